package org.qunzhi.auditor.drill;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.qunzhi.ledger.CanonicalJson;
import org.qunzhi.ledger.Checkpoint;
import org.qunzhi.ledger.EntryBundle;
import org.qunzhi.ledger.Frontier;
import org.qunzhi.ledger.MerkleTree;
import org.qunzhi.ledger.NodeHashes;
import org.qunzhi.ledger.Note;
import org.qunzhi.ledger.SigningKey;
import org.qunzhi.ledger.Tile;

/** A bundle's files, and how all that follows from its entries is made again from others. */
final class Exported {
    private static final String LIST = "streams.jsonl";
    private static final String LISTED = "streams-listed";
    private final Map<String, byte[]> files;
    private final History history;

    private Exported(Map<String, byte[]> files) {
        this.files = files;
        this.history =
                History.of(
                        text("entries.jsonl").lines().toList(),
                        text("events.jsonl").lines().toList());
    }

    static Exported of(Path bundle) throws IOException {
        var files = new LinkedHashMap<String, byte[]>();
        try (var zip = new ZipFile(bundle.toFile())) {
            for (var entry : zip.stream().toList())
                files.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
        }
        return new Exported(files);
    }

    /** To be changed by itself. */
    History history() {
        return history.copy();
    }

    String checkpoint() {
        return text("checkpoint");
    }

    String origin() {
        return Checkpoint.parse(Note.parse(checkpoint()).text()).origin();
    }

    byte[] file(String name) {
        return files.getOrDefault(name, new byte[0]).clone();
    }

    private String text(String name) {
        return new String(files.getOrDefault(name, new byte[0]), StandardCharsets.UTF_8);
    }

    /** Everything made anew, as if the history had always been this one. */
    void sign(Path to, History forged, SigningKey key) throws IOException {
        var tree = forged.relink();
        var list = list(forged);
        if (list.length > 0) tree = forged.relink();
        write(to, forged, note(tree, key), list);
    }

    String note(Frontier tree, SigningKey key) {
        return new Checkpoint(origin(), tree.size(), tree.root()).sign(key).format();
    }

    /** The entries as they are, under that checkpoint. */
    void write(Path to, History forged, String note) throws IOException {
        write(to, forged, note, file(LIST));
    }

    private void write(Path to, History forged, String note, byte[] list) throws IOException {
        var all = new LinkedHashMap<>(files);
        all.keySet().removeIf(name -> name.startsWith("tile/"));
        all.put("checkpoint", note.getBytes(StandardCharsets.UTF_8));
        all.put("entries.jsonl", lines(forged.entryLines()));
        all.put(
                "events.jsonl",
                (String.join("\n", forged.eventLines()) + "\n").getBytes(StandardCharsets.UTF_8));
        if (files.containsKey(LIST)) all.put(LIST, list);
        if (files.keySet().stream().anyMatch(name -> name.startsWith("tile/")))
            all.putAll(tiles(forged));
        zip(to, all);
    }

    static void zip(Path to, Map<String, byte[]> files) throws IOException {
        try (var zip = new ZipOutputStream(Files.newOutputStream(to))) {
            zip.setLevel(Deflater.NO_COMPRESSION);
            for (var file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
                zip.closeEntry();
            }
        }
    }

    Map<String, byte[]> files() {
        return new LinkedHashMap<>(files);
    }

    private static byte[] lines(List<byte[]> lines) {
        var out = new ByteArrayOutputStream();
        for (var line : lines) {
            out.writeBytes(line);
            out.write('\n');
        }
        return out.toByteArray();
    }

    private static Map<String, byte[]> tiles(History forged) {
        var files = new LinkedHashMap<String, byte[]>();
        var lines = forged.lines();
        var nodes = NodeHashes.over(index -> lines.get((int) index).leafHash());
        for (var tile : Tile.of(lines.size())) {
            files.put(tile.path(), tile.encode(nodes));
            if (tile.level() > 0) continue;
            int from = (int) tile.index() * Tile.FULL;
            var of = lines.subList(from, from + tile.width());
            files.put(
                    tile.entriesPath(), EntryBundle.encode(of.stream().map(Line::bytes).toList()));
        }
        return files;
    }

    /** The completeness list that the last such event speaks of; its root goes into the event. */
    private byte[] list(History forged) {
        if (!files.containsKey(LIST)) return new byte[0];
        int event = forged.size() - 1;
        while (event >= 0 && !forged.line(event).name().equals(LISTED)) event--;
        if (event < 0) return file(LIST);
        long size = Math.min(forged.value(event, "size").asLong(), event);
        var heads = new TreeMap<String, Line>();
        for (int i = 0; i < size; i++) heads.put(forged.line(i).entry().stream(), forged.line(i));
        var out = new ByteArrayOutputStream();
        var root = Frontier.empty();
        for (var head : heads.entrySet()) {
            var line =
                    CanonicalJson.bytes(
                            Map.of(
                                    "stream", head.getKey(),
                                    "counter", head.getValue().entry().counter(),
                                    "head", head.getValue().digest()));
            root = root.append(MerkleTree.leafHash(line));
            out.writeBytes(line);
            out.write('\n');
        }
        forged.rewrite(event, "root", Base64.getEncoder().encodeToString(root.root()));
        forged.rewrite(event, "streams", heads.size());
        return out.toByteArray();
    }
}
