package org.qunzhi.embedded;

import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Parts of one index in which everything lies that a filter admits, and perhaps more.
 *
 * @param fixed how many of the index's first fields have one value there
 */
record Way(Ordered index, List<Span> spans, int fixed, long cost) {
    private static final int MOST_SPANS = 2_000;

    /** A document that an index names costs a look-up of its own. */
    private static final int LOOK_UP = 3;

    static Way of(Filter filter, Ordered index) {
        var conjuncts = new ArrayList<Filter.Field>();
        collect(filter, conjuncts);
        var spans = List.of(new Span(SortKey.NOTHING, SortKey.NOTHING));
        boolean bounded = false;
        int fixed = 0;
        boolean points = true;
        for (var field : index.fields()) {
            var here = spans(field, conjuncts, index.hasMany());
            if (here == null || !points || (long) spans.size() * here.size() > MOST_SPANS) break;
            spans = crossed(spans, here);
            bounded = true;
            points = here.stream().allMatch(Span::isPoint);
            if (points && spans.size() == 1) fixed++;
            // Elements of one array that fulfil two conditions need not be the same.
            if (index.hasMany()) break;
        }
        if (!bounded) spans = List.of(Span.WHOLE);
        long found = spans.stream().mapToLong(index::count).sum();
        return new Way(index, spans, fixed, index instanceof IdOrder ? found : found * LOOK_UP);
    }

    private static void collect(Filter filter, List<Filter.Field> into) {
        if (filter instanceof Filter.All(var of)) of.forEach(one -> collect(one, into));
        else if (filter instanceof Filter.Field field) into.add(field);
    }

    private static @Nullable List<Span> spans(
            FieldPath field, List<Filter.Field> conjuncts, boolean one) {
        @Nullable List<Span> spans = null;
        for (var conjunct : conjuncts) {
            var asked = conjunct.operand().spans();
            if (asked == null || !conjunct.path().equals(field)) continue;
            if (spans == null) spans = asked;
            else if (!one && spans.size() * asked.size() <= MOST_SPANS)
                spans = intersected(spans, asked);
        }
        return spans;
    }

    private static List<Span> intersected(List<Span> some, List<Span> others) {
        var both = new ArrayList<Span>();
        for (var one : some) {
            for (var other : others) {
                var common = one.and(other);
                if (!common.isEmpty()) both.add(common);
            }
        }
        return both;
    }

    private static List<Span> crossed(List<Span> first, List<Span> second) {
        var all = new ArrayList<Span>();
        for (var one : first) for (var span : second) all.add(span.behind(one.from()));
        return all;
    }

    /** Whether a document may come more than once. */
    boolean mayRepeat() {
        return index.hasMany();
    }

    boolean isSortedBy(SortOrder order) {
        if (index.hasMany() || spans.size() != 1 || !order.isOneWay()) return false;
        var left = new ArrayList<>(index.fields().subList(fixed, index.fields().size()));
        if (!(index instanceof IdOrder)) left.add(FieldPath.of("_id"));
        for (int i = 0; i < order.fields().size(); i++) {
            if (i >= left.size() || !left.get(i).equals(order.fields().get(i))) return false;
            if (left.get(i).name().equals("_id")) return true;
        }
        return true;
    }

    Stream<Object> positions() {
        return spans.stream().flatMap(span -> index.positions(span, false));
    }

    Stream<Document> documents(boolean descending) {
        // flatMap alone would read all of the only one before the first is taken.
        if (spans.size() == 1) return index.documents(spans.getFirst(), descending);
        return spans.stream().flatMap(span -> index.documents(span, descending));
    }
}
