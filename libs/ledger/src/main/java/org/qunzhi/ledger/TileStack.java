package org.qunzhi.ledger;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The right edge of a log in tiles, one unfinished tile for each level, while it is hashed. */
final class TileStack {

    private final TileHasher hasher;
    private final LogHasher.Tiles tiles;
    private final List<Unfinished> levels = new ArrayList<>();

    private static final class Unfinished {
        private final byte[] hashes = new byte[Tile.FULL * MerkleTree.HASH_LENGTH];
        private long index;
        private int width;
    }

    TileStack(TileHasher hasher, LogHasher.Tiles tiles) {
        this.hasher = hasher;
        this.tiles = tiles;
    }

    void add(LogHasher.Subtree subtree) {
        Unfinished bottom = level(0);
        if (subtree.tile().isFull()) {
            tiles.tile(subtree.tile(), subtree.hashes());
            bottom.index++;
            push(1, subtree.root());
        } else {
            System.arraycopy(subtree.hashes(), 0, bottom.hashes, 0, subtree.hashes().length);
            bottom.width = subtree.tile().width();
        }
    }

    /** A partial tile of a log that was hashed before; its hashes are none where there is none. */
    void resume(int level, long index, byte[] hashes) {
        Unfinished tile = level(level);
        System.arraycopy(hashes, 0, tile.hashes, 0, hashes.length);
        tile.width = hashes.length / MerkleTree.HASH_LENGTH;
        tile.index = index;
    }

    void push(int level, byte[] hash) {
        Unfinished tile = level(level);
        System.arraycopy(hash, 0, tile.hashes, tile.width * MerkleTree.HASH_LENGTH, hash.length);
        if (++tile.width == Tile.FULL) {
            tiles.tile(new Tile(level, tile.index++, Tile.FULL), tile.hashes.clone());
            tile.width = 0;
            push(level + 1, hasher.root(tile.hashes));
        }
    }

    /** Hands out the partial tiles and gives the root. */
    byte[] finish() {
        List<TileNodes> edge = new ArrayList<>();
        for (int level = 0; level < levels.size(); level++) {
            Unfinished tile = levels.get(level);
            byte[] hashes = Arrays.copyOf(tile.hashes, tile.width * MerkleTree.HASH_LENGTH);
            if (tile.width > 0) {
                tiles.tile(new Tile(level, tile.index, tile.width), hashes);
            }
            edge.add(new TileNodes(hashes));
        }
        return TileNodes.root(edge);
    }

    private Unfinished level(int level) {
        while (levels.size() <= level) {
            levels.add(new Unfinished());
        }
        return levels.get(level);
    }
}
