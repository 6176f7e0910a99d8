package org.qunzhi.ledger;

import java.security.DigestException;
import java.security.MessageDigest;
import java.util.Arrays;

/** By the JDK's own SHA-256, which uses the processor's SHA instructions where it has them. */
final class DigestTileHasher implements TileHasher {

    private final MessageDigest digest = MerkleTree.sha256();
    private final byte[] level = new byte[Tile.FULL * MerkleTree.HASH_LENGTH];

    @Override
    public byte[] leafHashes(EntrySpans entries) {
        byte[] hashes = new byte[entries.width() * MerkleTree.HASH_LENGTH];
        for (int i = 0; i < entries.width(); i++) {
            digest.update(MerkleTree.LEAF);
            digest.update(entries.bundle(), entries.start(i), entries.length(i));
            finish(hashes, i);
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
            digest.update(MerkleTree.NODE);
            digest.update(below, 2 * i * MerkleTree.HASH_LENGTH, 2 * MerkleTree.HASH_LENGTH);
            finish(to, i);
        }
    }

    private void finish(byte[] hashes, int i) {
        try {
            digest.digest(hashes, i * MerkleTree.HASH_LENGTH, MerkleTree.HASH_LENGTH);
        } catch (DigestException e) {
            throw new IllegalStateException("SHA-256 has 32 bytes", e);
        }
    }
}
