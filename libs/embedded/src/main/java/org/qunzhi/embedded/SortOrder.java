package org.qunzhi.embedded;

import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An order of documents.
 *
 * @param down which of the fields are descending
 */
record SortOrder(List<FieldPath> fields, List<Boolean> down) {

    /** Null for none, and for the order in which the documents lie. */
    static @Nullable SortOrder of(@Nullable Document orderBy) {
        if (orderBy == null || orderBy.isEmpty()) return null;
        var fields = new ArrayList<FieldPath>();
        var down = new ArrayList<Boolean>();
        orderBy.forEach(
                (name, direction) -> {
                    fields.add(FieldPath.of(name));
                    down.add(((Number) direction).intValue() < 0);
                });
        return new SortOrder(fields, down);
    }

    boolean isOneWay() {
        return down.stream().distinct().count() == 1;
    }

    boolean descending() {
        return down.getFirst();
    }

    private record Keyed(List<SortKey> keys, Document document) {}

    Stream<Document> sorted(Stream<Document> documents) {
        return documents.map(this::keyed).sorted(comparator()).map(Keyed::document);
    }

    private Keyed keyed(Document document) {
        var keys = new ArrayList<SortKey>();
        for (int i = 0; i < fields.size(); i++) {
            var all = fields.get(i).keys(document).stream().map(SortKey::of);
            Comparator<SortKey> least = Comparator.naturalOrder();
            // An array is sorted by its least element, from the end by its largest.
            keys.add(all.min(down.get(i) ? least.reversed() : least).orElseThrow());
        }
        return new Keyed(keys, document);
    }

    private Comparator<Keyed> comparator() {
        return (one, other) -> {
            for (int i = 0; i < fields.size(); i++) {
                int compared = one.keys.get(i).compareTo(other.keys.get(i));
                if (compared != 0) return down.get(i) ? -compared : compared;
            }
            return 0;
        };
    }
}
