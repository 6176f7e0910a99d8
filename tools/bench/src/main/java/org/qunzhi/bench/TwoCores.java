package org.qunzhi.bench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.ToDoubleFunction;
import org.qunzhi.ledger.HashingWay;
import org.qunzhi.ledger.LogHasher;

/**
 * One thread against two, by the clock, in turns. Of many pairs the quietest count: those in which
 * other programs waited least for a processor while one thread worked, which says nothing of how
 * the two did.
 */
final class TwoCores {

    /** One of so many pairs counts. */
    private static final int OF = 4;

    private TwoCores() {}

    /** Nanoseconds an entry, and the share of the time that somebody waited for a processor. */
    private record Pair(double one, double pressure, double two, double pressureOfTwo) {}

    static void run(MadeUpLog log, int pairs, Consumer<String> out) {
        for (var way : HashingWay.values()) {
            if (way.isPresent()) report(way, quietest(log, way, pairs), pairs, out);
        }
    }

    private static List<Pair> quietest(MadeUpLog log, HashingWay way, int pairs) {
        var all = new ArrayList<Pair>();
        for (int i = 0; i < pairs; i++) {
            var pressure = new Pressure();
            double one = clock(log, way, 1);
            double share = pressure.share();
            var pressureOfTwo = new Pressure();
            double two = clock(log, way, 2);
            all.add(new Pair(one, share, two, pressureOfTwo.share()));
        }
        all.sort(Comparator.comparingDouble(Pair::pressure));
        return all.subList(0, Math.max(1, pairs / OF));
    }

    private static double clock(MadeUpLog log, HashingWay way, int threads) {
        long began = System.nanoTime();
        if (LogHasher.of(way, threads).root(log.size(), log).length == 0)
            throw new IllegalStateException("no root");
        return (System.nanoTime() - began) / (double) log.size();
    }

    private static void report(HashingWay way, List<Pair> quiet, int pairs, Consumer<String> out) {
        out.accept(
                "%s, two threads %.0f ns, one %.0f ns by the clock: %.2f × (median of the %d quietest of %d; waiting %.0f %% beside one thread, %.0f %% beside two)"
                        .formatted(
                                way,
                                median(quiet, Pair::two),
                                median(quiet, Pair::one),
                                median(quiet, pair -> pair.one() / pair.two()),
                                quiet.size(),
                                pairs,
                                100 * median(quiet, Pair::pressure),
                                100 * median(quiet, Pair::pressureOfTwo)));
    }

    private static double median(List<Pair> pairs, ToDoubleFunction<Pair> value) {
        return LedgerBench.median(pairs.stream().mapToDouble(value).toArray());
    }
}
