package org.qunzhi.auditor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.qunzhi.ledger.EntryBundle;
import org.qunzhi.ledger.LogHasher;
import org.qunzhi.ledger.Note;

/** A bundle or a log as a folder, whose files an attacker can change one by one. */
record SampleFolder(Path path) {

    /** An unpacked bundle with its tiles. */
    static SampleFolder of(SampleBundle bundle, Path folder) {
        var of = new SampleFolder(folder);
        bundle.files().forEach((name, text) -> of.write(name, utf8(text)));
        return of.tiles(bundle.entries.stream().map(entry -> entry.bytes()).toList());
    }

    /** A log that is nobody's bundle. */
    static SampleFolder of(List<String> entries, Note checkpoint, Path folder) {
        var of = new SampleFolder(folder);
        of.write("checkpoint", utf8(checkpoint.format()));
        return of.tiles(entries.stream().map(SampleFolder::utf8).toList());
    }

    private SampleFolder tiles(List<byte[]> entries) {
        LogHasher.fastest(1)
                .hash(
                        entries.size(),
                        tile -> {
                            int from = Math.toIntExact(tile.index() * 256);
                            var of = entries.subList(from, from + tile.width());
                            var encoded = EntryBundle.encode(of);
                            write(tile.entriesPath(), encoded);
                            return encoded;
                        },
                        (tile, hashes) -> write(tile.path(), hashes));
        return this;
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    void write(String name, byte[] content) {
        try {
            var file = path.resolve(name);
            Files.createDirectories(file.getParent());
            Files.write(file, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    byte[] read(String name) {
        try {
            return Files.readAllBytes(path.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void bytes(String name, UnaryOperator<byte[]> change) {
        write(name, change.apply(read(name)));
    }

    void text(String name, UnaryOperator<String> change) {
        bytes(name, old -> utf8(change.apply(new String(old, StandardCharsets.UTF_8))));
    }

    /** Of a file of lines. */
    void lines(String name, UnaryOperator<List<String>> change) {
        text(
                name,
                old ->
                        String.join("\n", change.apply(new ArrayList<>(old.lines().toList())))
                                + "\n");
    }

    void delete(String name) {
        try {
            Files.delete(path.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
