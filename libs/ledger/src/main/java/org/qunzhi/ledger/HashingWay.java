package org.qunzhi.ledger;

import java.lang.management.ManagementFactory;
import java.lang.reflect.Constructor;
import java.util.Arrays;

/** How SHA-256 is computed over a whole log. Both ways give the same hashes. */
public enum HashingWay {

    /** By {@link java.security.MessageDigest}; always there. */
    MESSAGE_DIGEST,

    /**
     * Several messages at once with the JDK's Vector API. There only if the JVM was started with
     * {@code --add-modules jdk.incubator.vector}; worth it only on some processors.
     */
    VECTOR;

    private static final String VECTOR_MODULE = "jdk.incubator.vector";

    /** In nanoseconds. Until it is compiled, the vector code is thousands of times slower. */
    private static final long LONGEST_TRIAL = 1_500_000_000;

    /** Turns after which the digest is compiled as well, so that it loses to no head start. */
    private static final int WARM = 150;

    /** So much faster that there is no need to look longer. */
    private static final double CLEARLY = 0.8;

    private static final int ROUNDS = 5;

    /** Whether this JVM can hash in this way. */
    public boolean isPresent() {
        return this == MESSAGE_DIGEST || ModuleLayer.boot().findModule(VECTOR_MODULE).isPresent();
    }

    /**
     * The faster way on this machine, found out by a trial of at most two seconds of processor time
     * when it is first asked for, and kept.
     */
    public static HashingWay fastest() {
        return Trial.WINNER;
    }

    /**
     * A new hasher, for one thread.
     *
     * @throws IllegalStateException if this way is not present
     */
    TileHasher hasher() {
        if (this == MESSAGE_DIGEST) {
            return new DigestTileHasher();
        }
        if (!isPresent()) {
            throw new IllegalStateException("start the JVM with --add-modules " + VECTOR_MODULE);
        }
        try {
            Constructor<?> constructor =
                    Class.forName("org.qunzhi.ledger.VectorTileHasher").getDeclaredConstructor();
            return (TileHasher) constructor.newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("the ledger has a vector hasher", e);
        }
    }

    /** Loaded when first asked for; a small log never pays for it. */
    private static final class Trial {

        static final HashingWay WINNER = VECTOR.isPresent() ? winner() : MESSAGE_DIGEST;

        /** In bytes, as entries of this platform are on average. */
        private static final int ENTRY = 1_000;

        private static HashingWay winner() {
            EntrySpans entries = sample();
            TileHasher vector = VECTOR.hasher();
            TileHasher digest = MESSAGE_DIGEST.hasher();
            long byVector = Long.MAX_VALUE;
            long byDigest = Long.MAX_VALUE;
            int turns = 0;
            for (long begun = processorTime(); processorTime() - begun < LONGEST_TRIAL; turns++) {
                byVector = Math.min(byVector, time(vector, entries, ROUNDS));
                byDigest = Math.min(byDigest, time(digest, entries, ROUNDS));
                if (turns >= WARM && byVector < byDigest * CLEARLY) {
                    return VECTOR;
                }
            }
            return byVector < byDigest ? VECTOR : MESSAGE_DIGEST;
        }

        /** The least of some rounds: other work on the machine only ever adds. */
        private static long time(TileHasher hasher, EntrySpans entries, int rounds) {
            long least = Long.MAX_VALUE;
            for (int i = 0; i < rounds; i++) {
                long begun = processorTime();
                byte[] leaves = hasher.leafHashes(entries);
                if (hasher.root(leaves).length != MerkleTree.HASH_LENGTH) {
                    throw new IllegalStateException("a root has 32 bytes");
                }
                least = Math.min(least, processorTime() - begun);
            }
            return least;
        }

        /** Of this thread alone, in nanoseconds: the clock would count what other programs do. */
        private static long processorTime() {
            return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        }

        private static EntrySpans sample() {
            byte[][] entries = new byte[Tile.FULL][ENTRY];
            return EntrySpans.of(EntryBundle.encode(Arrays.asList(entries)), Tile.FULL);
        }
    }
}
