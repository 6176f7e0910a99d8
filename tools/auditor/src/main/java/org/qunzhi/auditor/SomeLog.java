package org.qunzhi.auditor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.qunzhi.auditor.bundle.Bundle;
import org.qunzhi.auditor.bundle.Lines;
import org.qunzhi.auditor.bundle.UnreadableBundle;
import org.qunzhi.auditor.log.WebTiles;
import org.qunzhi.ledger.Checkpoint;
import org.qunzhi.ledger.Disclosure;
import org.qunzhi.ledger.EntryBundle;
import org.qunzhi.ledger.LogHasher;
import org.qunzhi.ledger.MalformedNote;
import org.qunzhi.ledger.Note;
import org.qunzhi.ledger.Tile;
import org.qunzhi.ledger.TileSource;

/**
 * Any log, as files with tiles: a bundle, the folder of a log, an address. An address without a
 * path is a platform's, if there is one; otherwise it is the log's own prefix.
 */
record SomeLog(String place, TileSource files, Optional<Bundle> bundle, AutoCloseable source)
        implements AutoCloseable {

    static SomeLog open(String place) throws IOException {
        if (Places.isAddress(place)) {
            var web = web(URI.create(place));
            return new SomeLog(place, web, Optional.empty(), web);
        }
        var path = Path.of(place);
        if (Files.isDirectory(path) && !Files.exists(path.resolve("manifest.json")))
            return new SomeLog(place, TileSource.folder(path), Optional.empty(), () -> {});
        var bundle = Bundle.open(path);
        return bundle.has("tile/entries/000") || bundle.has(firstPartial(bundle))
                ? new SomeLog(place, bundle, Optional.of(bundle), bundle)
                : derived(place, bundle);
    }

    /** The files of a platform's log, or those of a log right at this address. */
    static WebTiles web(URI address) throws IOException {
        var path = address.getPath() == null ? "" : address.getPath();
        if (!path.isEmpty() && !path.equals("/")) return new WebTiles(address);
        var platform = new WebTiles(address.resolve(Places.PREFIX));
        if (platform.read(TileSource.CHECKPOINT).isPresent()) return platform;
        platform.close();
        return new WebTiles(address);
    }

    private static String firstPartial(Bundle bundle) {
        long size = size(bundle);
        return size == 0 ? Bundle.ENTRIES : Tile.bundle(0, size).entriesPath();
    }

    private static long size(Bundle bundle) {
        try {
            return Checkpoint.parse(Note.parse(bundle.checkpoint()).text()).size();
        } catch (MalformedNote e) {
            throw new UnreadableBundle("checkpoint: " + e.getMessage(), e);
        }
    }

    /** A bundle without tiles: they are made of its entries. */
    private static SomeLog derived(String place, Bundle bundle) throws IOException {
        var folder = Files.createTempDirectory("qunzhi-tiles");
        try (var lines = bundle.lines(Bundle.ENTRIES)) {
            LogHasher.fastest()
                    .hash(
                            size(bundle),
                            tile -> written(folder, tile.entriesPath(), encoded(lines, tile)),
                            (tile, hashes) -> written(folder, tile.path(), hashes));
        }
        var tiles = TileSource.folder(folder);
        return new SomeLog(
                place,
                path -> path.startsWith("tile/") ? tiles.read(path) : bundle.read(path),
                Optional.of(bundle),
                () -> {
                    bundle.close();
                    delete(folder);
                });
    }

    private static byte[] encoded(Lines lines, Tile tile) {
        var entries = new ArrayList<byte[]>();
        try {
            while (entries.size() < tile.width()) {
                var entry = lines.nextBytes();
                if (entry == null)
                    throw new UnreadableBundle(
                            Bundle.ENTRIES + " has fewer entries than the checkpoint states");
                entries.add(entry);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return EntryBundle.encode(entries);
    }

    private static byte[] written(Path folder, String path, byte[] content) {
        try {
            var file = folder.resolve(path);
            Files.createDirectories(file.getParent());
            Files.write(file, content);
            return content;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
        }
    }

    /**
     * What a bundle shows of the event of an entry.
     *
     * @param all also of a bundle that was made for one asker; what everybody is shown otherwise
     */
    List<Disclosure> shown(long index, boolean all) throws IOException {
        if (bundle.isEmpty()) return List.of();
        boolean handedOn = bundle.get().manifest().path("asker").asString("").equals("public");
        if (!handedOn && !all) return List.of();
        try (var events = bundle.get().lines("events.jsonl")) {
            var line = events.next();
            for (long i = 0; i < index && line != null; i++) line = events.next();
            if (line == null) throw new UnreadableBundle("events.jsonl ends before entry " + index);
            return Bundle.json("events.jsonl", line)
                    .path("disclosures")
                    .valueStream()
                    .map(one -> new Disclosure(one.asString("")))
                    .toList();
        }
    }

    @Override
    public void close() {
        try {
            source.close();
        } catch (Exception e) {
            throw new UnreadableBundle(String.valueOf(e.getMessage()), e);
        }
    }
}
