package org.qunzhi.rules.review;

import static java.util.Comparator.comparing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;

/**
 * The score of one entry: from {@code policy.trimFrom()} valid sheets on, the lowest and the
 * highest are dropped and the mean of the rest is taken; of fewer the plain mean; of none there is
 * no score. The mean is rounded half up to a hundredth.
 *
 * <p>Of equal totals the sheet with the lowest id (by its characters) is dropped first, the lowest
 * before the highest: so whoever runs it again drops the same. The order in which the sheets are
 * given does not matter.
 */
public final class TrimmedMean {
    private static final Comparator<Sheet> LOWEST_FIRST =
            Comparator.comparingInt(Sheet::total).thenComparing(Sheet::id);
    private static final Comparator<Sheet> HIGHEST_FIRST =
            Comparator.comparingInt(Sheet::total).reversed().thenComparing(Sheet::id);

    /** {@code counts} is false for the sheet of a recused expert. Points in hundredths. */
    public record Sheet(String id, Map<String, Integer> points, int total, boolean counts) {
        public Sheet {
            points = Map.copyOf(points);
        }
    }

    /** Each given sheet's id stands in exactly one of the lists, which are in order of the ids. */
    public sealed interface Outcome {
        List<String> excluded();

        /**
         * {@code tieBreaks}: one mean in hundredths for each of the policy's, 0 for an item that is
         * not on the sheet. Over all valid sheets, dropped ones too: over the used ones alone, more
         * points on a sheet could cost a rank.
         */
        record Scored(
                int score,
                List<String> used,
                List<String> dropped,
                List<String> excluded,
                List<Integer> tieBreaks)
                implements Outcome {}

        record Unscored(List<String> excluded) implements Outcome {}
    }

    public static Outcome of(ScoringPolicy policy, Collection<Sheet> sheets) {
        var valid = sheets.stream().filter(Sheet::counts).sorted(LOWEST_FIRST).toList();
        var excluded = ids(sheets.stream().filter(sheet -> !sheet.counts()).toList());
        if (valid.isEmpty()) return new Outcome.Unscored(excluded);

        var used = new ArrayList<>(valid);
        var dropped = new ArrayList<Sheet>();
        if (valid.size() >= policy.trimFrom()) {
            drop(policy.dropLowest(), LOWEST_FIRST, used, dropped);
            drop(policy.dropHighest(), HIGHEST_FIRST, used, dropped);
        }
        var tieBreaks =
                policy.tieBreaks().stream()
                        .map(item -> mean(valid, sheet -> sheet.points().getOrDefault(item, 0)))
                        .toList();
        return new Outcome.Scored(
                mean(used, Sheet::total), ids(used), ids(dropped), excluded, tieBreaks);
    }

    private static void drop(
            int count, Comparator<Sheet> first, List<Sheet> from, List<Sheet> dropped) {
        var gone = from.stream().sorted(first).limit(count).toList();
        from.removeAll(gone);
        dropped.addAll(gone);
    }

    private static int mean(List<Sheet> sheets, ToIntFunction<Sheet> points) {
        long sum = sheets.stream().mapToLong(points::applyAsInt).sum();
        return Math.toIntExact((2 * sum + sheets.size()) / (2L * sheets.size()));
    }

    private static List<String> ids(Collection<Sheet> sheets) {
        return sheets.stream().sorted(comparing(Sheet::id)).map(Sheet::id).toList();
    }

    private TrimmedMean() {}
}
