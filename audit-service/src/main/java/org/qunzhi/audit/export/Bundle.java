package org.qunzhi.audit.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.qunzhi.audit.checkpoint.LogKey;
import org.qunzhi.audit.checkpoint.SignedCheckpoint;
import org.qunzhi.audit.index.Cut;
import org.qunzhi.audit.log.LogEntries.Stored;
import org.qunzhi.audit.log.PublishedEvent;
import org.qunzhi.audit.streamlist.StreamLists;
import org.qunzhi.contracts.Context;
import org.qunzhi.ledger.EntryBundle;
import org.qunzhi.ledger.Note;
import org.qunzhi.ledger.Tile;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes the record up to one checkpoint as a zip, page by page: its size in memory does not grow
 * with the log's, and the bytes are the same each time.
 */
@Component
class Bundle {
    static final String FORMAT = "qunzhi-bundle/v1";
    private static final String LATER_ERASURES = "later-erasures.jsonl";

    /** The first that a zip can tell; when it was written shall make no difference. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private static final JsonMapper JSON = new JsonMapper();

    private final BundleSource source;
    private final LogKey key;
    private final KeyUses uses;
    private final Supplier<@Nullable StreamLists> streamLists;
    private final String notice;

    @Autowired
    Bundle(
            BundleSource source,
            LogKey key,
            KeyUses uses,
            ObjectProvider<StreamLists> streamLists,
            @Value("${qunzhi.notice:}") String notice) {
        this(source, key, uses, streamLists::getIfAvailable, notice);
    }

    Bundle(
            BundleSource source,
            LogKey key,
            KeyUses uses,
            Supplier<@Nullable StreamLists> streamLists,
            String notice) {
        this.source = source;
        this.key = key;
        this.uses = uses;
        this.streamLists = streamLists;
        this.notice = notice;
    }

    /** What would be written. */
    Edition edition(
            SignedCheckpoint checkpoint, String note, View view, LaterErasures.Found later) {
        var list =
                Optional.ofNullable(streamLists.get())
                        .flatMap(lists -> lists.newestUnder(checkpoint.size()));
        return new Edition(
                checkpoint,
                note,
                view,
                list.orElse(null),
                later,
                key.origin(),
                keys(checkpoint.note(), later.checkpoint()),
                notice);
    }

    /**
     * Those that signed it, and what proves later erasures; while keys overlap there are several.
     */
    private List<String> keys(String note, @Nullable Note later) {
        var notes = Stream.of(Note.parse(note), later).filter(Objects::nonNull);
        var signers =
                notes.flatMap(one -> key.signersOf(one).stream())
                        .map(one -> one.key().format())
                        .distinct()
                        .toList();
        return signers.isEmpty() ? List.of(key.verifier().format()) : signers;
    }

    void write(OutputStream out, Edition edition) throws IOException {
        var zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        file(zip, "manifest.json", JSON.writeValueAsBytes(manifest(edition)));
        file(zip, "checkpoint", utf8(edition.note()));
        file(zip, "key", utf8(String.join("\n", edition.keys()) + "\n"));
        pages(zip, "entries.jsonl", edition.size(), Bundle::lines);
        pages(zip, "events.jsonl", edition.size(), page -> disclosures(page, edition.view()));
        streams(zip, edition);
        laterErasures(zip, edition);
        for (var rule : RuleFiles.SHIPPED.byName().entrySet())
            file(zip, rule.getKey(), rule.getValue());
        tiles(zip, edition.size());
        zip.finish();
    }

    private static Map<String, Object> manifest(Edition edition) {
        var manifest = new LinkedHashMap<String, Object>();
        manifest.put("format", FORMAT);
        manifest.put("origin", edition.origin());
        manifest.put("made", edition.checkpoint().at().toString());
        manifest.put("size", edition.size());
        manifest.put("asker", edition.view().asker().code());
        manifest.put("offices", offices(edition.view().asker()));
        if (!edition.notice().isEmpty()) manifest.put("notice", edition.notice());
        var streams = edition.streams();
        if (streams != null)
            manifest.put(
                    "streams", Map.of("day", streams.day().toString(), "size", streams.size()));
        manifest.put("files", files(edition));
        manifest.put("tiles", "tile/");
        return manifest;
    }

    private static List<Map<String, Object>> offices(Asker asker) {
        var offices = new ArrayList<Map<String, Object>>();
        for (var acting : asker.offices()) {
            var office = new LinkedHashMap<String, Object>();
            if (acting.role() != null) office.put("role", acting.role().code());
            office.put("organization", acting.organization());
            if (acting.unit() != null) office.put("unit", acting.unit());
            office.put("authority", acting.authority());
            offices.add(office);
        }
        return offices;
    }

    private static List<String> files(Edition edition) {
        var files =
                new ArrayList<>(
                        List.of(
                                "manifest.json",
                                "checkpoint",
                                "key",
                                "entries.jsonl",
                                "events.jsonl"));
        if (edition.streams() != null) files.add("streams.jsonl");
        if (edition.later().checkpoint() != null) files.add(LATER_ERASURES);
        files.addAll(RuleFiles.SHIPPED.byName().keySet());
        return files;
    }

