package org.qunzhi.ledger;

import java.security.DigestException;
import java.security.MessageDigest;
import java.util.Arrays;

/**
 * By the JDK's own SHA-256, which uses the processor's SHA instructions where it has them. It keeps
 * one digest and two buffers; what it takes more than the bare compression is a tenth.
 */
final class DigestTileHasher implements TileHasher {
    private static final int BLOCK = 64;

    private final MessageDigest digest = MerkleTree.sha256();

    /** An entry's first block, for the prefix does not stand before it in the bundle. */
    private final byte[] first = new byte[BLOCK];

    /** 0x01 and two hashes. */
    private final byte[] pair = new byte[1 + 2 * MerkleTree.HASH_LENGTH];

    private final byte[] level = new byte[Tile.FULL / 2 * MerkleTree.HASH_LENGTH];

    DigestTileHasher() {
        first[0] = MerkleTree.LEAF;
        pair[0] = MerkleTree.NODE;
    }

    @Override
    public byte[] leafHashes(EntrySpans entries) {
        byte[] hashes = new byte[entries.width() * MerkleTree.HASH_LENGTH];
        for (int i = 0; i < entries.width(); i++) {
            int length = entries.length(i);
            int head = Math.min(length, BLOCK - 1);
            System.arraycopy(entries.bundle(), entries.start(i), first, 1, head);
            digest.update(first, 0, 1 + head);
            digest.update(entries.bundle(), entries.start(i) + head, length - head);
            finish(hashes, i * MerkleTree.HASH_LENGTH);
        }
        return hashes;
    }

    @Override
    public byte[] root(byte[] hashes) {
        byte[] below = hashes;
        for (int width = Tile.FULL / 2; width > 0; width /= 2) {
            parents(below, width, level);
            below = level;
        }
        return Arrays.copyOf(level, MerkleTree.HASH_LENGTH);
    }

    /** The nodes above the first 2·width hashes, which may be written over. */
    void parents(byte[] below, int width, byte[] to) {
        for (int i = 0; i < width; i++) {
            System.arraycopy(below, i * (pair.length - 1), pair, 1, pair.length - 1);
            digest.update(pair, 0, pair.length);
            finish(to, i * MerkleTree.HASH_LENGTH);
        }
    }

    private void finish(byte[] hashes, int at) {
        try {
            digest.digest(hashes, at, MerkleTree.HASH_LENGTH);
        } catch (DigestException e) {
            throw new IllegalStateException("SHA-256 has 32 bytes", e);
        }
    }
}
