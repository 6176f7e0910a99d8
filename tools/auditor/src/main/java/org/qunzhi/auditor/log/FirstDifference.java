package org.qunzhi.auditor.log;

import java.security.MessageDigest;
import java.util.OptionalLong;
import org.qunzhi.ledger.NodeHashes;

/**
 * Where two logs part, found from the roots downwards: a few tiles of each, however long they are.
 */
public final class FirstDifference {

    /**
     * The first entry that the two have otherwise.
     *
     * @param size that both have at least
     * @return empty if they have the same entries up to there
     */
    public static OptionalLong between(NodeHashes one, NodeHashes other, long size) {
        long start = 0;
        for (int level = Long.SIZE - 2; level >= 0; level--) {
            if ((size >>> level & 1) == 0) continue;
            long node = start >>> level;
            if (differ(one, other, level, node))
                return OptionalLong.of(below(one, other, level, node));
            start += 1L << level;
        }
        return OptionalLong.empty();
    }

    private static long below(NodeHashes one, NodeHashes other, int level, long node) {
        long at = node;
        for (int l = level - 1; l >= 0; l--) at = 2 * at + (differ(one, other, l, 2 * at) ? 0 : 1);
        return at;
    }

    private static boolean differ(NodeHashes one, NodeHashes other, int level, long node) {
        return !MessageDigest.isEqual(one.hash(level, node), other.hash(level, node));
    }

    private FirstDifference() {}
}