    @FunctionalInterface
    private interface Page {
        byte[] write(List<Stored> entries);
    }

    private void pages(ZipOutputStream zip, String name, long size, Page page) throws IOException {
        begin(zip, name);
        for (long from = 0; from < size; from += Tile.FULL)
            zip.write(page.write(source.entries(from, Math.min(size, from + Tile.FULL))));
        zip.closeEntry();
    }

    private static byte[] lines(List<Stored> entries) {
        var lines = new StringBuilder();
        for (var entry : entries)
            lines.append(new String(entry.bytes(), StandardCharsets.UTF_8)).append('\n');
        return utf8(lines.toString());
    }

    private static void begin(ZipOutputStream zip, String name) throws IOException {
        var entry = new ZipEntry(name);
        entry.setTimeLocal(NO_TIME);
        zip.putNextEntry(entry);
    }

    private static void file(ZipOutputStream zip, String name, byte[] content) throws IOException {
        begin(zip, name);
        zip.write(content);
        zip.closeEntry();
    }

    /** Of which nothing is sent before it is on record that it was opened, and for whom. */
    private byte[] disclosures(List<Stored> entries, View view) {
        var events = events(entries);
        var there = new ArrayList<PublishedEvent>();
        for (var entry : entries) {
            var event = event(events, entry);
            if (event != null) there.add(event);
        }
        var shown = view.shown(there).iterator();
        var of = new ArrayList<View.Shown>();
        for (var entry : entries)
            of.add(event(events, entry) == null ? View.Shown.NOTHING : shown.next());
        uses.record(view.asker(), purpose(entries), of);
        var lines = new StringBuilder();
        for (int i = 0; i < of.size(); i++) {
            var line = line(entries.get(i).index(), of.get(i));
            lines.append(JSON.writeValueAsString(line)).append('\n');
        }
        return utf8(lines.toString());
    }

    private static @Nullable PublishedEvent event(
            Map<Context, Map<Long, PublishedEvent>> events, Stored entry) {
        return events.getOrDefault(entry.context(), Map.of()).get(entry.position());
    }

    private static String purpose(List<Stored> entries) {
        return "bundle, entries %d to %d"
                .formatted(entries.getFirst().index(), entries.getLast().index());
    }

    private static Map<String, Object> line(long index, View.Shown shown) {
        var line = new LinkedHashMap<String, Object>();
        line.put("index", index);
        line.put("disclosures", shown.disclosures());
        if (!shown.erased().isEmpty()) line.put("erased", List.copyOf(shown.erased().values()));
        if (!shown.broken().isEmpty()) line.put("broken", List.copyOf(shown.broken().values()));
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
        positions.forEach((context, wanted) -> events.put(context, source.events(context, wanted)));
        return events;
    }

    private void streams(ZipOutputStream zip, Edition edition) throws IOException {
        var lists = streamLists.get();
        var list = edition.streams();
        if (lists == null || list == null) return;
        begin(zip, "streams.jsonl");
        lists.write(list, zip);
        zip.closeEntry();
    }

    /** The checkpoint that proves them, then each in its order. */
    private void laterErasures(ZipOutputStream zip, Edition edition) throws IOException {
        var later = edition.later();
        var checkpoint = later.checkpoint();
        if (checkpoint == null) return;
        var head = new LinkedHashMap<String, Object>();
        head.put("checkpoint", checkpoint.format());
        head.put("consistency", base64(source.consistency(edition.size(), later.size())));
        var view = edition.view();
        var then = new View(view.asker(), Cut.at(later.size()), view.scopes(), view.opening());
        begin(zip, LATER_ERASURES);
        zip.write(utf8(JSON.writeValueAsString(head) + "\n"));
        for (long index : later.indexes())
            zip.write(utf8(JSON.writeValueAsString(erasure(index, later.size(), then)) + "\n"));
        zip.closeEntry();
    }

    private Map<String, Object> erasure(long index, long size, View view) {
        var entry = source.entries(index, index + 1).getFirst();
        var event = event(events(List.of(entry)), entry);
        var shown = event == null ? View.Shown.NOTHING : view.shown(List.of(event)).getFirst();
        var line = line(index, shown);
        line.put("entry", new String(entry.bytes(), StandardCharsets.UTF_8));
        line.put("inclusion", base64(source.inclusion(index, size)));
        return line;
    }

    private static List<String> base64(List<byte[]> hashes) {
        return hashes.stream().map(Base64.getEncoder()::encodeToString).toList();
    }

    /** So that the unpacked bundle is a log's folder (C2SP tlog-tiles) for any client. */
    private void tiles(ZipOutputStream zip, long size) throws IOException {
        for (var tile : Tile.of(size)) {
            file(zip, tile.path(), source.tile(tile));
            if (tile.level() > 0) continue;
            long first = tile.index() * Tile.FULL;
            var entries = source.entries(first, first + tile.width());
            file(
                    zip,
                    tile.entriesPath(),
                    EntryBundle.encode(entries.stream().map(Stored::bytes).toList()));
        }
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
