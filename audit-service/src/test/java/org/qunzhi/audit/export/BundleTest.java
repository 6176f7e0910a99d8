package org.qunzhi.audit.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qunzhi.audit.Published.event;
import static org.qunzhi.audit.Published.listed;
import static org.qunzhi.audit.Published.unit;

import com.mongodb.client.MongoDatabase;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qunzhi.audit.Store;
import org.qunzhi.audit.checkpoint.Checkpoints;
import org.qunzhi.audit.checkpoint.LogKey;
import org.qunzhi.audit.log.KeyFolder;
import org.qunzhi.audit.log.LogState;
import org.qunzhi.audit.log.TestLog;
import org.qunzhi.contracts.Context;
import org.qunzhi.contracts.review.RoundEvent.RoundRevealed;
import org.qunzhi.contracts.review.RoundEvent.ScoringClosed;
import org.qunzhi.ledger.Checkpoint;
import org.qunzhi.ledger.Disclosure;
import org.qunzhi.ledger.Frontier;
import org.qunzhi.ledger.MerkleTree;
import org.qunzhi.ledger.Note;
import org.qunzhi.ledger.VerifierKey;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A small season, exported and checked as an outsider would. */
class BundleTest {
    static final Clock NOON = Clock.fixed(Instant.parse("2026-05-01T12:00:00Z"), ZoneOffset.UTC);
    static final JsonMapper JSON = new JsonMapper();
    static final String SHEET =
            """
            {"scoring":"s1","round":"r1","sheetId":"sheet-1","seat":"seat-1",\
            "sheet":"problem-solving-cpe-2022","points":{"topic":1300,"cause":2750},\
            "total":4050,"comment":"对策不够具体"}""";
    static final String SEATED =
            "{\"round\":\"r1\",\"seat\":\"seat-1\",\"expert\":\"expert-zhao\"}";
    static final String RECUSED =
            """
            {"scoring":"s1","seat":"seat-2","reason":"DECIDED","explanation":"同门"}""";
    static Store store;

    @BeforeAll
    static void start(@TempDir Path folder) {
        store = Store.in(folder);
    }

    @AfterAll
    static void stop() {
        store.close();
    }

    @TempDir Path keys;
    MongoDatabase database;
    TestLog log;
    Checkpoints checkpoints;
    RevealedRounds revealed;
    Bundle bundle;

    @BeforeEach
    void season() {
        database = store.database();
        log = TestLog.over(database);
        var key = new LogKey(new KeyFolder(keys), "log.example/qunzhi");
        checkpoints = new Checkpoints(database, log.tree, key, NOON);
        revealed = new RevealedRounds(database);
        bundle = new Bundle(log.entries, log.archive, key, NOON, "演示数据");
        log.receive(
                unit(1, "o1", 0),
                unit(2, "o1", 1),
                listed(1, "r1", 0),
                event(Context.REVIEW, 2, "expert-seated", "r1", 1, SEATED),
                event(Context.REVIEW, 3, "expert-recused", "s1", 0, RECUSED),
                event(Context.REVIEW, 4, "score-sheet-sealed", "s1", 1, SHEET));
        log.append(checkpoints);
    }

