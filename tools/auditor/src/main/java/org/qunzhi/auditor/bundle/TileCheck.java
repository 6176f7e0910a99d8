package org.qunzhi.auditor.bundle;

import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import org.qunzhi.ledger.EntryBundle;
import org.qunzhi.ledger.LogHasher;
import org.qunzhi.ledger.MalformedNote;
import org.qunzhi.ledger.MerkleTree;
import org.qunzhi.ledger.Tile;

/** Are the tiles that a bundle carries those of its entries? One that carries none is let be. */
public final class TileCheck implements LogHasher.Tiles {
    private final Bundle bundle;
    private final Faults faults;
    private final boolean carried;

    public TileCheck(Bundle bundle, long size, Faults faults) {
        this.bundle = bundle;
        this.faults = faults;
        this.carried = size > 0 && carries(bundle, Tile.bundle(0, size));
    }

    private static boolean carries(Bundle bundle, Tile first) {
        return bundle.has(first.path())
                || bundle.has(first.entriesPath())
                || bundle.manifest().has("tiles");
    }

    boolean carried() {
        return carried;
    }

    @Override
    public void tile(Tile tile, byte[] hashes) {
        if (!carried) return;
        var file = read(tile, tile.path());
        if (file.isEmpty() || Arrays.equals(file.get(), hashes)) return;
        long differs = first(tile, Arrays.mismatch(file.get(), hashes) / MerkleTree.HASH_LENGTH);
        if (file.get().length == hashes.length)
            faults.add(Fault.at(differs, "tile-differs", tile.path()));
        else faults.add(tooShortOrLong(tile, tile.path(), file.get().length, hashes.length));
    }

    /** The bundle of entries below a tile. */
    void entries(Tile tile, byte[] encoded) {
        if (!carried) return;
        var path = tile.entriesPath();
        var file = read(tile, path);
        if (file.isEmpty() || Arrays.equals(file.get(), encoded)) return;
        try {
            var of = EntryBundle.decode(file.get(), tile.width());
            var own = EntryBundle.decode(encoded, tile.width());
            int differs = 0;
            while (Arrays.equals(of.get(differs), own.get(differs))) differs++;
            long index = first(tile, differs);
            faults.add(Fault.at(index, "tile-differs", path));
        } catch (MalformedNote e) {
            faults.add(tooShortOrLong(tile, path, file.get().length, encoded.length));
        }
    }

    private static Fault tooShortOrLong(Tile tile, String path, int is, int expected) {
        long index = first(tile, 0);
        return Fault.at(index, "tile-length", path, is, expected);
    }

    private Optional<byte[]> read(Tile tile, String path) {
        try {
            var file = bundle.read(path);
            long index = first(tile, 0);
            if (file.isEmpty()) faults.add(Fault.at(index, "tile-missing", path));
            return file;
        } catch (IOException e) {
            throw new UnreadableBundle(path + ": " + e.getMessage(), e);
        }
    }

    private static long first(Tile tile, int hash) {
        return (tile.index() * Tile.FULL + hash) << (Byte.SIZE * tile.level());
    }
}
