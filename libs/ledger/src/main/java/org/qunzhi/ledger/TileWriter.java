package org.qunzhi.ledger;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Appends entries to a log in tiles (C2SP tlog-tiles) and gives the files to be stored. Holds the
 * right edge only: at most one unfinished tile for each level, and the entries of one bundle. For
 * one thread.
 *
 * <p>The caller stores the files, then signs and publishes the checkpoint of {@link #size} and
 * {@link #root}, in this order. Should it stop in between, it resumes at the last checkpoint, and
 * the same entries give the same files again.
 */
public final class TileWriter {

    private final Map<String, byte[]> files = new LinkedHashMap<>();
    private final List<byte[]> unbundled = new ArrayList<>();
    private final TileStack stack;
    private long size;
    private byte[] root = MerkleTree.emptyRoot();

    private TileWriter() {
        stack =
                new TileStack(
                        new DigestTileHasher(), (tile, hashes) -> files.put(tile.path(), hashes));
    }

    /** For a log without entries. */
    public static TileWriter empty() {
        return new TileWriter();
    }

    /**
     * For a log that was written before, in the state of the reader's checkpoint.
     *
     * @throws BrokenLog if an entry of the last bundle is missing or wrong
     */
    public static TileWriter resume(TileReader log) {
        TileWriter writer = new TileWriter();
        writer.size = log.size();
        writer.root = log.checkpoint().root();
        for (int level = 0; Tile.nodes(level, log.size()) > 0; level++) {
            long index = Tile.fullTiles(level, log.size());
            writer.stack.resume(level, index, log.tree().nodes(level, index).hashes());
        }
        for (long i = log.size() / Tile.FULL * Tile.FULL; i < log.size(); i++) {
            writer.unbundled.add(log.entry(i));
        }
        return writer;
    }

    /**
     * Appends entries in this order.
     *
     * @return each new or grown file by its path: bundles, then tiles as they were completed, then
     *     the partial ones of the new size; empty if there are no entries
     * @throws IllegalArgumentException if one is longer than {@link EntryBundle#LONGEST_ENTRY};
     *     nothing was appended then
     */
    public Map<String, byte[]> append(List<byte[]> entries) {
        entries.forEach(EntryBundle::check);
        if (entries.isEmpty()) {
            return Map.of();
        }
        files.clear();
        for (byte[] entry : entries) {
            stack.push(0, MerkleTree.leafHash(entry));
            unbundled.add(entry.clone());
            size++;
            if (unbundled.size() == Tile.FULL) {
                bundle();
                unbundled.clear();
            }
        }
        if (!unbundled.isEmpty()) {
            bundle();
        }
        root = stack.finish();
        return Collections.unmodifiableMap(new LinkedHashMap<>(files));
    }

    private void bundle() {
        Tile tile = Tile.bundle((size - 1) / Tile.FULL, size);
        files.put(tile.entriesPath(), EntryBundle.encode(unbundled));
    }

    /** The number of entries. */
    public long size() {
        return size;
    }

    /** The Merkle tree hash at this size. */
    public byte[] root() {
        return root.clone();
    }
}
