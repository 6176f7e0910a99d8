package org.qunzhi.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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

    /** Tiles kept with all their inner nodes, about 25 KB each. */
    private static final int MOST_CACHED = 1024;

    private final TileSource source;
    private final Checkpoint checkpoint;
    private final List<TileNodes> edge = new ArrayList<>();
    private final Map<Tile, TileNodes> cache =
            new LinkedHashMap<>(16, 0.75f, true) {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<Tile, TileNodes> eldest) {
                    return size() > MOST_CACHED;
                }
            };

    /**
     * The log in the state of this checkpoint. Reads the partial tiles, at most eight.
     *
     * @throws BrokenLog if one of them is missing or too short, or they do not make up the root
     * @throws UncheckedIOException if the source cannot be read; so do all functions here
     */
    public TileReader(TileSource source, Checkpoint checkpoint) {
        this.source = source;
        this.checkpoint = checkpoint;
        long size = checkpoint.size();
        for (int level = 0; Tile.nodes(level, size) > 0; level++) {
            int width = Tile.partialWidth(level, size);
            edge.add(
                    new TileNodes(
                            width == 0
                                    ? new byte[0]
                                    : content(Tile.of(level, Tile.fullTiles(level, size), size))));
        }
        if (!MessageDigest.isEqual(TileNodes.root(edge), checkpoint.root())) {
            throw wrongEdge();
        }
    }

    /**
     * The log in the state of the checkpoint that lies beside its tiles, signed by this key.
     *
     * @throws MalformedNote if that is no note, or no checkpoint
     * @throws UnverifiedNote if this key has not signed it
     */
    public static TileReader open(TileSource source, VerifierKey logKey) {
        byte[] note =
                read(source, TileSource.CHECKPOINT)
                        .orElseThrow(
                                () ->
                                        new BrokenLog(
                                                TileSource.CHECKPOINT, BrokenLog.Fault.MISSING, 0));
        return new TileReader(source, Checkpoint.open(Note.parse(note), logKey));
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
        int within = level % TileNodes.HEIGHT;
        int below = TileNodes.HEIGHT - within;
        TileNodes tile = nodes(level / TileNodes.HEIGHT, index >>> below);
        return tile.node(within, (int) (index & ((1L << below) - 1)));
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
        byte[] leafHash = leafHash(index);
        Tile tile = Tile.bundle(index / Tile.FULL, size());
        EntrySpans spans = spans(tile, bundle(tile));
        int within = (int) (index % Tile.FULL);
        int start = spans.start(within);
        byte[] entry = Arrays.copyOfRange(spans.bundle(), start, start + spans.length(within));
        if (!MessageDigest.isEqual(MerkleTree.leafHash(entry), leafHash)) {
            throw new BrokenLog(tile.entriesPath(), BrokenLog.Fault.WRONG_ENTRY, index);
        }
        return entry;
    }

    /**
     * The content of a bundle, unchecked, for {@link LogHasher}; of a full one that has taken a
     * partial one's place the entries needed.
     *
     * @throws BrokenLog if there is no such bundle
     */
    public byte[] bundle(Tile tile) {
        Optional<byte[]> exact = read(source, tile.entriesPath());
        if (exact.isPresent()) {
            return exact.get();
        }
        Tile full = new Tile(tile.level(), tile.index(), Tile.FULL);
        byte[] grown =
                read(source, full.entriesPath())
                        .orElseThrow(() -> missing(tile, tile.entriesPath()));
        return Arrays.copyOf(grown, spans(full, grown).ends()[tile.width() - 1]);
    }

    /**
     * Reads the whole log, every entry and every tile, and compares each with what the other and
     * the checkpoint say.
     *
     * @throws BrokenLog naming the first file, in log order, that is wrong
     */
    public void verify(LogHasher hasher) {
        hasher.hash(size(), this::checkedBundle, this::compare);
    }

    private byte[] checkedBundle(Tile tile) {
        byte[] bundle = bundle(tile);
        spans(tile, bundle);
        return bundle;
    }

    /** Equal all the way up to the edge, whose root is known: then all of it is right. */
    private void compare(Tile tile, byte[] hashes) {
        if (Arrays.equals(content(tile), hashes)) {
            return;
        }
        TileNodes right = nodes(tile.level(), tile.index());
        for (int i = 0; i < tile.width() && tile.level() == 0; i++) {
            int from = i * MerkleTree.HASH_LENGTH;
            byte[] hash = Arrays.copyOfRange(hashes, from, from + MerkleTree.HASH_LENGTH);
            if (!Arrays.equals(hash, right.node(0, i))) {
                long index = tile.index() * Tile.FULL + i;
                throw new BrokenLog(tile.entriesPath(), BrokenLog.Fault.WRONG_ENTRY, index);
            }
        }
        // It was right when it was first read: the file was changed meanwhile.
        throw new BrokenLog(tile.path(), BrokenLog.Fault.WRONG_HASH, tile.firstEntry());
    }

    private TileNodes nodes(int level, long index) {
        if (index == Tile.fullTiles(level, size())) {
            return edge.get(level);
        }
        Tile tile = new Tile(level, index, Tile.FULL);
        synchronized (cache) {
            TileNodes known = cache.get(tile);
            if (known != null) {
                return known;
            }
        }
        TileNodes read = new TileNodes(content(tile));
        byte[] expected = hash(TileNodes.HEIGHT * (level + 1), index);
        if (!MessageDigest.isEqual(read.node(TileNodes.HEIGHT, 0), expected)) {
            throw new BrokenLog(tile.path(), BrokenLog.Fault.WRONG_HASH, tile.firstEntry());
        }
        synchronized (cache) {
            cache.put(tile, read);
        }
        return read;
    }

    private byte[] content(Tile tile) {
        Optional<byte[]> exact = read(source, tile.path());
        if (exact.isPresent()) {
            return checked(tile, exact.get());
        }
        Tile full = new Tile(tile.level(), tile.index(), Tile.FULL);
        byte[] grown = read(source, full.path()).orElseThrow(() -> missing(tile, tile.path()));
        return Arrays.copyOf(checked(full, grown), tile.width() * MerkleTree.HASH_LENGTH);
    }

    private static byte[] checked(Tile tile, byte[] content) {
        if (content.length != tile.width() * MerkleTree.HASH_LENGTH) {
            throw new BrokenLog(tile.path(), BrokenLog.Fault.WRONG_LENGTH, tile.firstEntry());
        }
        return content;
    }

    private static EntrySpans spans(Tile tile, byte[] bundle) {
        try {
            return EntrySpans.of(bundle, tile.width());
        } catch (MalformedNote e) {
            BrokenLog broken =
                    new BrokenLog(
                            tile.entriesPath(), BrokenLog.Fault.WRONG_LENGTH, tile.firstEntry());
            broken.initCause(e);
            throw broken;
        }
    }

    private BrokenLog wrongEdge() {
        for (int level = edge.size() - 1; level >= 0; level--) {
            int width = edge.get(level).width();
            if (width > 0) {
                Tile tile = new Tile(level, Tile.fullTiles(level, size()), width);
                return new BrokenLog(tile.path(), BrokenLog.Fault.WRONG_HASH, tile.firstEntry());
            }
        }
        throw new IllegalStateException("an empty log has the empty root");
    }

    private long checkedSize(long earlier) {
        if (earlier < 0 || earlier > size()) {
            throw new IllegalArgumentException(
                    "size %d of a log of size %d".formatted(earlier, size()));
        }
        return earlier;
    }

    private static BrokenLog missing(Tile tile, String path) {
        return new BrokenLog(path, BrokenLog.Fault.MISSING, tile.firstEntry());
    }

    private static Optional<byte[]> read(TileSource source, String path) {
        try {
            return source.read(path);
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        }
    }
}
