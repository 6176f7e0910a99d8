package org.qunzhi.ledger;

import java.util.List;

/** The leaf hashes of a log by position, wherever they are kept. */
@FunctionalInterface
public interface LeafHashes {

    /**
     * The 32-byte leaf hash of the entry at this index.
     *
     * @param index from 0 to size − 1 of the tree that is asked for
     */
    byte[] hash(long index);

    /** Leaf hashes kept in a list in log order. */
    static LeafHashes of(List<byte[]> leafHashes) {
        return index -> leafHashes.get(Math.toIntExact(index));
    }
}
