package org.qunzhi.ledger;

import java.util.function.LongFunction;

/**
 * Hashes a whole log in one pass over its entries: every tile and the root, in memory that does not
 * grow with the log. Safe for use by several threads; each call uses threads of its own.
 */
public final class LogHasher {

    /** Logs smaller than this are hashed before a trial of the ways would have ended. */
    private static final long WORTH_A_TRIAL = 65_536;

    private final LongFunction<HashingWay> way;
    private final int threads;

    private LogHasher(LongFunction<HashingWay> way, int threads) {
        if (threads < 1) {
            throw new IllegalArgumentException("no hashing by " + threads + " threads");
        }
        this.way = way;
        this.threads = threads;
    }

    /** The fastest way on this machine, with as many threads as it has processors. */
    public static LogHasher fastest() {
        return fastest(Runtime.getRuntime().availableProcessors());
    }

    /**
     * The fastest way on this machine; see {@link HashingWay#fastest}.
     *
     * @param threads at least 1; 1 hashes on the caller's own thread
     */
    public static LogHasher fastest(int threads) {
        return new LogHasher(
                size -> size < WORTH_A_TRIAL ? HashingWay.MESSAGE_DIGEST : HashingWay.fastest(),
                threads);
    }

    /**
     * A way chosen by the caller.
     *
     * @param threads at least 1
     * @throws IllegalStateException if the way is not present in this JVM
     */
    public static LogHasher of(HashingWay way, int threads) {
        if (!way.isPresent()) {
            throw new IllegalStateException("not present in this JVM: " + way);
        }
        return new LogHasher(size -> way, threads);
    }

    /** Gives the content of entry bundles, in log order, on the caller's thread. */
    @FunctionalInterface
    public interface Bundles {

        /**
         * The content of the bundle under this tile of level 0, not compressed.
         *
         * @param tile tile.width() entries are expected
         */
        byte[] bundle(Tile tile);
    }

    /** Takes the tiles that were computed, on the caller's thread. */
    @FunctionalInterface
    public interface Tiles {

        /**
         * A tile of the log: full ones as they are completed, at the end the partial ones.
         *
         * @param hashes tile.width() hashes of 32 bytes
         */
        void tile(Tile tile, byte[] hashes);
    }

    /**
     * The root of a log.
     *
     * @param size number of entries, 0 to 2^63 − 1
     * @throws MalformedNote if a bundle is not in its format or has another width
     */
    public byte[] root(long size, Bundles bundles) {
        return hash(size, bundles, (tile, hashes) -> {});
    }

    /** Like {@link #root}, and gives every tile of the log on the way. */
    public byte[] hash(long size, Bundles bundles, Tiles tiles) {
        if (size < 0) {
            throw new IllegalArgumentException("a log has no negative size: " + size);
        }
        HashingWay chosen = way.apply(size);
        TileStack stack = new TileStack(chosen.hasher(), tiles);
        if (threads == 1) {
            TileHasher hasher = chosen.hasher();
            for (long index = 0; index * Tile.FULL < size; index++) {
                Tile tile = Tile.bundle(index, size);
                stack.add(Subtree.of(hasher, tile, bundles.bundle(tile)));
            }
        } else {
            try (HashingThreads several = new HashingThreads(chosen, threads, stack)) {
                several.hash(size, bundles);
            }
        }
        return stack.finish();
    }

    /**
     * What is computed of one bundle.
     *
     * @param root the root over a full tile; empty for a partial one
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared, never handed out
    record Subtree(Tile tile, byte[] hashes, byte[] root) {

        static Subtree of(TileHasher hasher, Tile tile, byte[] bundle) {
            byte[] hashes = hasher.leafHashes(EntrySpans.of(bundle, tile.width()));
            byte[] root = tile.isFull() ? hasher.root(hashes) : new byte[0];
            return new Subtree(tile, hashes, root);
        }
    }
}
