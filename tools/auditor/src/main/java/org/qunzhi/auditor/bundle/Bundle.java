package org.qunzhi.auditor.bundle;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.ZipFile;
import org.qunzhi.ledger.EntryBundle;
import org.qunzhi.ledger.Tile;
import org.qunzhi.ledger.TileSource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * An exported bundle (docs/bundle.md), zipped or unpacked: entries and disclosures are read line by
 * line, in step. Where it has tiles it is a log's folder as well.
 */
public final class Bundle implements AutoCloseable, TileSource {
    static final String FORMAT = "qunzhi-bundle/v1";
    public static final String ENTRIES = "entries.jsonl";

    /** The longest file of a log: a bundle of 256 entries of the longest kind. */
    private static final int LONGEST_FILE = Tile.FULL * (2 + EntryBundle.LONGEST_ENTRY);

    private static final JsonMapper JSON = JsonMapper.shared();
    private final Opened files;

    /** Its files, wherever they lie. */
    private sealed interface Opened {
        /** Empty if there is no such file. */
        Optional<InputStream> open(String name) throws IOException;

        void close() throws IOException;

        record Zip(ZipFile zip) implements Opened {
            @Override
            public Optional<InputStream> open(String name) throws IOException {
                var entry = zip.getEntry(name);
                return entry == null ? Optional.empty() : Optional.of(zip.getInputStream(entry));
            }

            @Override
            public void close() throws IOException {
                zip.close();
            }
        }

        record Folder(Path folder) implements Opened {
            @Override
            public Optional<InputStream> open(String name) throws IOException {
                var file = folder.resolve(name);
                return Files.isRegularFile(file)
                        ? Optional.of(Files.newInputStream(file))
                        : Optional.empty();
            }

            @Override
            public void close() {
                // A folder is not held open.
            }
        }
    }

    private Bundle(Opened files) {
        this.files = files;
    }

    public static Bundle open(Path file) {
        try {
            var bundle =
                    new Bundle(
                            Files.isDirectory(file)
                                    ? new Opened.Folder(file)
                                    : new Opened.Zip(new ZipFile(file.toFile())));
            var format = bundle.manifest().path("format").asString("");
            if (!format.equals(FORMAT))
                throw new UnreadableBundle("format is '" + format + "', not " + FORMAT);
            return bundle;
        } catch (IOException e) {
            throw new UnreadableBundle(file + ": " + e.getMessage(), e);
        }
    }

    public JsonNode manifest() {
        return json("manifest.json", text("manifest.json"));
    }

    /** The signed checkpoint, byte for byte. */
    public byte[] checkpoint() {
        return whole(CHECKPOINT, Lines.LONGEST);
    }

    public boolean has(String name) {
        try {
            var in = files.open(name);
            if (in.isPresent()) in.get().close();
            return in.isPresent();
        } catch (IOException e) {
            throw new UnreadableBundle(name + ": " + e.getMessage(), e);
        }
    }

    public Lines lines(String name) {
        return new Lines(name, stream(name));
    }

    /** A whole small file: no larger than a line may be. */
    String text(String name) {
        return new String(whole(name, Lines.LONGEST), StandardCharsets.UTF_8);
    }

    /** A file of the log, as {@link TileSource} wants it. */
    @Override
    public Optional<byte[]> read(String path) throws IOException {
        var in = files.open(path);
        return in.isEmpty() ? Optional.empty() : Optional.of(whole(path, in.get(), LONGEST_FILE));
    }

    private byte[] whole(String name, int longest) {
        try {
            return whole(name, stream(name), longest);
        } catch (IOException e) {
            throw new UnreadableBundle(name + ": " + e.getMessage(), e);
        }
    }

    private static byte[] whole(String name, InputStream in, int longest) throws IOException {
        try (in) {
            byte[] bytes = in.readNBytes(longest + 1);
            if (bytes.length > longest) throw new UnreadableBundle(name + " is too long");
            return bytes;
        }
    }

    private InputStream stream(String name) {
        try {
            return files.open(name).orElseThrow(() -> new UnreadableBundle(name + " is missing"));
        } catch (IOException e) {
            throw new UnreadableBundle(name + ": " + e.getMessage(), e);
        }
    }

    public static JsonNode json(String where, String text) {
        try {
            return JSON.readTree(text);
        } catch (JacksonException e) {
            throw new UnreadableBundle(where + " is no JSON: " + e.getOriginalMessage(), e);
        }
    }

    @Override
    public void close() {
        try {
            files.close();
        } catch (IOException e) {
            throw new UnreadableBundle(String.valueOf(e.getMessage()), e);
        }
    }
}
