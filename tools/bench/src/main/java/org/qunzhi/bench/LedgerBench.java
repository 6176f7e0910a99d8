package org.qunzhi.bench;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.qunzhi.ledger.HashingWay;
import org.qunzhi.ledger.LogHasher;

/**
 * A whole log hashed by the ledger and by a {@link Textbook} verifier, in turns. On one thread its
 * processor time is compared, since other programs run beside it; two threads by the clock.
 */
final class LedgerBench {
    private static final String TEXTBOOK = "textbook, one thread";

    private final MadeUpLog log;
    private final Consumer<String> out;
    private final Map<String, Figures> figures = new LinkedHashMap<>();
    private final int rounds;
    private final byte[] root;

    private LedgerBench(MadeUpLog log, int rounds, Consumer<String> out) {
        this.log = log;
        this.out = out;
        this.rounds = rounds;
        // Warms up both sides, and holds every later root against the textbook's.
        root = new Textbook(log).root();
        variants().values().forEach(this::checked);
        for (int round = 0; round < rounds; round++) {
            for (var variant : variants().entrySet()) {
                measure(figures(variant.getKey()), round, variant.getValue());
            }
        }
    }

    /**
     * Prints the figures.
     *
     * @param sizes numbers of entries
     * @param rounds for each
     */
    static void run(long[] sizes, int rounds, Consumer<String> out) {
        out.accept(Processor.described());
        out.accept("the trial chose " + HashingWay.fastest());
        for (long size : sizes) {
            new LedgerBench(new MadeUpLog(size), rounds, out).report();
        }
    }

    private Map<String, Supplier<byte[]>> variants() {
        var variants = new LinkedHashMap<String, Supplier<byte[]>>();
        variants.put(TEXTBOOK, () -> new Textbook(log).root());
        for (var way : HashingWay.values()) {
            if (way.isPresent()) variants.put(way + ", one thread", () -> hashed(way, 1));
        }
        variants.put("the faster, two threads", () -> hashed(HashingWay.fastest(), 2));
        return variants;
    }

    private byte[] hashed(HashingWay way, int threads) {
        return LogHasher.of(way, threads).root(log.size(), log);
    }

    private void measure(Figures variant, int round, Supplier<byte[]> work) {
        long began = System.nanoTime();
        long worked = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        checked(work);
        long own = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - worked;
        variant.processor()[round] = own / (double) log.size();
        variant.clock()[round] = (System.nanoTime() - began) / (double) log.size();
    }

    private void checked(Supplier<byte[]> work) {
        if (!Arrays.equals(work.get(), root)) {
            throw new IllegalStateException("another root than the textbook's");
        }
    }

    private Figures figures(String variant) {
        return figures.computeIfAbsent(
                variant, _ -> new Figures(new double[rounds], new double[rounds]));
    }

    /** Nanoseconds an entry of each round: of the calling thread's processor, and by the clock. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Figures(double[] processor, double[] clock) {}

    private void report() {
        out.accept("%-52s%10s%10s%12s".formatted(log, "CPU", "ratio", "clock"));
        var textbook = figures(TEXTBOOK);
        figures.forEach(
                (variant, own) ->
                        out.accept(
                                "  %-50s".formatted(variant)
                                        + (variant.endsWith("two threads")
                                                ? severalThreads(textbook, own)
                                                : oneThread(textbook, own))
                                        + "%9.0f ns".formatted(median(own.clock()))));
    }

    private static String oneThread(Figures textbook, Figures own) {
        double ratio = median(ratios(textbook.processor(), own.processor()));
        return "%7.0f ns%8.2f ×".formatted(median(own.processor()), ratio);
    }

    private static String severalThreads(Figures textbook, Figures own) {
        return "%10s%8.2f ×".formatted("", median(ratios(textbook.clock(), own.clock())));
    }

    private static double[] ratios(double[] basis, double[] own) {
        return IntStream.range(0, own.length).mapToDouble(i -> basis[i] / own[i]).toArray();
    }

    static double median(double[] values) {
        var sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
