package org.qunzhi.platform.lists;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Filters.regex;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.qunzhi.platform.web.BadInput;
import org.qunzhi.platform.web.Fault;
import org.qunzhi.platform.web.Fault.In;

/**
 * A query that its table admits.
 *
 * @param counted visible, and admitted by filters and search
 * @param states absent for all
 * @param after absent for the first page
 */
record Selection(
        Bson counted, @Nullable Bson states, Order order, @Nullable Cursor after, int limit) {
    private static final int USUAL_LIMIT = 50;
    private static final int MOST_LIMIT = 200;
    private static final int LONGEST_SEARCH = 100;
    private static final Set<String> COMMON =
            Set.of("state", "q", "sort", "cursor", "limit", "lang");

    static Selection of(Table<?> table, ListQuery query, Bson visible) {
        var faults = new ArrayList<Fault>();
        var asked = query.asked();
        var counted = new ArrayList<Bson>(List.of(visible));
        filters(table, asked, counted, faults);
        search(table, asked.getOrDefault("q", "").strip(), counted, faults);
        var states = states(table, asked.getOrDefault("state", ""), faults);
        int limit = limit(asked.get("limit"), faults);
        var bound = new TreeMap<>(asked);
        List.of("cursor", "limit", "lang").forEach(bound::remove);
        var binding = table.rows.getNamespace().getCollectionName() + bound;
        var order = order(table, asked.getOrDefault("sort", ""), binding, faults);
        var after = Cursor.read(asked.get("cursor"), binding, faults);
        if (!faults.isEmpty()) throw new BadInput(faults);
        return new Selection(and(counted), states, order, after, limit);
    }

    private static void filters(
            Table<?> table, Map<String, String> asked, List<Bson> into, List<Fault> faults) {
        asked.forEach(
                (name, value) -> {
                    var field = table.filters.get(name);
                    var number = table.numbers.get(name);
                    if (field != null) into.add(eq(field, value));
                    else if (number != null && value.matches("-?[0-9]{1,9}"))
                        into.add(eq(number, Integer.parseInt(value)));
                    else if (number != null)
                        faults.add(In.QUERY.of(name, "mistyped", Map.of("expected", "integer")));
                    else if (!COMMON.contains(name)) faults.add(In.QUERY.of(name, "unknown"));
                });
    }

    /** Somebody's text is no pattern. */
    private static void search(Table<?> table, String text, List<Bson> into, List<Fault> faults) {
        if (text.isEmpty()) return;
        if (table.searched.isEmpty()) faults.add(In.QUERY.of("q", "unknown"));
        else if (text.length() > LONGEST_SEARCH)
            faults.add(In.QUERY.of("q", "size", Map.of("min", 0, "max", LONGEST_SEARCH)));
        else {
            var found = Pattern.compile(Pattern.quote(text), Pattern.CASE_INSENSITIVE);
            into.add(or(table.searched.stream().map(field -> regex(field, found)).toList()));
        }
    }

    private static @Nullable Bson states(Table<?> table, String asked, List<Fault> faults) {
        if (asked.isEmpty()) return null;
        var states = table.in(List.of(asked.split(",", -1)));
        if (table.choice().isEmpty()) faults.add(In.QUERY.of("state", "unknown"));
        else if (states == null) faults.add(choice("state", table.choice()));
        return states;
    }

    private static Order order(Table<?> table, String asked, String binding, List<Fault> faults) {
        var sort = asked.isEmpty() ? table.usual : asked;
        var field = table.sorts.get(sort.replaceFirst("^-", ""));
        if (field == null) faults.add(choice("sort", List.copyOf(table.sorts.keySet())));
        return new Order(field == null ? "_id" : field, sort.startsWith("-"), binding);
    }

    private static int limit(@Nullable String asked, List<Fault> faults) {
        if (asked == null) return USUAL_LIMIT;
        int limit = asked.matches("[0-9]{1,4}") ? Integer.parseInt(asked) : 0;
        if (limit < 1 || limit > MOST_LIMIT)
            faults.add(In.QUERY.of("limit", "list-limit", Map.of("fewest", 1, "most", MOST_LIMIT)));
        return limit;
    }

    private static Fault choice(String name, List<String> choice) {
        return In.QUERY.of(name, "mistyped", Map.of("expected", "choice", "choice", choice));
    }

    /** What is shown, from the beginning or from somewhere within. */
    Bson shown(@Nullable Cursor from) {
        var all = new ArrayList<Bson>(List.of(counted));
        if (states != null) all.add(states);
        if (from != null) all.add(order.after(from));
        return and(all);
    }
}
