package org.qunzhi.auditor.log;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.qunzhi.ledger.Frontier;
import org.qunzhi.ledger.LogHasher;
import org.qunzhi.ledger.MerkleTree;
import org.qunzhi.ledger.Tile;

/**
 * The root of a log at a smaller size, from the tiles of one pass over it. A tree over more than
 * 256 entries is one over the roots of its tiles, whose last may be a partial one.
 */
public final class EarlierRoot implements LogHasher.Tiles {
    private final long size;
    private Frontier tiles = Frontier.empty();
    private List<byte[]> rest = List.of();

    /**
     * @param size 0 to the log's
     */
    public EarlierRoot(long size) {
        this.size = size;
    }

    @Override
    public void tile(Tile tile, byte[] hashes) {
        if (tile.level() == 0 && tile.index() == size / Tile.FULL)
            rest = hashes(hashes).subList(0, Math.toIntExact(size % Tile.FULL));
        if (tile.level() != 1) return;
        for (var hash : hashes(hashes))
            if (tiles.size() < size / Tile.FULL) tiles = tiles.append(hash);
    }

    public byte[] root() {
        return rest.isEmpty() ? tiles.root() : tiles.append(MerkleTree.root(rest)).root();
    }

    private static List<byte[]> hashes(byte[] joined) {
        var hashes = new ArrayList<byte[]>();
        for (int at = 0; at < joined.length; at += MerkleTree.HASH_LENGTH)
            hashes.add(Arrays.copyOfRange(joined, at, at + MerkleTree.HASH_LENGTH));
        return hashes;
    }
}
