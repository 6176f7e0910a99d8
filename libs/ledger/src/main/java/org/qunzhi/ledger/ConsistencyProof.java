package org.qunzhi.ledger;

import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;

/** Proofs that a tree continues an earlier one and rewrote nothing; RFC 9162 §2.1.4. */
public final class ConsistencyProof {

    private ConsistencyProof() {}

    /**
     * PROOF(size1, D[size2]). Empty for equal sizes.
     *
     * @throws IllegalArgumentException unless 0 &lt; size1 ≤ size2; nothing is proven about an
     *     empty tree
     */
    public static List<byte[]> of(NodeHashes nodes, long size1, long size2) {
        if (size1 <= 0 || size1 > size2) {
            throw new IllegalArgumentException("no proof from size " + size1 + " to " + size2);
        }
        List<byte[]> downwards = new ArrayList<>();
        long start = 0;
        long end = size2;
        while (end != size1) {
            long middle = start + MerkleTree.cut(end - start);
            if (size1 <= middle) {
                downwards.add(MerkleTree.rangeHash(nodes, middle, end));
                end = middle;
            } else {
                downwards.add(MerkleTree.rangeHash(nodes, start, middle));
                start = middle;
            }
        }
        if (start > 0) {
            downwards.add(MerkleTree.rangeHash(nodes, start, end));
        }
        return List.copyOf(downwards.reversed());
    }

    /**
     * Whether the tree of root2 begins with the tree of root1; RFC 9162 §2.1.4.2, every check of
     * it. A first size of 0 proves nothing and gives {@code false}, also beside a second one of 0;
     * who must admit it (a witness that sees a log for the first time) does so before asking.
     *
     * @param size1 unsigned 64-bit
     * @param size2 unsigned 64-bit
     */
    public static boolean verify(
            long size1, long size2, List<byte[]> proof, byte[] root1, byte[] root2) {
        if (size1 == 0 || Long.compareUnsigned(size1, size2) > 0) {
            return false;
        }
        if (size1 == size2) {
            return proof.isEmpty() && MessageDigest.isEqual(root1, root2);
        }
        if (proof.isEmpty()) {
            return false;
        }
        List<byte[]> path = new ArrayList<>(proof);
        if (Long.bitCount(size1) == 1) {
            path.addFirst(root1);
        }
        return path.stream().allMatch(MerkleTree::isHash)
                && climb(size1, size2, path, root1, root2);
    }

    private static boolean climb(
            long size1, long size2, List<byte[]> path, byte[] root1, byte[] root2) {
        int shared = Long.numberOfTrailingZeros(size1);
        long fn = (size1 - 1) >>> shared;
        long sn = (size2 - 1) >>> shared;
        byte[] fr = path.getFirst();
        byte[] sr = fr;
        for (byte[] c : path.subList(1, path.size())) {
            if (sn == 0) {
                return false;
            }
            if ((fn & 1) == 1 || fn == sn) {
                fr = MerkleTree.nodeHash(c, fr);
                sr = MerkleTree.nodeHash(c, sr);
                int carried = fn == 0 ? 0 : Long.numberOfTrailingZeros(fn);
                fn >>>= carried;
                sn >>>= carried;
            } else {
                sr = MerkleTree.nodeHash(sr, c);
            }
            fn >>>= 1;
            sn >>>= 1;
        }
        return sn == 0 && MessageDigest.isEqual(fr, root1) && MessageDigest.isEqual(sr, root2);
    }
}
