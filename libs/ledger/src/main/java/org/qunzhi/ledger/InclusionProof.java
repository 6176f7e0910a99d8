package org.qunzhi.ledger;

import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;

/** Proofs that an entry stands at its index in a tree; RFC 9162 §2.1.3. */
public final class InclusionProof {

    private InclusionProof() {}

    /**
     * PATH(index, D[size]): the hashes from the leaf's sibling upwards.
     *
     * @throws IllegalArgumentException unless 0 ≤ index &lt; size
     */
    public static List<byte[]> of(NodeHashes nodes, long index, long size) {
        if (index < 0 || index >= size) {
            throw new IllegalArgumentException("no leaf " + index + " in a tree of size " + size);
        }
        List<byte[]> downwards = new ArrayList<>();
        long start = 0;
        long end = size;
        while (end - start > 1) {
            long middle = start + MerkleTree.cut(end - start);
            if (index < middle) {
                downwards.add(MerkleTree.rangeHash(nodes, middle, end));
                end = middle;
            } else {
                downwards.add(MerkleTree.rangeHash(nodes, start, middle));
                start = middle;
            }
        }
        return List.copyOf(downwards.reversed());
    }

    /**
     * How many hashes the proof for this index has in a tree of this size, 0 to 64.
     *
     * @param index unsigned 64-bit, less than size
     * @param size unsigned 64-bit
     * @throws IllegalArgumentException unless index &lt; size
     */
    public static int length(long index, long size) {
        if (Long.compareUnsigned(index, size) >= 0) {
            throw new IllegalArgumentException("no such leaf in the tree");
        }
        // Where the ways to this leaf and to the last one part, the tree is full below.
        int inner = Long.SIZE - Long.numberOfLeadingZeros(index ^ (size - 1));
        return inner + (inner < Long.SIZE ? Long.bitCount(index >>> inner) : 0);
    }

    /**
     * Whether the proof leads from this leaf hash at this index to this root; RFC 9162 §2.1.3.2,
     * every check of it. Hashes of another length than 32 bytes prove nothing.
     *
     * @param index unsigned 64-bit
     * @param size unsigned 64-bit
     */
    public static boolean verify(
            long index, long size, byte[] leafHash, List<byte[]> proof, byte[] root) {
        if (Long.compareUnsigned(index, size) >= 0
                || !MerkleTree.isHash(leafHash)
                || !proof.stream().allMatch(MerkleTree::isHash)) {
            return false;
        }
        long fn = index;
        long sn = size - 1;
        byte[] r = leafHash;
        for (byte[] p : proof) {
            if (sn == 0) {
                return false;
            }
            if ((fn & 1) == 1 || fn == sn) {
                r = MerkleTree.nodeHash(p, r);
                int carried = fn == 0 ? 0 : Long.numberOfTrailingZeros(fn);
                fn >>>= carried;
                sn >>>= carried;
            } else {
                r = MerkleTree.nodeHash(r, p);
            }
            fn >>>= 1;
            sn >>>= 1;
        }
        return sn == 0 && MessageDigest.isEqual(r, root);
    }
}
