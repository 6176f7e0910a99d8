package org.qunzhi.ledger;

import java.util.ArrayList;
import java.util.List;

/**
 * The right edge of a growing tree (a compact range that starts at 0): enough to append leaves and
 * to give the root, and small enough to be stored with each batch, so that a server resumes without
 * reading its log. Immutable.
 */
public final class Frontier {

    private static final Frontier EMPTY = new Frontier(0, List.of());

    private final long size;
    private final List<byte[]> hashes;

    private Frontier(long size, List<byte[]> hashes) {
        this.size = size;
        this.hashes = hashes;
    }

    /** The frontier of the tree without entries. */
    public static Frontier empty() {
        return EMPTY;
    }

    /**
     * A frontier as it was stored.
     *
     * @param size number of leaves, 0 to 2^63 − 1
     * @param hashes as {@link #hashes} gave them
     * @throws IllegalArgumentException if the number of hashes does not fit the size, or a hash has
     *     not 32 bytes
     */
    public static Frontier of(long size, List<byte[]> hashes) {
        if (size < 0 || hashes.size() != Long.bitCount(size)) {
            throw new IllegalArgumentException(
                    hashes.size() + " hashes are no frontier of a tree of size " + size);
        }
        return new Frontier(size, hashes.stream().map(MerkleTree::checkedHash).toList());
    }

    /** The number of leaves. */
    public long size() {
        return size;
    }

    /** The roots of the complete subtrees, largest (leftmost) first; one for each bit of size. */
    public List<byte[]> hashes() {
        return hashes.stream().map(byte[]::clone).toList();
    }

    /**
     * This frontier with one more leaf.
     *
     * @throws IllegalArgumentException if the leaf hash has not 32 bytes
     */
    public Frontier append(byte[] leafHash) {
        byte[] carried = MerkleTree.checkedHash(leafHash);
        List<byte[]> grown = new ArrayList<>(hashes);
        for (long rest = size; (rest & 1) == 1; rest >>>= 1) {
            carried = MerkleTree.nodeHash(grown.removeLast(), carried);
        }
        grown.add(carried);
        return new Frontier(Math.addExact(size, 1), List.copyOf(grown));
    }

    /** The Merkle tree hash at this size. */
    public byte[] root() {
        return hashes.reversed().stream()
                .reduce((right, left) -> MerkleTree.nodeHash(left, right))
                .map(byte[]::clone)
                .orElseGet(MerkleTree::emptyRoot);
    }
}
