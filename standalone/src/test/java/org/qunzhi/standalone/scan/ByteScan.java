package org.qunzhi.standalone.scan;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import org.xerial.snappy.Snappy;

/**
 * Reads every byte of every file under a folder, and of what is compressed in it, in search of
 * needles. Not found is what was encrypted, or encoded twice by something other than compression.
 */
public final class ByteScan {
    private static final int WINDOW = 1 << 16;
    private static final int DEEPEST = 6;
    private static final int MOST_RAW = 64 << 20;

    private final Automaton<Meaning> automaton = new Automaton<>();
    private long bytes;

    /** What a pattern is: a form of a needle, or the beginning of something compressed. */
    private sealed interface Meaning {}

    private record Form(String needle, String encoding) implements Meaning {}

    private record Beginning(Compression compression, int length) implements Meaning {}

    /** Where the needle was found, and the way there. */
    public record Found(String needle, Path file, String how) {}

    private record Compressed(Compression compression, long at) {}

    public ByteScan(Collection<Needle> needles) {
        for (var needle : needles)
            for (var form : needle.forms())
                automaton.add(form.bytes(), new Form(needle.text(), form.encoding()));
        for (var compression : Compression.values())
            for (var beginning : compression.beginnings())
                automaton.add(beginning, new Beginning(compression, beginning.length));
        automaton.link();
    }

    /** Everything that was found under the folder; what was deleted meanwhile is not there. */
    public Set<Found> under(Path folder) {
        var found = new LinkedHashSet<Found>();
        try (var files = Files.walk(folder)) {
            for (var file : files.toList()) {
                var name = folder.relativize(file).toString();
                new Search(file, found).look(source(name), "its name › ", DEEPEST);
                if (Files.isRegularFile(file)) file(file, found);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }

    /** What was found in these bytes, under that name. */
    public Set<Found> in(String name, byte[] text) {
        var found = new LinkedHashSet<Found>();
        new Search(Path.of(name), found).look(Source.of(text), "", DEEPEST);
        return found;
    }

    /** How many bytes were looked at, those that came out of compressed ones among them. */
    public long bytes() {
        return bytes;
    }

    private void file(Path file, Set<Found> found) throws IOException {
        try (var source = Source.of(file)) {
            new Search(file, found).look(source, "", DEEPEST);
        } catch (NoSuchFileException deleted) {
            return;
        }
    }

    private static Source source(String text) {
        return Source.of(text.getBytes(StandardCharsets.UTF_8));
    }

    private final class Search {
        private final Path file;
        private final Set<Found> found;

        Search(Path file, Set<Found> found) {
            this.file = file;
            this.found = found;
        }

        void look(Source source, String how, int deeper) {
            var compressed = read(source, how);
            if (deeper == 0) return;
            BiConsumer<String, byte[]> inside =
                    (what, bytes) -> look(Source.of(bytes), how + what + " › ", deeper - 1);
            for (var one : compressed) {
                var expanded = one.compression().expand(source, one.at());
                if (expanded.length > 0) inside.accept(one.compression().how, expanded);
            }
            unannounced(source, inside);
            KafkaLog.look(source, inside);
            MvStoreFile.look(source, inside);
            WiredTigerFile.look(source, inside);
        }

        private List<Compressed> read(Source source, String how) {
            var compressed = new ArrayList<Compressed>();
            var window = new byte[Math.clamp(source.size(), 1, WINDOW)];
            int state = Automaton.START;
            long at = 0;
            for (int read = source.read(at, window, 0, window.length); read > 0; ) {
                for (int i = 0; i < read; i++) {
                    state = automaton.after(state, window[i]);
                    if (automaton.ends(state)) note(state, at + i + 1, how, compressed);
                }
                at += read;
                read = source.read(at, window, 0, window.length);
            }
            bytes += at;
            return compressed;
        }

        private void note(int state, long end, String how, List<Compressed> compressed) {
            for (var meaning : automaton.ending(state))
                switch (meaning) {
                    case Form form ->
                            found.add(new Found(form.needle(), file, how + form.encoding()));
                    case Beginning begun ->
                            compressed.add(
                                    new Compressed(begun.compression(), end - begun.length()));
                }
        }

        /** Deflate and snappy without a frame say nothing of themselves: tried from the start. */
        private void unannounced(Source source, BiConsumer<String, byte[]> inside) {
            if (source.size() > MOST_RAW) return;
            var inflated = Compression.inflate(source.from(0));
            if (inflated.length > 0) inside.accept("deflate", inflated);
            try {
                var all = source.at(0, (int) source.size()).array();
                if (Snappy.isValidCompressedBuffer(all))
                    inside.accept("snappy, raw", Snappy.uncompress(all));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
