package org.qunzhi.embedded;

import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Stream;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/** Finds the documents that a filter admits where the fewest have to be looked at. */
final class Plan {
    private final Filter filter;
    private final @Nullable SortOrder order;
    private final List<Ordered> indexes;
    private final MVMap<Object, Document> data;

    /**
     * A query's plan.
     *
     * @param indexes the collection itself first
     */
    Plan(
            Filter filter,
            @Nullable SortOrder order,
            List<Ordered> indexes,
            MVMap<Object, Document> data) {
        this.filter = filter;
        this.order = order;
        this.indexes = indexes;
        this.data = data;
    }

    /**
     * As filtered and sorted.
     *
     * @param wanted how many of them, or 0 for all
     */
    Stream<Document> documents(long wanted) {
        var narrow = narrowest(filter, indexes);
        var inOrder = order == null ? null : inOrder(order, wanted, narrow);
        if (inOrder != null) return inOrder;
        var found = read(narrow).filter(filter::admits);
        return order == null ? found : order.sorted(found);
    }

    private Stream<Document> read(List<Way> ways) {
        if (ways.size() == 1 && !ways.getFirst().mayRepeat())
            return ways.getFirst().documents(false);
        var positions = new LinkedHashSet<Object>();
        for (var way : ways) way.positions().forEach(positions::add);
        return positions.stream().map(data::get);
    }

    /** Null where it takes longer than sorting those that the narrowest way finds. */
    private @Nullable Stream<Document> inOrder(SortOrder sort, long wanted, List<Way> narrow) {
        long found = Math.max(1, cost(narrow));
        @Nullable Way best = null;
        double least = found;
        for (var index : indexes) {
            var way = Way.of(filter, index);
            if (!way.isSortedBy(sort)) continue;
            double share = wanted == 0 ? 1 : Math.min(1, wanted / (double) found);
            double cost = way.cost() * share;
            if (best == null ? cost <= least : cost < least) {
                best = way;
                least = cost;
            }
        }
        return best == null ? null : best.documents(sort.descending()).filter(filter::admits);
    }

    private static long cost(List<Way> ways) {
        return ways.stream().mapToLong(Way::cost).sum();
    }

    /** One index, or for alternatives each its own. */
    private static List<Way> narrowest(Filter filter, List<Ordered> indexes) {
        var best =
                List.of(
                        indexes.stream()
                                .map(index -> Way.of(filter, index))
                                .min(Comparator.comparingLong(Way::cost))
                                .orElseThrow());
        for (var one : filter instanceof Filter.All(var of) ? of : List.of(filter)) {
            if (!(one instanceof Filter.Any(var alternatives))) continue;
            var ways = new ArrayList<Way>();
            for (var alternative : alternatives) ways.addAll(narrowest(alternative, indexes));
            if (cost(ways) < cost(best)) best = ways;
        }
        return best;
    }
}
