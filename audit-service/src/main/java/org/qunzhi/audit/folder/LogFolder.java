package org.qunzhi.audit.folder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.qunzhi.audit.log.Archive;
import org.qunzhi.audit.log.LogEntries;
import org.qunzhi.audit.log.LogTree;
import org.qunzhi.contracts.Context;
import org.qunzhi.ledger.Checkpoint;
import org.qunzhi.ledger.EntryBundle;
import org.qunzhi.ledger.Note;
import org.qunzhi.ledger.Tile;
import org.qunzhi.ledger.TileSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Writes the folder; one thread at a time, and what several instances write is the same. Beside the
 * log's files lie the events of audit-service itself, {@code events/audit/<position>.json}: they
 * are lost with the log's database, and public.
 */
@Component
public class LogFolder {
    private static final int BITS = 8;

    /** None is kept. */
    public static final LogFolder NONE = new LogFolder(null);

    private final @Nullable Kept kept;
    private long written = -1;

    /** Where it lies, and what is written there. */
    record Kept(Path root, Disk disk, LogEntries entries, LogTree tree, Archive archive) {}

    @Autowired
    LogFolder(
            @Value("${qunzhi.log.folder:}") String root,
            LogEntries entries,
            LogTree tree,
            Archive archive) {
        this(root.isBlank() ? null : kept(Path.of(root), entries, tree, archive));
    }

    LogFolder(@Nullable Kept kept) {
        this.kept = kept;
    }

    /** In this folder, on the real disk. */
    public static LogFolder in(Path root, LogEntries entries, LogTree tree, Archive archive) {
        return new LogFolder(kept(root, entries, tree, archive));
    }

    private static Kept kept(Path root, LogEntries entries, LogTree tree, Archive archive) {
        return new Kept(root, new SyncedDisk(), entries, tree, archive);
    }

    /** Whether there is one. */
    public boolean isKept() {
        return kept != null;
    }

    /** What it says of itself; empty before the first checkpoint, or where none is kept. */
    public synchronized Optional<Note> checkpoint() {
        if (kept == null) return Optional.empty();
        try {
            return files().read(TileSource.CHECKPOINT).map(Note::parse);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public TileSource files() {
        return TileSource.folder(log().root());
    }

    /** The records of audit-service's own events, from the first on. */
    public List<String> ownEvents() {
        var records = new ArrayList<String>();
        if (kept == null) return records;
        try {
            for (var file = own(1); Files.exists(file); file = own(records.size() + 1)) {
                records.add(Files.readString(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return records;
    }

    /** Everything that a log of this size has, but the checkpoint, is on the disk at return. */
    public synchronized void extend(long size) {
        if (kept == null) return;
        long from = known();
        if (size <= from) return;
        try (var batch = new Batch(log().disk(), log().root())) {
            for (int level = 0; size >>> (BITS * level) > 0; level++) {
                extend(batch, level, from, size);
            }
            batch.settle();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        written = size;
    }

    private void extend(Batch batch, int level, long from, long size) throws IOException {
        long full = Tile.fullTiles(level, size);
        for (long index = Tile.fullTiles(level, from); index < full; index++) {
            write(batch, new Tile(level, index, Tile.FULL), from);
        }
        int width = Tile.partialWidth(level, size);
        if (width > 0) write(batch, new Tile(level, full, width), from);
    }

    private void write(Batch batch, Tile tile, long from) throws IOException {
        batch.write(tile.path(), log().tree().content(tile));
        if (tile.level() > 0) return;
        long first = tile.index() * Tile.FULL;
        var bundle = log().entries().range(first, first + tile.width());
        batch.write(
                tile.entriesPath(),
                EntryBundle.encode(bundle.stream().map(LogEntries.Stored::bytes).toList()));
        for (var entry : bundle) {
            if (entry.context() == Context.AUDIT && entry.index() >= from) writeOwn(batch, entry);
        }
    }

    private void writeOwn(Batch batch, LogEntries.Stored entry) throws IOException {
        var events = log().archive().read(Context.AUDIT, List.of(entry.position()));
        var event = events.get(entry.position());
        if (event == null) throw new IllegalStateException("no event of entry " + entry.index());
        batch.write(ownPath(entry.position()), event.text().getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Replaces the checkpoint, unless one of a larger log is there; then drops what is not needed.
     */
    public synchronized void show(Note note) {
        if (kept == null) return;
        long size = Checkpoint.parse(note.text()).size();
        if (size < shown()) return;
        try (var batch = new Batch(log().disk(), log().root())) {
            batch.write(TileSource.CHECKPOINT, note.format().getBytes(StandardCharsets.UTF_8));
            batch.settle();
            dropPartial(size);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Partial tiles beside the last full ones: whoever wants them reads the full ones. */
    private void dropPartial(long size) throws IOException {
        for (int level = 0; Tile.fullTiles(level, size) > 0; level++) {
            long full = Tile.fullTiles(level, size);
            for (long index = Math.max(0, full - 2); index < full; index++) {
                var tile = new Tile(level, index, Tile.FULL);
                log().disk().delete(at(tile.path() + ".p"));
                if (level == 0) log().disk().delete(at(tile.entriesPath() + ".p"));
            }
        }
    }

    private long known() {
        if (written < 0) written = shown();
        return written;
    }

    private long shown() {
        return checkpoint().map(note -> Checkpoint.parse(note.text()).size()).orElse(0L);
    }

    private static String ownPath(long position) {
        return "events/audit/%d.json".formatted(position);
    }

    private Path own(long position) {
        return at(ownPath(position));
    }

    private Path at(String path) {
        return log().root().resolve(path);
    }

    private Kept log() {
        if (kept == null) throw new IllegalStateException("no folder of the log is kept");
        return kept;
    }
}
