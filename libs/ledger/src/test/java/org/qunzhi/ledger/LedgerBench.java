package org.qunzhi.ledger;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;

/**
 * A whole log, by this library and by a textbook verifier (RFC 6962 §2.1 as written, a new
 * MessageDigest and array for each node), turn about in one run. Arguments: number of entries,
 * bytes of an entry, rounds. Processor time of the one thread is compared, since other programs run
 * beside it; the time on the clock is given for two threads.
 */
final class LedgerBench {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    /** So many different bundles, again and again: a large log need not lie in memory. */
    private static final int BUNDLES = 32;

    private final List<byte[]> bundles = new ArrayList<>();
    private List<byte[]> decoded = List.of();
    private final long size;

    private LedgerBench(long size, int length) {
        this.size = size;
        Random random = new Random(size);
        for (int i = 0; i < BUNDLES; i++) {
            byte[][] bundle = new byte[Tile.FULL][];
            // Our envelopes differ by a few characters and a digest more or less.
            Arrays.setAll(bundle, j -> new byte[length + random.nextInt(1 + length / 4)]);
            Arrays.stream(bundle).forEach(random::nextBytes);
            bundles.add(EntryBundle.encode(Arrays.asList(bundle)));
        }
    }

    public static void main(String[] arguments) {
        long size = Long.parseLong(arguments[0]);
        int length = Integer.parseInt(arguments[1]);
        LedgerBench bench = new LedgerBench(size, length);
        System.out.printf("%,d entries of about %d bytes%n", size, length * 9 / 8);
        System.out.println("the trial chose " + HashingWay.fastest());
        for (int round = 0; round < Integer.parseInt(arguments[2]); round++) {
            bench.round();
        }
    }

    private void round() {
        double textbook = processor("textbook", () -> textbook(0, size));
        for (HashingWay way : HashingWay.values()) {
            if (way.isPresent()) {
                double ours = processor(way.name(), () -> ours(way, 1));
                System.out.printf("   %s %.2f x the textbook, one core%n", way, textbook / ours);
            }
        }
        clock("1 thread", () -> ours(HashingWay.fastest(), 1));
        clock("2 threads", () -> ours(HashingWay.fastest(), 2));
    }

    private byte[] ours(HashingWay way, int threads) {
        return LogHasher.of(way, threads).root(size, this::bundle);
    }

    private byte[] bundle(Tile tile) {
        byte[] bundle = bundles.get((int) (tile.index() % BUNDLES));
        if (tile.isFull()) {
            return bundle.clone();
        }
        return Arrays.copyOf(bundle, EntrySpans.of(bundle, Tile.FULL).ends()[tile.width() - 1]);
    }

    private byte[] textbook(long start, long end) {
        try {
            MessageDigest digest;
            if (end - start == 1) {
                digest = MessageDigest.getInstance("SHA-256");
                digest.update((byte) 0);
                return digest.digest(entry(start));
            }
            long k = Long.highestOneBit(end - start - 1);
            byte[] left = textbook(start, start + k);
            byte[] right = textbook(start + k, end);
            digest = MessageDigest.getInstance("SHA-256");
            digest.update((byte) 1);
            digest.update(left);
            return digest.digest(right);
        } catch (java.security.GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Both verifiers get their bundles as if they had just been read. */
    private byte[] entry(long index) {
        int within = (int) (index % Tile.FULL);
        if (within == 0) {
            Tile tile = Tile.bundle(index / Tile.FULL, size);
            decoded = EntryBundle.decode(bundle(tile), tile.width());
        }
        return decoded.get(within);
    }

    private double processor(String what, Supplier<byte[]> work) {
        long begun = THREADS.getCurrentThreadCpuTime();
        byte[] root = work.get();
        return said(what, root, THREADS.getCurrentThreadCpuTime() - begun);
    }

    private void clock(String what, Supplier<byte[]> work) {
        long begun = System.nanoTime();
        byte[] root = work.get();
        said(what + " by the clock", root, System.nanoTime() - begun);
    }

    private double said(String what, byte[] root, long nanos) {
        System.out.printf(
                "%-26s %7.0f ns an entry  root %s%n",
                what, nanos / (double) size, SampleLog.hex(root).substring(0, 8));
        return nanos;
    }
}
