package org.qunzhi.ledger;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * One file of up to 256 hashes of a log; C2SP tlog-tiles v0.1.0. At tile level L the hash i of tile
 * n is MTH(D[(n·256+i)·256^L : (n·256+i+1)·256^L]). The bundle of entries beside each level-0 tile
 * has the same index and width.
 *
 * @param level 0 to 63
 * @param index from 0, within the level
 * @param width number of hashes, 1 to 256; less than 256 is a partial tile
 */
public record Tile(int level, long index, int width) {

    /** The number of hashes in a full tile. */
    public static final int FULL = 256;

    private static final int LEVELS = 64;
    private static final int BITS = 8;

    /**
     * @throws IllegalArgumentException if a component is out of its range
     */
    public Tile {
        if (level < 0 || level >= LEVELS || index < 0 || width < 1 || width > FULL) {
            throw new IllegalArgumentException(
                    "no tile at level %d, index %d, width %d".formatted(level, index, width));
        }
    }

    /**
     * The tile of level 0, with the bundle beside it, at this index in a tree of this size.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static Tile bundle(long index, long size) {
        return of(0, index, size);
    }

    /**
     * The tile at this level and index in a tree of this size: full where it can be.
     *
     * @throws IllegalArgumentException if there is none
     */
    static Tile of(int level, long index, long size) {
        boolean full = index < fullTiles(level, size);
        if (!full && index > fullTiles(level, size)) {
            throw new IllegalArgumentException(
                    "no tile %d of level %d in a tree of size %d".formatted(index, level, size));
        }
        return new Tile(level, index, full ? FULL : partialWidth(level, size));
    }

    /** The number of full tiles at a level for a tree of this size, 0 to 2^63 − 1. */
    public static long fullTiles(int level, long size) {
        return nodes(level + 1, size);
    }

    /** The width of the partial tile at a level, 0 to 255; at 0 there is no such file. */
    public static int partialWidth(int level, long size) {
        return (int) (nodes(level, size) % FULL);
    }

    /** Every hash tile of a tree of this size, level by level; entry bundles not counted. */
    public static List<Tile> of(long size) {
        List<Tile> tiles = new ArrayList<>();
        for (int level = 0; nodes(level, size) > 0; level++) {
            long full = fullTiles(level, size);
            for (long index = 0; index < full; index++) {
                tiles.add(new Tile(level, index, FULL));
            }
            int width = partialWidth(level, size);
            if (width > 0) {
                tiles.add(new Tile(level, full, width));
            }
        }
        return List.copyOf(tiles);
    }

    /** Whether it has all 256 hashes. */
    public boolean isFull() {
        return width == FULL;
    }

    /** {@code tile/<L>/<N>[.p/<W>]}, to be put behind the log's prefix and a slash. */
    public String path() {
        return TilePath.of(this);
    }

    /**
     * {@code tile/entries/<N>[.p/<W>]}, the bundle of the entries under this tile.
     *
     * @throws IllegalStateException if this is not a tile of level 0
     */
    public String entriesPath() {
        if (level != 0) {
            throw new IllegalStateException("entries lie under level 0, not " + level);
        }
        return TilePath.ofEntries(this);
    }

    /** The tile that stands here once the log has grown. */
    Tile full() {
        return new Tile(level, index, FULL);
    }

    /** The index of the first entry under this tile; beyond 2^63 − 1 for no tile of a real log. */
    long firstEntry() {
        return index << (BITS * (level + 1));
    }

    /**
     * Reads a path as {@link #path} writes it.
     *
     * @throws MalformedNote if it is not exactly such a path
     */
    public static Tile parse(String path) {
        return TilePath.parse(path);
    }

    /**
     * Reads a path as {@link #entriesPath} writes it; the tile above the bundle.
     *
     * @throws MalformedNote if it is not exactly such a path
     */
    public static Tile parseEntries(String path) {
        return TilePath.parseEntries(path);
    }

    /** The content of the file: width hashes of 32 bytes. */
    public byte[] encode(NodeHashes nodes) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(width * MerkleTree.HASH_LENGTH);
        for (int i = 0; i < width; i++) {
            bytes.writeBytes(nodes.hash(BITS * level, index * FULL + i));
        }
        return bytes.toByteArray();
    }

    /** The number of hashes at a tile level in a tree of this size. */
    static long nodes(int level, long size) {
        return BITS * level < Long.SIZE ? size >>> (BITS * level) : 0;
    }
}
