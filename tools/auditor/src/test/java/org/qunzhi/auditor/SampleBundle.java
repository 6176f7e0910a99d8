package org.qunzhi.auditor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.qunzhi.contracts.plan.ErasureEvent.PersonErased;
import org.qunzhi.ledger.Checkpoint;
import org.qunzhi.ledger.ConsistencyProof;
import org.qunzhi.ledger.Disclosure;
import org.qunzhi.ledger.Frontier;
import org.qunzhi.ledger.InclusionProof;
import org.qunzhi.ledger.LogEntry;
import org.qunzhi.ledger.NodeHashes;
import org.qunzhi.ledger.SigningKey;
import tools.jackson.databind.json.JsonMapper;

/** A bundle in the making, whose lines an attacker can move before it is written. */
final class SampleBundle {
    static final SigningKey KEY = SigningKey.of("qunzhi.example/log", seed(1));
    static final SigningKey OTHER_KEY = SigningKey.of("qunzhi.example/log", seed(2));

    final List<LogEntry> entries = new ArrayList<>();
    final List<List<String>> disclosures = new ArrayList<>();

    /** Claims by index: digests that nobody can open. */
    final Map<Integer, List<String>> erased = new HashMap<>();

    final Map<Integer, List<String>> broken = new HashMap<>();
    final List<SampleEvent> events = new ArrayList<>();
    final Map<String, String> rules = new LinkedHashMap<>();
    String asker = "public";
    String checkpoint = "";

    /** Lines of {@code later-erasures.jsonl}; none where there is no such file. */
    final List<String> later = new ArrayList<>();

    static SampleBundle of(List<Said> events, boolean auditor) {
        var bundle = new SampleBundle();
        if (auditor) bundle.asker = "auditor";
        var positions = new HashMap<String, Long>();
        var heads = new HashMap<String, LogEntry>();
        for (var said : events) {
            var service = said.context().code();
            var stream = "stream-of-" + said.subject();
            var head = heads.get(stream);
            var sample = new SampleEvent(said, head == null ? 0 : head.counter() + 1);
            var disclosures = sample.disclosures();
            var entry =
                    new LogEntry(
                            LogEntry.VERSION,
                            service,
                            positions.merge(service, 1L, Long::sum),
                            sample.type(),
                            stream,
                            sample.sequence(),
                            head == null ? "" : head.digest(),
                            said.time().toString(),
                            disclosures.values().stream().map(Disclosure::digest).toList());
            heads.put(stream, entry);
            bundle.entries.add(entry);
            bundle.events.add(sample);
            var shown = new ArrayList<String>();
            disclosures.forEach(
                    (name, disclosure) -> {
                        if (sample.shows(name, auditor)) shown.add(disclosure.encoded());
                    });
            bundle.disclosures.add(shown);
        }
        return bundle.signed(KEY);
    }

    static SampleBundle ofThePublic(SampleContest contest) {
        return of(contest.said(), false);
    }

    /** As if nothing had happened: a checkpoint over the entries as they are now. */
    SampleBundle signed(SigningKey key) {
        return signed(key, entries.size());
    }

    SampleBundle signed(SigningKey key, int size) {
        var tree = Frontier.empty();
        for (var entry : entries.subList(0, size)) tree = tree.append(entry.leafHash());
        checkpoint = new Checkpoint(key.name(), size, tree.root()).sign(key).format();
        return this;
    }

    /** As the platform makes it of an earlier size, when it knows all of this. */
    SampleBundle before(int size) {
        var leaves = entries.stream().map(LogEntry::leafHash).toList();
        var nodes = NodeHashes.over(at -> leaves.get((int) at));
        int all = entries.size();
        later.add(
                JsonMapper.shared()
                        .writeValueAsString(
                                Map.of(
                                        "checkpoint",
                                        checkpoint,
                                        "consistency",
                                        base64(ConsistencyProof.of(nodes, size, all)))));
        for (int i = size; i < all; i++) {
            if (!entries.get(i).type().contains(".person-erased.")) continue;
            later.add(proof(i));
        }
        entries.subList(size, all).clear();
        disclosures.subList(size, all).clear();
        return signed(KEY);
    }

