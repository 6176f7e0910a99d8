package org.qunzhi.audit.log;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.bson.Document;
import org.bson.types.Binary;
import org.qunzhi.ledger.MerkleTree;
import org.qunzhi.ledger.NodeHashes;
import org.qunzhi.ledger.Tile;
import org.springframework.stereotype.Component;

/**
 * The hashes of the log's tree. Full tiles are computed once from what lies below and kept; the
 * right edge is computed from the entries.
 */
@Component
public class LogTree implements NodeHashes {
    private static final int BITS = 8;

    /** One by one they would keep the log waiting. */
    private static final int STORED_AT_ONCE = 32;

    private final LogEntries entries;
    private final MongoCollection<Document> tiles;
    private final Map<String, byte[]> recent = newest(256);
    private final Map<String, byte[]> roots = newest(4096);
    private final Map<String, byte[]> unstored = new HashMap<>();

    public LogTree(MongoDatabase database, LogEntries entries) {
        this.entries = entries;
        // What is lost of them is computed again, from entries that are durable.
        this.tiles = Durable.of(database).getCollection("tiles").withWriteConcern(WriteConcern.W1);
    }

    @Override
    public byte[] hash(int level, long index) {
        int above = level % BITS;
        int tileLevel = level / BITS;
        long first = index << above;
        long tile = first / Tile.FULL;
        int width = 1 << above;
        int offset = (int) (first % Tile.FULL);
        return root(hashes(tileLevel, tile, offset + width), offset, width);
    }

    /** Whether the entries reach so far. */
    public boolean reaches(long size) {
        return size == 0 || entries.leafHashes(size - 1, size).length == MerkleTree.HASH_LENGTH;
    }

    /** The content of a tile file. */
    public byte[] content(Tile tile) {
        var hashes = hashes(tile.level(), tile.index(), tile.width());
        return Arrays.copyOf(hashes, tile.width() * MerkleTree.HASH_LENGTH);
    }

    /** The first {@code width} hashes of a tile, or more of them. */
    private byte[] hashes(int level, long tile, int width) {
        var id = level + "/" + tile;
        synchronized (recent) {
            var known = recent.get(id);
            if (known != null) return known;
        }
        var found = mayBeStored(level, tile) ? tiles.find(eq("_id", id)).first() : null;
        var hashes =
                found == null
                        ? compute(level, tile, width)
                        : found.get("hashes", Binary.class).getData();
        if (hashes.length == Tile.FULL * MerkleTree.HASH_LENGTH) {
            synchronized (recent) {
                recent.put(id, hashes);
            }
            if (found == null) store(id, hashes);
        }
        return hashes;
    }

    /** Not one that is still open, or that the last entries have just filled. */
    private boolean mayBeStored(int level, long tile) {
        long end = entries.sizeKnown();
        if (end == 0) return true;
        if (Tile.fullTiles(level, end) <= tile) return false;
        long first = tile * Tile.FULL;
        return level > 0 || entries.recentLeafHashes(first, first + 1).isEmpty();
    }

    private void store(String id, byte[] hashes) {
        var batch = new ArrayList<ReplaceOneModel<Document>>();
        synchronized (unstored) {
            unstored.put(id, hashes);
            if (unstored.size() < STORED_AT_ONCE) return;
            unstored.forEach(
                    (name, of) ->
                            batch.add(
                                    new ReplaceOneModel<>(
                                            eq("_id", name),
                                            new Document("hashes", new Binary(of)),
                                            new ReplaceOptions().upsert(true))));
            unstored.clear();
        }
        tiles.bulkWrite(batch, new BulkWriteOptions().ordered(false));
    }

    private byte[] compute(int level, long tile, int width) {
        long first = tile * Tile.FULL;
        if (level > 0) {
            var hashes = new byte[width * MerkleTree.HASH_LENGTH];
            for (int i = 0; i < width; i++) {
                put(hashes, i, rootOfFull(level - 1, first + i));
            }
            return hashes;
        }
        var leaves =
                entries.recentLeafHashes(first, first + width)
                        .orElseGet(() -> entries.leafHashes(first, first + Tile.FULL));
        int found = leaves.length / MerkleTree.HASH_LENGTH;
        if (found < width) {
            throw new IllegalStateException("the log has no entry " + (first + found));
        }
        return leaves;
    }

    private byte[] rootOfFull(int level, long tile) {
        var id = level + "/" + tile;
        synchronized (roots) {
            var known = roots.get(id);
            if (known != null) return known;
        }
        var root = root(hashes(level, tile, Tile.FULL), 0, Tile.FULL);
        synchronized (roots) {
            roots.put(id, root);
        }
        return root;
    }

    private static void put(byte[] hashes, int index, byte[] hash) {
        System.arraycopy(hash, 0, hashes, index * MerkleTree.HASH_LENGTH, MerkleTree.HASH_LENGTH);
    }

    /** The root over {@code width} neighbours, a power of two. */
    private static byte[] root(byte[] hashes, int offset, int width) {
        if (width == 1) {
            int at = offset * MerkleTree.HASH_LENGTH;
            return Arrays.copyOfRange(hashes, at, at + MerkleTree.HASH_LENGTH);
        }
        int half = width / 2;
        return MerkleTree.nodeHash(root(hashes, offset, half), root(hashes, offset + half, half));
    }

    private static Map<String, byte[]> newest(int most) {
        return new LinkedHashMap<>(most, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, byte[]> eldest) {
                return size() > most;
            }
        };
    }
}
