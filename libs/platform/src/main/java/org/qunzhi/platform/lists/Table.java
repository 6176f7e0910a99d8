package org.qunzhi.platform.lists;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * What a list over one collection may be asked for. Fields are compared as they are stored, byte by
 * byte, on every store: none has a collation of ours. A protected field is ciphertext there and can
 * be neither searched nor sorted by.
 */
public final class Table<T> {
    final MongoCollection<Document> rows;
    final Map<String, String> filters = new LinkedHashMap<>();
    final Map<String, String> numbers = new LinkedHashMap<>();
    final Map<String, String> sorts = new LinkedHashMap<>();
    final List<String> searched = new ArrayList<>();
    final List<Column<T>> columns = new ArrayList<>();

    /** As it is said to askers, to as it is stored. */
    final Map<String, String> states = new LinkedHashMap<>();

    String state = "state";
    @Nullable String absent;
    String usual = "id";

    public Table(MongoCollection<Document> rows) {
        this.rows = rows;
        sorts.put(usual, "_id");
    }

    /** Nothing of the table: for whom it is not. */
    public static Bson nobody() {
        return Filters.in("_id", List.of());
    }

    /** The states of the stored field {@code state}, in the order in which counts name them. */
    public Table<T> states(Enum<?>... all) {
        return states("state", all);
    }

    public Table<T> states(String field, Enum<?>... all) {
        state = field;
        Arrays.stream(all).forEach(one -> states.put(said(one), one.name()));
        return this;
    }

    /** What a row without the field is in; it comes first. */
    public Table<T> absent(String first) {
        absent = first;
        return this;
    }

    private static String said(Enum<?> one) {
        try {
            var said =
                    one.getDeclaringClass().getField(one.name()).getAnnotation(JsonProperty.class);
            return said == null ? one.name() : said.value();
        } catch (NoSuchFieldException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    Map<String, Long> counted(Map<@Nullable Object, Long> stored) {
        var counts = new LinkedHashMap<String, Long>();
        if (absent != null) counts.put(absent, stored.getOrDefault(null, 0L));
        states.forEach((said, kept) -> counts.put(said, stored.getOrDefault(kept, 0L)));
        return counts;
    }

    /** What is shown of these states; null where one of them is none. */
    @Nullable Bson in(List<String> wanted) {
        var kept = new ArrayList<@Nullable String>();
        for (var one : wanted) {
            if (one.equals(absent)) kept.add(null);
            else if (states.containsKey(one)) kept.add(states.get(one));
            else return null;
        }
        return Filters.or(kept.stream().map(one -> Filters.eq(state, one)).toList());
    }

    List<String> choice() {
        var choice = new ArrayList<String>();
        if (absent != null) choice.add(absent);
        choice.addAll(states.keySet());
        return choice;
    }

    /** Exactly this value; the parameter is called as the stored field. */
    public Table<T> filter(String field) {
        filters.put(field, field);
        return this;
    }

    public Table<T> filterNumber(String field) {
        numbers.put(field, field);
        return this;
    }

    /** {@code q} is looked for in each of these. */
    public Table<T> search(String... fields) {
        searched.addAll(List.of(fields));
        return this;
    }

    /** The first is the usual one, from the end where it has a minus; {@code id} goes always. */
    public Table<T> sort(String first, String... more) {
        usual = first;
        sorts.put(first.replaceFirst("^-", ""), first.replaceFirst("^-", ""));
        for (var field : more) sorts.put(field, field);
        return this;
    }

    public Table<T> column(String chinese, String english, Cell<T> value) {
        columns.add(new Column<>(chinese, english, value));
        return this;
    }

    /**
     * The rows that the asker may see, as asked.
     *
     * @param visible what this asker may see, decided by nothing that was asked
     * @throws org.qunzhi.platform.web.BadInput with every fault of the query
     */
    public Listing<T> list(ListQuery query, Bson visible, Function<Document, T> row) {
        return new Listing<>(this, Selection.of(this, query, visible), row);
    }
}
