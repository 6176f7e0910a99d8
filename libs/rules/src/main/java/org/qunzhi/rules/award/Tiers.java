package org.qunzhi.rules.award;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.qunzhi.contracts.award.ContestEvent.Tier;
import org.qunzhi.rules.review.Ranking.Ranked;

/**
 * Cuts a ranking into tiers by their shares. LN art. 3 leaves the numbers to each year's notice;
 * how to cut is in no source, so it is ours and stands here.
 *
 * <p>With n ranked entries a tier ends after {@code n × (its share + the shares of all better
 * tiers)} entries, rounded half up. Rounding the running sum, not each share, keeps a tier's cut
 * within half an entry of what was announced, however many tiers there are.
 *
 * <p>Entries of equal rank stand and fall together: all of them get the tier that the first of them
 * reaches. The policy's tie-break rules have found no difference by then, and an order made up here
 * would decide an award by chance; the worse tier would take from an entry what its rank earned.
 * The cut of the next tier does not move, so what a tie takes beyond a cut, that next tier has
 * less.
 */
public final class Tiers {
    /** A share is counted in hundredths of a percent. */
    public static final int WHOLE = 10_000;

    /** The order in which awards are listed; the id makes it one order where ranks are equal. */
    public static final Comparator<Ranked> LIST_ORDER =
            comparingInt(Ranked::rank).thenComparing(comparing(Ranked::entry));

    /**
     * Everybody who gets an award, in list order.
     *
     * @param tiers from the best down; their shares add up to at most {@link #WHOLE}
     */
    public static List<Placed> assign(List<Tier> tiers, List<Ranked> ranked) {
        var order = ranked.stream().sorted(LIST_ORDER).toList();
        var cuts = cuts(tiers, ranked.size());
        var placed = new ArrayList<Placed>();
        int tier = 0;
        int firstOfEquals = 0;
        for (int i = 0; i < order.size(); i++) {
            if (order.get(i).rank() != order.get(firstOfEquals).rank()) firstOfEquals = i;
            while (tier < tiers.size() && firstOfEquals >= cuts.get(tier)) tier++;
            if (tier == tiers.size()) break;
            placed.add(new Placed(i + 1, order.get(i), tiers.get(tier).code()));
        }
        return List.copyOf(placed);
    }

    /** After how many of {@code n} entries each tier ends, from the best tier down. */
    static List<Integer> cuts(List<Tier> tiers, int n) {
        var cuts = new ArrayList<Integer>();
        long share = 0;
        for (var tier : tiers) {
            share += tier.share();
            cuts.add((int) ((n * share * 2 + WHOLE) / (2 * WHOLE)));
        }
        return List.copyOf(cuts);
    }

    private Tiers() {}
}
