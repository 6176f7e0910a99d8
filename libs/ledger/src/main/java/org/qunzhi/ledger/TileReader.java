package org.qunzhi.ledger;

import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads a log from its tiles (C2SP tlog-tiles) and believes nothing that does not lead to the root
 * of one checkpoint: each full tile must hash to its place in the tile above, and the partial tiles
 * together to the root. Every hash, proof and entry that comes out is thereby what the checkpoint
 * commits to. Safe for use by several threads. Who signed the checkpoint is the caller's question:
 * {@link Checkpoint#open}, {@link TrustPolicy#judge}.
 *
 * <p>Where a partial tile is gone because the log has grown, the full one is read in its stead, as
 * the specification wants it.
 */
public final class TileReader implements NodeHashes {

    private final TileFiles files;
    private final Checkpoint checkpoint;
    private final TileTree tree;

    /**
     * The log in the state of this checkpoint. Reads the partial tiles, at most eight.
     *
     * @throws BrokenLog if one of them is missing or too short, or they do not make up the root
     * @throws java.io.UncheckedIOException if the source cannot be read; so do all functions here
     */
    public TileReader(TileSource source, Checkpoint checkpoint) {
        this.files = new TileFiles(source);
        this.checkpoint = checkpoint;
        this.tree = new TileTree(files, checkpoint);
    }

    /**
     * The log in the state of the checkpoint that lies beside its tiles, signed by this key.
     *
     * @throws MalformedNote if that is no note, or no checkpoint
     * @throws UnverifiedNote if this key has not signed it
     */
    public static TileReader open(TileSource source, VerifierKey logKey) {
        byte[] note = new TileFiles(source).checkpoint();
        return new TileReader(source, Checkpoint.open(Note.parse(note), logKey));
    }

    /** The tiles behind it, for the writer that resumes. */
    TileTree tree() {
        return tree;
    }

    public Checkpoint checkpoint() {
        return checkpoint;
    }

    public long size() {
        return checkpoint.size();
    }

    /**
     * The hash of a complete subtree; see {@link NodeHashes}.
     *
     * @throws IllegalArgumentException if it is not complete in this log
     * @throws BrokenLog if a tile on the way to it is missing or wrong
     */
    @Override
    public byte[] hash(int level, long index) {
        if (level < 0 || level >= Long.SIZE || index < 0 || index >= size() >>> level) {
            throw new IllegalArgumentException(
                    "no node %d at level %d in a log of size %d".formatted(index, level, size()));
        }
        return tree.hash(level, index);
    }

    /** The leaf hash of the entry at this index, 0 to size − 1. */
    public byte[] leafHash(long index) {
        return hash(0, index);
    }

    /** The root at this or an earlier size, 0 to {@link #size}. */
    public byte[] root(long earlier) {
        return MerkleTree.root(this, checkedSize(earlier));
    }

    /**
     * Whether this log continues the one of an earlier checkpoint, and rewrote nothing of it. One
     * of another origin or of a larger size is not continued.
     */
    public boolean continues(Checkpoint earlier) {
        return earlier.origin().equals(checkpoint.origin())
                && earlier.size() <= size()
                && MessageDigest.isEqual(earlier.root(), root(earlier.size()));
    }

    /** The proof for the entry at this index in the tree of this checkpoint. */
    public List<byte[]> inclusionProof(long index) {
        return InclusionProof.of(this, index, size());
    }

    /** The proof that this checkpoint continues the tree of that size, 1 to {@link #size}. */
    public List<byte[]> consistencyProof(long earlier) {
        return ConsistencyProof.of(this, earlier, size());
    }

    /**
     * The entry at this index.
     *
     * @throws BrokenLog if the bundle is missing or malformed, or the entry not the one committed
     *     to
     */
    public byte[] entry(long index) {
        leafHash(index);
        Tile tile = Tile.bundle(index / Tile.FULL, size());
        return checkedEntry(tile, files.entries(tile), (int) (index % Tile.FULL));
    }

    /**
     * The entries of one bundle, in log order: who reads all of a log reads it so.
     *
     * @param bundle from 0; the first entry is that at 256 · bundle
     * @throws IllegalArgumentException if the log has no such bundle
     * @throws BrokenLog as {@link #entry}
     */
    public List<byte[]> entries(long bundle) {
        Tile tile = Tile.bundle(bundle, size());
        EntrySpans spans = files.entries(tile);
        List<byte[]> entries = new ArrayList<>();
        for (int i = 0; i < tile.width(); i++) {
            entries.add(checkedEntry(tile, spans, i));
        }
        return List.copyOf(entries);
    }

    private byte[] checkedEntry(Tile tile, EntrySpans spans, int within) {
        long index = tile.index() * Tile.FULL + within;
        byte[] entry = spans.entry(within);
        if (!MessageDigest.isEqual(MerkleTree.leafHash(entry), leafHash(index))) {
            throw new BrokenLog(tile.entriesPath(), BrokenLog.Fault.WRONG_ENTRY, index);
        }
        return entry;
    }

    /**
     * Reads the whole log, every entry and every tile, and compares each with what the other and
     * the checkpoint say. In one pass, in memory that does not grow with the log.
     *
     * @throws BrokenLog naming a file that is wrong, and from which entry on: for a changed entry
     *     the entry itself, for a changed tile its first
     */
    public void verify(LogHasher hasher) {
        hasher.hash(size(), tile -> files.entries(tile).bundle(), new TileCheck(files, tree));
    }

    private long checkedSize(long earlier) {
        if (earlier < 0 || earlier > size()) {
            throw new IllegalArgumentException(
                    "size %d of a log of size %d".formatted(earlier, size()));
        }
        return earlier;
    }
}