    private Map<String, String> export(Asker asker) throws IOException {
        var out = new ByteArrayOutputStream();
        bundle.write(out, checkpoints.latest().orElseThrow(), new View(asker, revealed.all()));
        var files = new LinkedHashMap<String, String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(out.toByteArray()))) {
            for (var file = zip.getNextEntry(); file != null; file = zip.getNextEntry()) {
                files.put(file.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }

    private static <T> T in(Map<String, T> map, String name) {
        return Objects.requireNonNull(map.get(name), name);
    }

    /**
     * By service and position, by name: what the asker was shown; each is in its entry's digests.
     */
    private Map<String, Map<String, JsonNode>> shown(Asker asker) throws IOException {
        var files = export(asker);
        var entries = in(files, "entries.jsonl").lines().toList();
        var events = in(files, "events.jsonl").lines().toList();
        assertThat(events).hasSameSizeAs(entries);
        var shown = new TreeMap<String, Map<String, JsonNode>>();
        for (int i = 0; i < entries.size(); i++) {
            var entry = JSON.readTree(entries.get(i));
            var digests = entry.get("sd").valueStream().map(JsonNode::stringValue).toList();
            assertThat(JSON.readTree(events.get(i)).get("index").intValue()).isEqualTo(i);
            var fields = new TreeMap<String, JsonNode>();
            for (var encoded : JSON.readTree(events.get(i)).get("disclosures")) {
                assertThat(digests).contains(Disclosure.digest(encoded.stringValue()));
                var opened = Base64.getUrlDecoder().decode(encoded.stringValue());
                var field = JSON.readTree(opened);
                fields.put(field.get(1).stringValue(), field.get(2));
            }
            shown.put(
                    entry.get("service").stringValue() + entry.get("position").stringValue(),
                    fields);
        }
        return shown;
    }

    @Test
    void the_root_of_the_exported_entries_is_the_signed_one() throws IOException {
        var files = export(Asker.PUBLIC);
        var key = VerifierKey.parse(in(files, "key").strip());
        var checkpoint = Checkpoint.open(Note.parse(in(files, "checkpoint")), key);
        var frontier = Frontier.empty();
        for (var line : in(files, "entries.jsonl").lines().toList()) {
            var entry = line.getBytes(StandardCharsets.UTF_8);
            frontier = frontier.append(MerkleTree.leafHash(entry));
        }
        assertThat(checkpoint.size()).isEqualTo(frontier.size()).isEqualTo(6);
        assertThat(checkpoint.root()).isEqualTo(frontier.root());
    }

    @Test
    void the_manifest_says_what_it_is_and_names_every_file() throws IOException {
        var files = export(Asker.PUBLIC);
        var manifest = JSON.readTree(in(files, "manifest.json"));
        assertThat(manifest.get("format").stringValue()).isEqualTo("qunzhi-bundle/v1");
        assertThat(manifest.get("origin").stringValue()).isEqualTo("log.example/qunzhi");
        assertThat(manifest.get("made").stringValue()).isEqualTo("2026-05-01T12:00:00Z");
        assertThat(manifest.get("size").intValue()).isEqualTo(6);
        assertThat(manifest.get("asker").stringValue()).isEqualTo("public");
        assertThat(manifest.get("notice").stringValue()).isEqualTo("演示数据");
        assertThat(manifest.get("files").valueStream().map(JsonNode::stringValue))
                .containsExactlyElementsOf(files.keySet())
                .startsWith("manifest.json", "checkpoint", "key", "entries.jsonl", "events.jsonl")
                .contains("rules/score-sheets/problem-solving-cpe-2022.yaml");
    }

    @Test
    void the_public_sees_a_public_event_but_not_by_whose_hand() throws IOException {
        assertThat(shown(Asker.PUBLIC).get("review1"))
                .containsKeys("entry", "organization", "@id", "@subject", "@authority")
                .doesNotContainKeys("@actor", "@correlationid", "@causationid");
    }

    @Test
    void of_any_other_event_the_public_sees_what_the_log_shows_anyway() throws IOException {
        var shown = shown(Asker.PUBLIC);
        for (var event : List.of("review2", "review3", "review4")) {
            assertThat(shown.get(event))
                    .containsOnlyKeys("@type", "@time", "@sequence", "@source", "@classification");
        }
        assertThat(export(Asker.PUBLIC).values())
                .noneMatch(text -> text.contains("expert-zhao") || text.contains("4050"));
    }

    @Test
    void an_auditor_sees_everything_but_sealed_sheets() throws IOException {
        var shown = shown(Asker.AUDITOR);
        assertThat(in(in(shown, "review2"), "expert").stringValue()).isEqualTo("expert-zhao");
        assertThat(shown.get("review3")).containsKeys("explanation", "@actor", "@correlationid");
        assertThat(shown.get("review4"))
                .containsOnlyKeys("@type", "@time", "@sequence", "@source", "@classification");
    }

    @Test
    void a_sealed_sheet_is_opened_to_all_by_the_reveal_of_its_round() throws IOException {
        revealed.on(new RoundRevealed("r2"));
        revealed.on(new ScoringClosed("r1"));
        assertThat(shown(Asker.PUBLIC).get("review4")).doesNotContainKey("points");
        revealed.on(new RoundRevealed("r1"));
        revealed.on(new RoundRevealed("r1"));
        var sheet = in(shown(Asker.PUBLIC), "review4");
        assertThat(in(sheet, "total").intValue()).isEqualTo(4050);
        assertThat(sheet).containsKeys("points", "seat").doesNotContainKeys("comment", "@actor");
        assertThat(shown(Asker.AUDITOR).get("review4")).containsKeys("comment", "@actor");
        revealed.reset();
        assertThat(shown(Asker.PUBLIC).get("review4")).doesNotContainKey("points");
    }

    @Test
    void what_is_logged_after_the_checkpoint_is_not_in_the_bundle() throws IOException {
        LogState grown = log.receive(listed(5, "r1", 2)).append();
        assertThat(grown.size()).isEqualTo(7);
        assertThat(in(export(Asker.PUBLIC), "entries.jsonl").lines()).hasSize(6);
    }

    @Test
    void the_same_records_read_from_zero_into_a_new_store_give_the_same_disclosures()
            throws IOException {
        var before = in(export(Asker.AUDITOR), "events.jsonl");
        season();
        assertThat(in(export(Asker.AUDITOR), "events.jsonl")).isEqualTo(before);
    }
}
