package org.qunzhi.ledger;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;

/**
 * The Merkle tree hashes of RFC 6962 §2.1 (unchanged in RFC 9162 §2.1.1), always with SHA-256. A
 * tree is never padded: an odd right edge is carried up unchanged.
 */
public final class MerkleTree {

    /** The length of every root, node and leaf hash, in bytes. */
    public static final int HASH_LENGTH = 32;

    static final byte LEAF = 0x00;
    static final byte NODE = 0x01;

    private MerkleTree() {}

    /** The root of the tree without entries: SHA-256 of nothing. */
    public static byte[] emptyRoot() {
        return sha256().digest();
    }

    /** The hash of one entry: SHA-256(0x00 ‖ entry). The entry may be of any length. */
    public static byte[] leafHash(byte[] entry) {
        MessageDigest digest = sha256();
        digest.update(LEAF);
        return digest.digest(entry);
    }

    /** The hash of two neighbours: SHA-256(0x01 ‖ left ‖ right). Lengths are not checked here. */
    public static byte[] nodeHash(byte[] left, byte[] right) {
        MessageDigest digest = sha256();
        digest.update(NODE);
        digest.update(left);
        return digest.digest(right);
    }

    /** The Merkle tree hash over leaf hashes (not entries) in log order. */
    public static byte[] root(List<byte[]> leafHashes) {
        return root(NodeHashes.over(LeafHashes.of(leafHashes)), leafHashes.size());
    }

    /**
     * The Merkle tree hash of the first {@code size} leaves.
     *
     * @throws IllegalArgumentException if size is negative
     */
    public static byte[] root(NodeHashes nodes, long size) {
        if (size < 0) {
            throw new IllegalArgumentException("a tree has no negative size: " + size);
        }
        return size == 0 ? emptyRoot() : rangeHash(nodes, 0, size);
    }

    /** MTH(D[start:end]) for the ranges that RFC 6962 §2.1 cuts: start is a multiple of the cut. */
    static byte[] rangeHash(NodeHashes nodes, long start, long end) {
        long width = end - start;
        if (Long.bitCount(width) == 1) {
            int level = Long.numberOfTrailingZeros(width);
            return nodes.hash(level, start >>> level);
        }
        long middle = start + cut(width);
        return nodeHash(rangeHash(nodes, start, middle), rangeHash(nodes, middle, end));
    }

    /** The largest power of two smaller than the width; RFC 6962 calls it k. */
    static long cut(long width) {
        return Long.highestOneBit(width - 1);
    }

    static boolean isHash(byte[] bytes) {
        return bytes.length == HASH_LENGTH;
    }

    static byte[] checkedHash(byte[] hash) {
        if (!isHash(hash)) {
            throw new IllegalArgumentException("a hash has 32 bytes, this one " + hash.length);
        }
        return hash.clone();
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
