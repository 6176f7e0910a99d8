package org.qunzhi.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Optional;

/**
 * The files of a log, none of them believed yet: there, and of the right length. Where a partial
 * file is gone because the log has grown, the full one is cut.
 */
final class TileFiles {

    private final TileSource source;

    TileFiles(TileSource source) {
        this.source = source;
    }

    byte[] checkpoint() {
        return read(TileSource.CHECKPOINT)
                .orElseThrow(
                        () -> new BrokenLog(TileSource.CHECKPOINT, BrokenLog.Fault.MISSING, 0));
    }

    /** The hashes of a tile. */
    byte[] hashes(Tile tile) {
        Optional<byte[]> exact = read(tile.path());
        if (exact.isPresent()) {
            return checked(tile, exact.get());
        }
        Tile full = tile.full();
        byte[] grown = read(full.path()).orElseThrow(() -> missing(tile, tile.path()));
        return Arrays.copyOf(checked(full, grown), tile.width() * MerkleTree.HASH_LENGTH);
    }

    /** The entries under a tile of level 0. */
    EntrySpans entries(Tile tile) {
        Optional<byte[]> exact = read(tile.entriesPath());
        if (exact.isPresent()) {
            return spans(tile, exact.get());
        }
        Tile full = tile.full();
        byte[] grown =
                read(full.entriesPath()).orElseThrow(() -> missing(tile, tile.entriesPath()));
        int end = spans(full, grown).ends()[tile.width() - 1];
        return spans(tile, Arrays.copyOf(grown, end));
    }

    private static byte[] checked(Tile tile, byte[] hashes) {
        if (hashes.length != tile.width() * MerkleTree.HASH_LENGTH) {
            throw new BrokenLog(tile.path(), BrokenLog.Fault.WRONG_LENGTH, tile.firstEntry());
        }
        return hashes;
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

    private static BrokenLog missing(Tile tile, String path) {
        return new BrokenLog(path, BrokenLog.Fault.MISSING, tile.firstEntry());
    }

    private Optional<byte[]> read(String path) {
        try {
            return source.read(path);
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        }
    }
}
