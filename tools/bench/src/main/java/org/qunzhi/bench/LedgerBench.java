package org.qunzhi.bench;

import java.lang.management.ManagementFactory;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.qunzhi.bench.MadeUpLog.Lengths;
import org.qunzhi.ledger.HashingWay;
import org.qunzhi.ledger.LogHasher;

/**
 * A whole log hashed by the ledger and by a {@link Textbook} verifier, in turns, by one thread
 * each. Processor time is compared, since other programs run beside it; the whole process's,
 * because collecting garbage is part of making it.
 */
final class LedgerBench {
    private static final String TEXTBOOK = "textbook";
    private static final int BLOCK = 64;

    private final MadeUpLog log;
    private final Consumer<String> out;
    private final Map<String, double[]> figures = new LinkedHashMap<>();
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
                figures(variant.getKey())[round] = processorTime(variant.getValue());
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
        new LedgerBench(new MadeUpLog(sizes[0], Lengths.SHORT), rounds, out).report();
        for (long size : sizes) new LedgerBench(new MadeUpLog(size), rounds, out).report();
        TwoCores.run(new MadeUpLog(sizes[0]), 8 * rounds, out);
    }

    private Map<String, Supplier<byte[]>> variants() {
        var variants = new LinkedHashMap<String, Supplier<byte[]>>();
        variants.put(TEXTBOOK, () -> new Textbook(log).root());
        for (var way : HashingWay.values()) {
            if (way.isPresent())
                variants.put(way.name(), () -> LogHasher.of(way, 1).root(log.size(), log));
        }
        variants.put("MessageDigest, the compression alone", this::compressed);
        return variants;
    }

    /** As many blocks as the log has, in one message: no verifier by this digest is faster. */
    private byte[] compressed() {
        var digest = Textbook.sha256();
        var entry = new byte[BLOCK * (int) log.blocksOfAnEntry()];
        long bytes = (long) (BLOCK * log.blocksOfAnEntry() * log.size());
        for (; bytes > 0; bytes -= entry.length)
            digest.update(entry, 0, (int) Math.min(bytes, entry.length));
        return MessageDigest.isEqual(digest.digest(), root) ? new byte[0] : root;
    }

    /** Nanoseconds an entry. */
    private double processorTime(Supplier<byte[]> work) {
        long worked = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        checked(work);
        long own = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - worked;
        return own / (double) log.size();
    }

    private void checked(Supplier<byte[]> work) {
        if (!Arrays.equals(work.get(), root)) {
            throw new IllegalStateException("another root than the textbook's");
        }
    }

    private double[] figures(String variant) {
        return figures.computeIfAbsent(variant, _ -> new double[rounds]);
    }

    private void report() {
        out.accept("%-52s%10s%10s".formatted(log, "CPU", "ratio"));
        var textbook = figures(TEXTBOOK);
        figures.forEach(
                (variant, own) ->
                        out.accept(
                                "  %-50s%7.0f ns%8.2f ×"
                                        .formatted(
                                                variant,
                                                median(own),
                                                median(ratios(textbook, own)))));
    }

    static double[] ratios(double[] basis, double[] own) {
        return IntStream.range(0, own.length).mapToDouble(i -> basis[i] / own[i]).toArray();
    }

    static double median(double[] values) {
        var sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
