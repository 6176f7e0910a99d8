package org.qunzhi.ledger;

import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The tiles of a log that lead to the root of one checkpoint: each full one hashes to its place in
 * the tile above, and the partial ones together to the root. Safe for use by several threads.
 */
final class TileTree {

    /** Tiles kept with all their inner nodes, about 17 KB each. */
    private static final int MOST_CACHED = 1024;

    private final TileFiles files;
    private final long size;
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
     * Reads the partial tiles.
     *
     * @throws BrokenLog if one is missing or too short, or they do not make up the root
     */
    TileTree(TileFiles files, Checkpoint checkpoint) {
        this.files = files;
        this.size = checkpoint.size();
        for (int level = 0; Tile.nodes(level, size) > 0; level++) {
            int width = Tile.partialWidth(level, size);
            edge.add(
                    new TileNodes(
                            width == 0
                                    ? new byte[0]
                                    : files.hashes(
                                            Tile.of(level, Tile.fullTiles(level, size), size))));
        }
        if (!MessageDigest.isEqual(TileNodes.root(edge), checkpoint.root())) {
            throw wrongEdge();
        }
    }

    /** The hash of a subtree that is complete in this log. */
    byte[] hash(int level, long index) {
        int within = level % TileNodes.HEIGHT;
        int below = TileNodes.HEIGHT - within;
        TileNodes tile = nodes(level / TileNodes.HEIGHT, index >>> below);
        return tile.node(within, (int) (index & ((1L << below) - 1)));
    }

    /** A tile that leads to the root. */
    TileNodes nodes(int level, long index) {
        if (index == Tile.fullTiles(level, size)) {
            return edge.get(level);
        }
        Tile tile = new Tile(level, index, Tile.FULL);
        synchronized (cache) {
            TileNodes known = cache.get(tile);
            if (known != null) {
                return known;
            }
        }
        TileNodes read = new TileNodes(files.hashes(tile));
        byte[] expected = hash(TileNodes.HEIGHT * (level + 1), index);
        if (!MessageDigest.isEqual(read.node(TileNodes.HEIGHT, 0), expected)) {
            throw new BrokenLog(tile.path(), BrokenLog.Fault.WRONG_HASH, tile.firstEntry());
        }
        synchronized (cache) {
            cache.put(tile, read);
        }
        return read;
    }

    private BrokenLog wrongEdge() {
        for (int level = edge.size() - 1; level >= 0; level--) {
            int width = edge.get(level).width();
            if (width > 0) {
                Tile tile = new Tile(level, Tile.fullTiles(level, size), width);
                return new BrokenLog(tile.path(), BrokenLog.Fault.WRONG_HASH, tile.firstEntry());
            }
        }
        throw new IllegalStateException("an empty log has the empty root");
    }
}
