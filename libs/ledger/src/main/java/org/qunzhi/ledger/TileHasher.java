package org.qunzhi.ledger;

/**
 * One way to compute what a tile and the entries under it hash to. All ways give the same hashes.
 * An instance has buffers of its own and serves one thread.
 */
interface TileHasher {

    /** The leaf hashes of a bundle's entries, one after the other. */
    byte[] leafHashes(EntrySpans entries);

    /**
     * The Merkle tree hash over a full tile.
     *
     * @param hashes 256 hashes, 8,192 bytes
     */
    byte[] root(byte[] hashes);
}
