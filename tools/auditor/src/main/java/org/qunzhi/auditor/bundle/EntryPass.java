package org.qunzhi.auditor.bundle;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.qunzhi.ledger.EntryBundle;
import org.qunzhi.ledger.LogHasher;
import org.qunzhi.ledger.Tile;

/**
 * Reads a bundle's entries and what it shows of them, in step and once: while they are looked at
 * here, other threads hash them. Where the bundle has tiles, they must be those of its entries.
 */
public final class EntryPass {
    private final Bundle bundle;
    private final Taker taker;
    private final Progress progress;
    private long index;
    private long size;
    private boolean hashable = true;

    /** Looks at one entry. */
    @FunctionalInterface
    public interface Taker {
        void take(long index, byte[] entry, String disclosed);
    }

    /**
     * What there was.
     *
     * @param entries lines
     * @param root over the first of them, as many as the checkpoint states; empty if there are
     *     fewer, or one that no log can hold
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    public record Hashed(long entries, Optional<byte[]> root) {}

    /** There are fewer entries than stated. */
    private static final class Ended extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    public EntryPass(Bundle bundle, Taker taker, Progress progress) {
        this.bundle = bundle;
        this.taker = taker;
        this.progress = progress;
    }

    /**
     * Reads all of it.
     *
     * @param stated by the checkpoint; negative where it is none
     * @param tiles are told of each tile
     */
    public Hashed run(long stated, TileCheck check, List<? extends LogHasher.Tiles> tiles) {
        size = stated;
        try (var entries = bundle.lines(Bundle.ENTRIES);
                var events = bundle.lines("events.jsonl")) {
            var root = stated < 0 ? null : root(entries, events, check, tiles);
            var rest = next(entries, events);
            while (rest != null) rest = next(entries, events);
            progress.at(1, 1);
            return new Hashed(index, Optional.ofNullable(root).filter(_ -> hashable));
        } catch (IOException e) {
            throw new UnreadableBundle(String.valueOf(e.getMessage()), e);
        }
    }

    private byte @Nullable [] root(
            Lines entries, Lines events, TileCheck check, List<? extends LogHasher.Tiles> tiles) {
        try {
            return LogHasher.fastest()
                    .hash(
                            size,
                            tile -> bundle(tile, entries, events, check),
                            (tile, hashes) -> {
                                check.tile(tile, hashes);
                                tiles.forEach(one -> one.tile(tile, hashes));
                            });
        } catch (Ended e) {
            return null;
        }
    }

    private byte[] bundle(Tile tile, Lines entries, Lines events, TileCheck check) {
        var of = new ArrayList<byte[]>(tile.width());
        try {
            while (of.size() < tile.width()) {
                var entry = next(entries, events);
                if (entry == null) throw new Ended();
                hashable &= entry.length <= EntryBundle.LONGEST_ENTRY;
                of.add(Arrays.copyOf(entry, Math.min(entry.length, EntryBundle.LONGEST_ENTRY)));
            }
        } catch (IOException e) {
            throw new UnreadableBundle(String.valueOf(e.getMessage()), e);
        }
        var encoded = EntryBundle.encode(of);
        check.entries(tile, encoded);
        return encoded;
    }

    private byte @Nullable [] next(Lines entries, Lines events) throws IOException {
        var entry = entries.nextBytes();
        if (entry == null) return null;
        var shown = events.next();
        if (shown == null) throw new UnreadableBundle("events.jsonl ends before entry " + index);
        taker.take(index, entry, shown);
        index++;
        progress.at(index, Math.max(index, size));
        return entry;
    }
}
