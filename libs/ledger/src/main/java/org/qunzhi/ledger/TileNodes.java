package org.qunzhi.ledger;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The hashes of a tile and every node between them and its top, computed once. */
final class TileNodes {

    /** Node levels in a tile: 2^8 = 256. */
    static final int HEIGHT = 8;

    private final byte[][] levels = new byte[HEIGHT + 1][];
    private final int width;

    /**
     * @param hashes 0 to 256 hashes, one after the other
     */
    TileNodes(byte[] hashes) {
        width = hashes.length / MerkleTree.HASH_LENGTH;
        levels[0] = hashes;
        DigestTileHasher hasher = new DigestTileHasher();
        for (int level = 1; level <= HEIGHT; level++) {
            int count = width >>> level;
            levels[level] = new byte[count * MerkleTree.HASH_LENGTH];
            hasher.parents(levels[level - 1], count, levels[level]);
        }
    }

    int width() {
        return width;
    }

    /** The hashes of the tile itself, one after the other; not to be changed. */
    byte[] hashes() {
        return levels[0];
    }

    /** The hash over 2^level of the tile's hashes, all of which it has. */
    byte[] node(int level, int index) {
        int from = index * MerkleTree.HASH_LENGTH;
        return Arrays.copyOfRange(levels[level], from, from + MerkleTree.HASH_LENGTH);
    }

    /** The roots of the largest complete subtrees, from the left; one for each bit of the width. */
    private List<byte[]> peaks() {
        List<byte[]> peaks = new ArrayList<>();
        for (int level = HEIGHT; level >= 0; level--) {
            if (((width >>> level) & 1) == 1) {
                peaks.add(node(level, (width >>> level) - 1));
            }
        }
        return peaks;
    }

    /**
     * The Merkle tree hash of a log.
     *
     * @param edge for each level from 0 its partial tile, of width 0 where there is none
     */
    static byte[] root(List<TileNodes> edge) {
        long size = 0;
        List<byte[]> peaks = new ArrayList<>();
        for (int level = edge.size() - 1; level >= 0; level--) {
            peaks.addAll(edge.get(level).peaks());
            size |= (long) edge.get(level).width() << (HEIGHT * level);
        }
        return Frontier.of(size, peaks).root();
    }
}
