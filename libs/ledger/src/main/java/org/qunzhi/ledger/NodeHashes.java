package org.qunzhi.ledger;

/**
 * The hashes of complete subtrees, from which every root and every proof is put together. A store
 * that keeps them (tiles, for example) answers in O(log n); {@link #over} needs leaf hashes only.
 */
@FunctionalInterface
public interface NodeHashes {

    /**
     * MTH(D[index·2^level : (index+1)·2^level]), 32 bytes. Asked only for subtrees that are full in
     * the tree of the size in question.
     *
     * @param level 0 for leaf hashes, up to 62
     * @param index counted from 0 within the level
     */
    byte[] hash(int level, long index);

    /** Computes each node from its leaves, 2^level − 1 hashes for a node. */
    static NodeHashes over(LeafHashes leaves) {
        return new NodeHashes() {
            @Override
            public byte[] hash(int level, long index) {
                return level == 0
                        ? leaves.hash(index)
                        : MerkleTree.nodeHash(
                                hash(level - 1, 2 * index), hash(level - 1, 2 * index + 1));
            }
        };
    }
}
