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

    /** As our envelopes, which differ by a few characters and a digest more or less. */
    private static final int SHORTEST = 600;

    private static final int LONGEST = 750;

    private final List<byte[]> bundles = new ArrayList<>();
    private final byte[] last;
    private final long size;

    MadeUpLog(long size) {
        this.size = size;
        var random = new Random(size);
        var entries = List.<byte[]>of();
        for (int i = 0; i < BUNDLES; i++) {
            var bundle = new byte[Tile.FULL][];
            Arrays.setAll(bundle, _ -> new byte[random.nextInt(SHORTEST, LONGEST + 1)]);
            Arrays.stream(bundle).forEach(random::nextBytes);
            entries = Arrays.asList(bundle);
            bundles.add(EntryBundle.encode(entries));
        }
        int width = Math.max(1, Tile.partialWidth(0, size));
        last = EntryBundle.encode(entries.subList(0, width));
    }

    long size() {
        return size;
    }

    /** A new array each time, as if it had just been read. */
    @Override
    public byte[] bundle(Tile tile) {
        return tile.isFull() ? bundles.get((int) (tile.index() % BUNDLES)).clone() : last.clone();
    }

    @Override
    public String toString() {
        return "%,d entries of %d to %d bytes".formatted(size, SHORTEST, LONGEST);
    }
}
