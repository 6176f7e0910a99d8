package org.qunzhi.auditor.drill;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.qunzhi.ledger.Checkpoint;
import org.qunzhi.ledger.Disclosure;
import org.qunzhi.ledger.Frontier;
import org.qunzhi.ledger.LogEntry;
import org.qunzhi.ledger.Note;
import org.qunzhi.ledger.SigningKey;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** One bundle, read whole; each method writes a forged copy and leaves the bundle as it is. */
public final class Forgery {
    private static final JsonMapper JSON = JsonMapper.shared();
    private final Map<String, byte[]> files;

    private Forgery(Map<String, byte[]> files) {
        this.files = files;
    }

    public static Forgery of(Path bundle) throws IOException {
        var files = new LinkedHashMap<String, byte[]>();
        try (var zip = new ZipFile(bundle.toFile())) {
            for (var entry : zip.stream().toList())
                files.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
        }
        return new Forgery(files);
    }

    /**
     * One more half point on a revealed sheet; JSON and zip stay valid. The forged entry's index.
     */
    public long scoreChanged(Path to) throws IOException {
        var events = lines("events.jsonl");
        int index = first(events, "score-sheet-revealed");
        var forged =
                replaced(events.get(index), "total", total -> JSON.valueToTree(total.asInt() + 50));
        events.set(index, forged.line());
        write(to, Map.of("events.jsonl", events));
        return index;
    }

    /**
     * The second rank where the first was, with digests, entries, tree and checkpoint made anew and
     * signed with the log's true key: only computing the ranking again can find it.
     */
    public long rankChanged(Path to, SigningKey trueKey) throws IOException {
        var events = lines("events.jsonl");
        var entries = lines("entries.jsonl");
        int index = first(events, "entry-ranked");
        var forged =
                replaced(events.get(index), "rank", rank -> JSON.valueToTree(rank.asInt() + 1));
        events.set(index, forged.line());
        var tree = rebuild(entries, index, forged);
        var old = Note.parse(text("checkpoint"));
        var origin = Checkpoint.parse(old.text()).origin();
        var checkpoint = new Checkpoint(origin, tree.size(), tree.root()).sign(trueKey);
        write(
                to,
                Map.of(
                        "events.jsonl", events,
                        "entries.jsonl", entries,
                        "checkpoint", List.of(checkpoint.format().stripTrailing())));
        return index;
    }

    private record Forged(String line, String oldDigest, String newDigest) {}

    private static Forged replaced(String line, String field, UnaryOperator<JsonNode> other) {
        var event = (ObjectNode) JSON.readTree(line);
        var disclosures = (ArrayNode) event.path("disclosures");
        for (int i = 0; i < disclosures.size(); i++) {
            var encoded = disclosures.get(i).asString();
            var triple = decoded(encoded);
            if (!triple.path(1).asString().equals(field)) continue;
            var value = JSON.treeToValue(other.apply(triple.path(2)), Object.class);
            var forged = Disclosure.of(triple.path(0).asString(), field, value);
            disclosures.set(i, forged.encoded());
            return new Forged(
                    JSON.writeValueAsString(event), Disclosure.digest(encoded), forged.digest());
        }
        throw new IllegalArgumentException(field + " is not disclosed");
    }

    /** Entries from the forged one on get the digests and links that hide it. */
    private static Frontier rebuild(List<String> entries, int index, Forged forged) {
        var tree = Frontier.empty();
        var relinked = new LinkedHashMap<String, String>();
        for (int i = 0; i < entries.size(); i++) {
            var json = JSON.readTree(entries.get(i));
            var sd =
                    new ArrayList<>(json.path("sd").valueStream().map(JsonNode::asString).toList());
            if (i == index)
                sd.replaceAll(d -> d.equals(forged.oldDigest()) ? forged.newDigest() : d);
            var stream = json.path("stream").asString();
            var entry =
                    new LogEntry(
                            json.path("v").asInt(),
                            json.path("service").asString(),
                            Long.parseLong(json.path("position").asString()),
                            json.path("type").asString(),
                            stream,
                            json.path("counter").asLong(),
                            relinked.getOrDefault(stream, json.path("prev").asString()),
                            json.path("time").asString(),
                            sd);
            entries.set(i, new String(entry.bytes(), StandardCharsets.UTF_8));
            if (i == index || relinked.containsKey(stream)) relinked.put(stream, entry.digest());
            tree = tree.append(entry.leafHash());
        }
        return tree;
    }

    private static int first(List<String> events, String name) {
        for (int i = 0; i < events.size(); i++)
            for (var disclosure : JSON.readTree(events.get(i)).path("disclosures")) {
                var triple = decoded(disclosure.asString());
                if (triple.path(1).asString().equals("@type")
                        && triple.path(2).asString().contains("." + name + ".v")) return i;
            }
        throw new IllegalArgumentException("the bundle shows no " + name);
    }

    private static JsonNode decoded(String disclosure) {
        return JSON.readTree(Base64.getUrlDecoder().decode(disclosure));
    }

    private String text(String name) {
        return new String(files.getOrDefault(name, new byte[0]), StandardCharsets.UTF_8);
    }

    private List<String> lines(String name) {
        return new ArrayList<>(text(name).lines().toList());
    }

    private void write(Path to, Map<String, List<String>> changed) throws IOException {
        try (var zip = new ZipOutputStream(Files.newOutputStream(to))) {
            for (var file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                var lines = changed.get(file.getKey());
                zip.write(
                        lines == null
                                ? file.getValue()
                                : (String.join("\n", lines) + "\n")
                                        .getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
    }
}
