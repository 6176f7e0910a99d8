package org.qunzhi.platform.lists;

import com.mongodb.client.model.Accumulators;
import com.mongodb.client.model.Aggregates;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * The answer of a list. Returned by a controller it becomes a {@link Page}, or at the same address
 * with {@code .xlsx} or {@code .csv} an export of everything that the query selects.
 */
public final class Listing<T> {
    private static final int EXPORTED_AT_ONCE = 500;
    private final Table<T> table;
    private final Selection selection;
    private final Function<Document, T> row;

    Listing(Table<T> table, Selection selection, Function<Document, T> row) {
        this.table = table;
        this.selection = selection;
        this.row = row;
    }

    public Page<T> page(Instant now) {
        int limit = selection.limit();
        var found = rows(selection.after(), limit + 1);
        var more = found.size() > limit;
        var shown = more ? found.subList(0, limit) : found;
        var order = selection.order();
        var counts = counts();
        return new Page<>(
                shown.stream().map(row).toList(),
                more ? order.at(shown.getLast()).written(order.binding()) : null,
                table.counted(counts),
                counts.values().stream().mapToLong(Long::longValue).sum(),
                now);
    }

    /**
     * Everything, some rows at a time: the embedded store collects what it finds before it says.
     */
    void each(Consumer<T> reader) {
        @Nullable Cursor last = null;
        List<Document> found;
        do {
            found = rows(last, EXPORTED_AT_ONCE);
            found.stream().map(row).forEach(reader);
            if (!found.isEmpty()) last = selection.order().at(found.getLast());
        } while (found.size() == EXPORTED_AT_ONCE);
    }

    List<Column<T>> columns() {
        return table.columns;
    }

    private List<Document> rows(@Nullable Cursor from, int most) {
        return table.rows
                .find(selection.shown(from))
                .sort(selection.order().sort())
                .limit(most)
                .into(new ArrayList<>());
    }

    private Map<@Nullable Object, Long> counts() {
        var counts = new HashMap<@Nullable Object, Long>();
        var counted =
                table.rows.aggregate(
                        List.of(
                                Aggregates.match(selection.counted()),
                                Aggregates.group("$" + table.state, Accumulators.sum("n", 1))));
        for (var one : counted)
            counts.put(
                    one.get("_id"), Objects.requireNonNull(one.get("n", Number.class)).longValue());
        return counts;
    }
}
