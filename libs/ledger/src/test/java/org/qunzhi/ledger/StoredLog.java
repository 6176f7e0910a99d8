package org.qunzhi.ledger;

import static org.qunzhi.ledger.SampleLog.KEY;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;

/** The files of a log, to be served and to be tampered with. */
final class StoredLog implements TileSource {

    private static final LogHasher HASHER = LogHasher.of(HashingWay.MESSAGE_DIGEST, 1);

    final Map<String, byte[]> files = new HashMap<>();
    final List<byte[]> entries;
    final byte[] root;

    private StoredLog(List<byte[]> entries) {
        this.entries = new ArrayList<>(entries);
        this.root =
                HASHER.hash(
                        entries.size(), this::stored, (tile, hashes) -> put(tile.path(), hashes));
    }

    /** A log whose entry i is the decimal of i. */
    static StoredLog ofDecimals(int size) {
        return of(IntStream.range(0, size).mapToObj(StoredLog::decimal).toList());
    }

    static StoredLog of(List<byte[]> entries) {
        return new StoredLog(entries).signedBy(KEY);
    }

    static byte[] decimal(int i) {
        return SampleLog.utf8(Integer.toString(i));
    }

    StoredLog signedBy(SigningKey key) {
        put(CHECKPOINT, checkpoint().sign(key).format().getBytes(StandardCharsets.UTF_8));
        return this;
    }

    Checkpoint checkpoint() {
        return new Checkpoint(KEY.name(), entries.size(), root);
    }

    Note note() {
        return Note.parse(get(CHECKPOINT));
    }

    /** As somebody reads it who holds the log's key and checks everything. */
    void verify() {
        TileReader.open(this, KEY.verifierKey()).verify(HASHER);
    }

    void put(String path, byte[] content) {
        files.put(path, content);
    }

    byte[] get(String path) {
        return Objects.requireNonNull(files.get(path), path);
    }

    /** Other entries in the same bundles, under the tiles and the checkpoint as they were. */
    StoredLog withEntries(StoredLog other) {
        other.files.forEach(
                (path, content) -> {
                    if (path.startsWith("tile/entries/")) {
                        put(path, content);
                    }
                });
        return this;
    }

    /** All of another log, under the checkpoint as it was. */
    StoredLog withTiles(StoredLog other) {
        byte[] signed = get(CHECKPOINT);
        files.putAll(other.files);
        put(CHECKPOINT, signed);
        return this;
    }

    @Override
    public Optional<byte[]> read(String path) {
        return Optional.ofNullable(files.get(path)).map(byte[]::clone);
    }

    private byte[] stored(Tile tile) {
        int from = (int) tile.index() * Tile.FULL;
        byte[] bundle = EntryBundle.encode(entries.subList(from, from + tile.width()));
        put(tile.entriesPath(), bundle);
        return bundle;
    }
}
