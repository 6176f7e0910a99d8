package org.qunzhi.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.qunzhi.ledger.EntryBundle;
import org.qunzhi.ledger.LogHasher;
import org.qunzhi.ledger.Tile;

/** A log of any size that lies in no memory: so many different bundles, again and again. */
final class MadeUpLog implements LogHasher.Bundles {
    private static final int BUNDLES = 32;

    /** In bytes, both included. */
    record Lengths(int shortest, int longest) {
        /** The demonstration season's 1,381 entries have 827 to 1,346 bytes, 1,019 on average. */
        static final Lengths OURS = new Lengths(830, 1_210);

        /** Of a log that commits to a hash and little more. */
        static final Lengths SHORT = new Lengths(150, 250);
    }

    /** Bytes of SHA-256's block, and of the padding that a message has at least. */
    private static final int BLOCK = 64;

    private static final int PADDING = 9;

    private final List<byte[]> bundles = new ArrayList<>();
    private final byte[] last;
    private final Lengths lengths;
    private final long size;
    private long blocks;

    MadeUpLog(long size) {
        this(size, Lengths.OURS);
    }

    MadeUpLog(long size, Lengths lengths) {
        this.size = size;
        this.lengths = lengths;
        var random = new Random(size);
        var entries = List.<byte[]>of();
        for (int i = 0; i < BUNDLES; i++) {
            var bundle = new byte[Tile.FULL][];
            Arrays.setAll(bundle, _ -> new byte[length(random)]);
            Arrays.stream(bundle).forEach(random::nextBytes);
            for (var entry : bundle) blocks += blocks(1 + entry.length);
            entries = Arrays.asList(bundle);
            bundles.add(EntryBundle.encode(entries));
        }
        int width = Math.max(1, Tile.partialWidth(0, size));
        last = EntryBundle.encode(entries.subList(0, width));
    }

    private int length(Random random) {
        return random.nextInt(lengths.shortest(), lengths.longest() + 1);
    }

    private static int blocks(int message) {
        return (message + PADDING + BLOCK - 1) / BLOCK;
    }

    long size() {
        return size;
    }

    /** That SHA-256 compresses for an entry and the node that comes with it. */
    double blocksOfAnEntry() {
        return blocks / (double) (BUNDLES * Tile.FULL) + blocks(1 + 2 * 32);
    }

    /** A new array each time, as if it had just been read. */
    @Override
    public byte[] bundle(Tile tile) {
        return tile.isFull() ? bundles.get((int) (tile.index() % BUNDLES)).clone() : last.clone();
    }

    @Override
    public String toString() {
        return "%,d entries of %,d to %,d bytes"
                .formatted(size, lengths.shortest(), lengths.longest());
    }
}
