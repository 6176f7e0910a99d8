package org.qunzhi.ledger;

import java.util.Arrays;

/**
 * Compares what a log hashes to with what its tiles say. The partial tiles are those that were
 * found to lead to the root, so equality everywhere is proof of everything.
 */
final class TileCheck implements LogHasher.Tiles {

    private final TileFiles files;
    private final TileTree tree;

    TileCheck(TileFiles files, TileTree tree) {
        this.files = files;
        this.tree = tree;
    }

    @Override
    public void tile(Tile tile, byte[] computed) {
        boolean same =
                tile.isFull()
                        ? Arrays.equals(files.hashes(tile), computed)
                        : Arrays.equals(tree.nodes(tile.level(), tile.index()).hashes(), computed);
        if (!same) {
            throw difference(tile, computed);
        }
    }

    private BrokenLog difference(Tile tile, byte[] computed) {
        // Throws where the tile itself does not lead to the root.
        TileNodes right = tree.nodes(tile.level(), tile.index());
        for (int i = 0; i < tile.width(); i++) {
            int from = i * MerkleTree.HASH_LENGTH;
            byte[] hash = Arrays.copyOfRange(computed, from, from + MerkleTree.HASH_LENGTH);
            if (!Arrays.equals(hash, right.node(0, i))) {
                return below(tile, tile.index() * Tile.FULL + i);
            }
        }
        // It was wrong when it was compared, and is right now.
        return new BrokenLog(tile.path(), BrokenLog.Fault.WRONG_HASH, tile.firstEntry());
    }

    /** An entry, or a tile that fits the entries under it and not the root. */
    private static BrokenLog below(Tile tile, long index) {
        if (tile.level() == 0) {
            return new BrokenLog(tile.entriesPath(), BrokenLog.Fault.WRONG_ENTRY, index);
        }
        Tile lower = new Tile(tile.level() - 1, index, Tile.FULL);
        return new BrokenLog(lower.path(), BrokenLog.Fault.WRONG_HASH, lower.firstEntry());
    }
}
