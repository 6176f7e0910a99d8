package org.qunzhi.ledger;

/** A file of a log that is not what its checkpoint commits to. */
public final class BrokenLog extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What is wrong with the file. */
    public enum Fault {
        /** It is not there, although the checkpoint's size demands it. */
        MISSING,
        /** A tile has not 32 bytes for each of its hashes, or a bundle not its entries. */
        WRONG_LENGTH,
        /** The tile's hashes do not lead to the root of the checkpoint. */
        WRONG_HASH,
        /** The entry is not the one that the tile commits to. */
        WRONG_ENTRY
    }

    private final String path;
    private final Fault fault;
    private final long index;

    BrokenLog(String path, Fault fault, long index) {
        super(path + ": " + fault + " from entry " + index + " on");
        this.path = path;
        this.fault = fault;
        this.index = index;
    }

    /** The file, below the log's prefix. */
    public String path() {
        return path;
    }

    public Fault fault() {
        return fault;
    }

    /**
     * The first entry that is wrong, or about which the file says nothing that can be relied on.
     */
    public long index() {
        return index;
    }
}