    /** A line that proves any entry. */
    String proof(int index) {
        var leaves = entries.stream().map(LogEntry::leafHash).toList();
        var nodes = NodeHashes.over(at -> leaves.get((int) at));
        var line = new LinkedHashMap<String, Object>();
        line.put("index", index);
        line.put("disclosures", disclosures.get(index));
        line.put("entry", new String(entries.get(index).bytes(), StandardCharsets.UTF_8));
        line.put("inclusion", base64(InclusionProof.of(nodes, index, entries.size())));
        return JsonMapper.shared().writeValueAsString(line);
    }

    private static List<String> base64(List<byte[]> hashes) {
        return hashes.stream().map(Base64.getEncoder()::encodeToString).toList();
    }

    SampleBundle remove(int index) {
        entries.remove(index);
        disclosures.remove(index);
        return this;
    }

    SampleBundle swap(int one, int other) {
        Collections.swap(entries, one, other);
        Collections.swap(disclosures, one, other);
        return this;
    }

    /** As the platform says it of a field whose key is destroyed. */
    SampleBundle erase(int index, String field) {
        var disclosure = events.get(index).disclosure(field);
        disclosures.get(index).remove(disclosure.encoded());
        erased.computeIfAbsent(index, _ -> new ArrayList<>()).add(disclosure.digest());
        return this;
    }

    /** Of everybody whom the history says is erased, as an auditor's bundle has it. */
    SampleBundle eraseTheErased() {
        for (var one : List.copyOf(events))
            if (one.said().event() instanceof PersonErased erased)
                for (int i = 0; i < events.size(); i++)
                    for (var field : events.get(i).of(erased.person(), erased.organization()))
                        erase(i, field);
        return this;
    }

    SampleBundle replace(UnaryOperator<LogEntry> change) {
        entries.replaceAll(change);
        return this;
    }

    /** The first of that event. */
    int index(String name) {
        for (int i = 0; i < entries.size(); i++)
            if (entries.get(i).type().contains("." + name + ".v")) return i;
        throw new IllegalArgumentException(name);
    }

    /** The first of that event in that stream. */
    int index(String name, String subject) {
        for (int i = 0; i < entries.size(); i++)
            if (entries.get(i).type().contains("." + name + ".v")
                    && events.get(i).said().subject().equals(subject)) return i;
        throw new IllegalArgumentException(name + " of " + subject);
    }

    String line(int index) {
        var line = new LinkedHashMap<String, Object>();
        line.put("index", index);
        line.put("disclosures", disclosures.get(index));
        if (erased.containsKey(index)) line.put("erased", erased.get(index));
        if (broken.containsKey(index)) line.put("broken", broken.get(index));
        return JsonMapper.shared().writeValueAsString(line);
    }

    Map<String, String> files() {
        var files = new LinkedHashMap<String, String>();
        files.put("manifest.json", "");
        files.put("checkpoint", checkpoint);
        files.put("key", KEY.verifierKey().format() + "\n");
        var logged = new StringBuilder();
        var events = new StringBuilder();
        for (int i = 0; i < entries.size(); i++) {
            logged.append(new String(entries.get(i).bytes(), StandardCharsets.UTF_8)).append('\n');
            events.append(line(i)).append('\n');
        }
        files.put("entries.jsonl", logged.toString());
        files.put("events.jsonl", events.toString());
        files.putAll(rules);
        if (!later.isEmpty()) files.put("later-erasures.jsonl", String.join("\n", later) + "\n");
        var manifest = new LinkedHashMap<String, Object>();
        manifest.put("format", "qunzhi-bundle/v1");
        manifest.put("origin", KEY.name());
        manifest.put("size", entries.size());
        manifest.put("asker", asker);
        manifest.put("notice", "演示数据");
        manifest.put("files", List.copyOf(files.keySet()));
        files.put("manifest.json", JsonMapper.shared().writeValueAsString(manifest));
        return files;
    }

    Path write(Path to) {
        return zip(to, files());
    }

    static Path zip(Path to, Map<String, String> files) {
        try (var zip = new ZipOutputStream(Files.newOutputStream(to))) {
            for (var file : files.entrySet()) {
                zip.setLevel(Deflater.NO_COMPRESSION);
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
            return to;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] seed(int first) {
        var seed = new byte[32];
        seed[0] = (byte) first;
        return seed;
    }
}
