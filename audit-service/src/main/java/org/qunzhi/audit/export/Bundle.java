package org.qunzhi.audit.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.qunzhi.audit.checkpoint.LogKey;
import org.qunzhi.audit.checkpoint.SignedCheckpoint;
import org.qunzhi.audit.log.Archive;
import org.qunzhi.audit.log.LogEntries;
import org.qunzhi.audit.log.LogEntries.Stored;
import org.qunzhi.audit.log.PublishedEvent;
import org.qunzhi.contracts.Context;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes the record up to one checkpoint as a zip, page by page: its size in memory does not grow
 * with the log's.
 */
@Component
class Bundle {
    static final String FORMAT = "qunzhi-bundle/v1";
    private static final int PAGE = 256;
    private static final JsonMapper JSON = new JsonMapper();

    private final LogEntries entries;
    private final Archive archive;
    private final LogKey key;
    private final KeyUses uses;
    private final Clock clock;
    private final String notice;

    Bundle(
            LogEntries entries,
            Archive archive,
            LogKey key,
            KeyUses uses,
            Clock clock,
            @Value("${qunzhi.notice:}") String notice) {
        this.entries = entries;
        this.archive = archive;
        this.key = key;
        this.uses = uses;
        this.clock = clock;
        this.notice = notice;
    }

    void write(OutputStream out, SignedCheckpoint checkpoint, View view) throws IOException {
        var rules = rules();
        var zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        file(zip, "manifest.json", JSON.writeValueAsBytes(manifest(checkpoint, view, rules)));
        file(zip, "checkpoint", utf8(checkpoint.note()));
        file(zip, "key", utf8(key.verifier().format() + "\n"));
        pages(zip, "entries.jsonl", checkpoint.size(), Bundle::lines);
        pages(zip, "events.jsonl", checkpoint.size(), page -> disclosures(page, view));
        for (var rule : rules.entrySet()) {
            file(zip, rule.getKey(), rule.getValue().getContentAsByteArray());
        }
        zip.finish();
    }

    private Map<String, Object> manifest(
            SignedCheckpoint checkpoint, View view, Map<String, Resource> rules) {
        var files =
                new ArrayList<>(
                        List.of(
                                "manifest.json",
                                "checkpoint",
                                "key",
                                "entries.jsonl",
                                "events.jsonl"));
        files.addAll(rules.keySet());
        var manifest = new LinkedHashMap<String, Object>();
        manifest.put("format", FORMAT);
        manifest.put("origin", key.origin());
        manifest.put("made", clock.instant().toString());
        manifest.put("size", checkpoint.size());
        manifest.put("asker", view.asker().code());
        if (!notice.isEmpty()) manifest.put("notice", notice);
        manifest.put("files", files);
        return manifest;
    }

    @FunctionalInterface
    private interface Page {
        byte[] write(List<Stored> entries);
    }

    private void pages(ZipOutputStream zip, String name, long size, Page page) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        for (long from = 0; from < size; from += PAGE) {
            zip.write(page.write(entries.range(from, Math.min(size, from + PAGE))));
        }
        zip.closeEntry();
    }

    private static byte[] lines(List<Stored> entries) {
        var lines = new StringBuilder();
        for (var entry : entries) {
            lines.append(new String(entry.bytes(), StandardCharsets.UTF_8)).append('\n');
        }
        return utf8(lines.toString());
    }

    /** Of which nothing is sent before it is on record that it was opened, and for whom. */
    private byte[] disclosures(List<Stored> entries, View view) {
        var events = events(entries);
        var lines = new StringBuilder();
        var keyIds = new TreeSet<String>();
        for (var entry : entries) {
            var event = events.getOrDefault(entry.context(), Map.of()).get(entry.position());
            var shown = event == null ? View.Shown.NOTHING : view.shown(event);
            keyIds.addAll(shown.keyIds());
            lines.append(JSON.writeValueAsString(line(entry.index(), shown))).append('\n');
        }
        uses.record(view.asker(), purpose(entries), List.copyOf(keyIds));
        return utf8(lines.toString());
    }

    private static String purpose(List<Stored> entries) {
        return "bundle, entries %d to %d"
                .formatted(entries.getFirst().index(), entries.getLast().index());
    }

    private static Map<String, Object> line(long index, View.Shown shown) {
        var line = new LinkedHashMap<String, Object>();
        line.put("index", index);
        line.put("disclosures", shown.disclosures());
        if (!shown.erased().isEmpty()) line.put("erased", shown.erased());
        if (!shown.broken().isEmpty()) line.put("broken", shown.broken());
        return line;
    }

    private Map<Context, Map<Long, PublishedEvent>> events(List<Stored> entries) {
        var positions = new HashMap<Context, List<Long>>();
        for (var entry : entries) {
            positions
                    .computeIfAbsent(entry.context(), _ -> new ArrayList<>())
                    .add(entry.position());
        }
        var events = new HashMap<Context, Map<Long, PublishedEvent>>();
        positions.forEach((context, wanted) -> events.put(context, archive.read(context, wanted)));
        return events;
    }

    /** Every edition that this version ships, so that those named by the events are among them. */
    private static Map<String, Resource> rules() throws IOException {
        var rules = new TreeMap<String, Resource>();
        var resolver = new PathMatchingResourcePatternResolver();
        for (var rule : resolver.getResources("classpath*:rules/*/*.yaml")) {
            var path = rule.getURL().toString();
            var name = path.substring(path.lastIndexOf("rules/"));
            if (!name.endsWith("/editions.yaml")) rules.put(name, rule);
        }
        return rules;
    }

    private static void file(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
