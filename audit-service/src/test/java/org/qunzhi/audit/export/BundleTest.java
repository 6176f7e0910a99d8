package org.qunzhi.audit.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.qunzhi.audit.Published.closed;
import static org.qunzhi.audit.Published.digest;
import static org.qunzhi.audit.Published.event;
import static org.qunzhi.audit.Published.listed;
import static org.qunzhi.audit.Published.unit;

import com.mongodb.client.MongoDatabase;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qunzhi.audit.Store;
import org.qunzhi.audit.checkpoint.Checkpoints;
import org.qunzhi.audit.checkpoint.LogKey;
import org.qunzhi.audit.checkpoint.SignedCheckpoint;
import org.qunzhi.audit.index.Cut;
import org.qunzhi.audit.index.EventIndex;
import org.qunzhi.audit.index.Scopes;
import org.qunzhi.audit.log.LogState;
import org.qunzhi.audit.log.PublishedEvent;
import org.qunzhi.audit.log.TestLog;
import org.qunzhi.audit.streamlist.StreamList;
import org.qunzhi.audit.streamlist.StreamLists;
import org.qunzhi.audit.witness.Cosignatures;
import org.qunzhi.authority.Acting;
import org.qunzhi.contracts.Context;
import org.qunzhi.contracts.Role;
import org.qunzhi.contracts.plan.ErasureEvent.ErasureApproved;
import org.qunzhi.contracts.plan.ErasureEvent.PersonErased;
import org.qunzhi.ledger.Checkpoint;
import org.qunzhi.ledger.ConsistencyProof;
import org.qunzhi.ledger.Disclosure;
import org.qunzhi.ledger.EntryBundle;
import org.qunzhi.ledger.Frontier;
import org.qunzhi.ledger.InclusionProof;
import org.qunzhi.ledger.MerkleTree;
import org.qunzhi.ledger.NodeHashes;
import org.qunzhi.ledger.Note;
import org.qunzhi.ledger.Tile;
import org.qunzhi.ledger.VerifierKey;
import org.qunzhi.platform.store.Protection;
import org.qunzhi.vault.Owner;
import org.qunzhi.vault.Vault;
import org.qunzhi.vault.Vault.Use;
import org.qunzhi.vault.VaultInMemory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A small season, exported and checked as an outsider would. */
class BundleTest {
    static final Clock NOON = Clock.fixed(Instant.parse("2026-05-01T12:00:00Z"), ZoneOffset.UTC);
    static final JsonMapper JSON = new JsonMapper();
    static final Asker AUDITOR =
            new Asker(
                    "zhou",
                    List.of(
                            new Acting(
                                    "zhou", "association", null, Role.AUDITOR, "a1@2", Set.of())));
    static final Owner ZHAO = Owner.personal("expert-zhao", "association");
    static final Owner ROUND = Owner.sealed("r1");

    static Store store;

    @BeforeAll
    static void start(@TempDir Path folder) {
        store = Store.in(folder);
    }

    @AfterAll
    static void stop() {
        store.close();
    }

    /** Of all services together; audit-service has keys of persons alone. */
    final Vault vault = new VaultInMemory(Owner.PERSONAL, Owner.SEALED, "log");

    final AuditVault audit = new AuditVault(vault);
    private Vault ofTheLog = new VaultInMemory("log");
    MongoDatabase database;
    TestLog log;
    Checkpoints checkpoints;
    EventIndex index;
    ErasedPersons erased;
    Bundle bundle;
    @Nullable StreamLists lists;

    @BeforeEach
    void season() {
        ofTheLog = new VaultInMemory("log");
        database = store.database();
        log = TestLog.over(database);
        var key = new LogKey(ofTheLog, "log.example/qunzhi");
        checkpoints = new Checkpoints(database, log.tree, key, NOON);
        index = new EventIndex(database, log.entries, log.archive);
        erased = new ErasedPersons(database);
        var uses = new KeyUses(audit, NOON);
        var source = new LogSource(log.entries, log.archive, log.tree);
        bundle = new Bundle(source, key, uses, () -> lists, "演示数据");
        log.receive(
                unit(1, "o1", 0),
                unit(2, "o1", 1),
                listed(1, "r1", 0),
                event(Context.REVIEW, 2, "expert-seated", "r1", 1, seated(2, zhao(2))),
                event(Context.REVIEW, 3, "expert-recused", "s1", 0, recused()),
                event(Context.REVIEW, 4, "score-sheet-sealed", "s1", 1, sheet()));
        log.append(checkpoints);
    }

    /** Signed at once, as after a start of the service. */
    private void logged(PublishedEvent... events) {
        var key = new LogKey(ofTheLog, "log.example/qunzhi");
        checkpoints = new Checkpoints(database, log.tree, key, NOON);
        log.receive(events).append(checkpoints);
    }

    private String zhao(long position) {
        var owner = ZHAO.within("event/" + position);
        return closed(vault, owner, position, "expert", "\"expert-zhao\"");
    }

    private static String seated(long position, String expert) {
        return """
        {"round":"r1","seat":"seat-%d","organizer":"association","expert":%s}"""
                .formatted(position, expert);
    }

    private String recused() {
        return """
        {"scoring":"s1","seat":"seat-2","organizer":"association","reason":"DECIDED",\
        "expert":%s,"explanation":%s}"""
                .formatted(zhao(3), closed(vault, ZHAO, 3, "explanation", "\"同门\""));
    }

    private String sheet() {
        var marks = "{\"points\":{\"cause\":2750,\"topic\":1300},\"total\":4050}";
        return """
        {"scoring":"s1","round":"r1","sheetId":"sheet-1","seat":"seat-1",\
        "sheet":"problem-solving-cpe-2022","marks":%s,"comment":%s}"""
                .formatted(
                        closed(vault, ROUND, 4, "marks", marks),
                        closed(vault, ROUND, 4, "comment", "\"对策不够具体\""));
    }

    private Opening opening() {
        return new Opening(new Protection(audit, new SecureRandom()), erased.all());
    }

    private byte[] written(Asker asker) throws IOException {
        var out = new ByteArrayOutputStream();
        bundle.write(out, edition(asker, checkpoints.latest().orElseThrow()));
        return out.toByteArray();
    }

    private Edition edition(Asker asker, SignedCheckpoint checkpoint) {
        return edition(asker, checkpoint, LaterErasures.Found.NONE);
    }

    private Edition edition(Asker asker, SignedCheckpoint checkpoint, LaterErasures.Found later) {
        assertThat(index.reach(checkpoint.size())).isGreaterThanOrEqualTo(checkpoint.size());
        var opening = opening().butUnproven(later.unproven());
        var view = new View(asker, Cut.at(checkpoint.size()), new Scopes(index), opening);
        return bundle.edition(checkpoint, checkpoint.note(), view, later);
    }

    /** As of the latest checkpoint. */
    private LaterErasures.Found laterErasures(long size) {
        long latest = checkpoints.latest().orElseThrow().size();
        assertThat(index.reach(latest)).isEqualTo(latest);
        return new LaterErasures(index, checkpoints, new Cosignatures(database))
                .after(size, latest, erased.all());
    }

    private Edition withLater(SignedCheckpoint checkpoint) {
        return edition(AUDITOR, checkpoint, laterErasures(checkpoint.size()));
    }

    private Map<String, String> files(Edition edition) throws IOException {
        var out = new ByteArrayOutputStream();
        bundle.write(out, edition);
        var files = new LinkedHashMap<String, String>();
        read(out.toByteArray(), files);
        return files;
    }

    private static PublishedEvent erasure(long position, String person) {
        return event(
                Context.PLAN,
                position,
                "person-erased",
                "erasure-of-" + person,
                0,
                "{\"erasure\":\"x\",\"person\":\"%s\",\"organization\":\"association\"}"
                        .formatted(person));
    }

    private Map<String, String> export(Asker asker) throws IOException {
        var files = new LinkedHashMap<String, String>();
        read(written(asker), files);
        return files;
    }

    private static void read(byte[] bundle, Map<String, String> into) throws IOException {
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bundle))) {
            for (var file = zip.getNextEntry(); file != null; file = zip.getNextEntry()) {
                into.put(file.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
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

    private JsonNode lineOf(Asker asker, String event) throws IOException {
        var files = export(asker);
        var entries = in(files, "entries.jsonl").lines().map(JSON::readTree).toList();
        var events = in(files, "events.jsonl").lines().map(JSON::readTree).toList();
        for (int i = 0; i < entries.size(); i++) {
            var entry = entries.get(i);
            var name = entry.path("service").stringValue() + entry.path("position").stringValue();
            if (name.equals(event)) return events.get(i);
        }
        throw new AssertionError(event);
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
        assertThat(manifest.get("offices")).isEmpty();
        assertThat(manifest.get("tiles").stringValue()).isEqualTo("tile/");
        var listed = files.keySet().stream().filter(name -> !name.startsWith("tile/")).toList();
        assertThat(manifest.get("files").valueStream().map(JsonNode::stringValue))
                .containsExactlyElementsOf(listed)
                .startsWith("manifest.json", "checkpoint", "key", "entries.jsonl", "events.jsonl")
                .contains("rules/score-sheets/problem-solving-cpe-2022.yaml");
    }

    @Test
    void an_unpacked_bundle_is_a_folder_of_tiles() throws IOException {
        var many = new PublishedEvent[300];
        for (int i = 0; i < many.length; i++) many[i] = unit(i + 3, "o1", i + 2);
        log.receive(many).append();
        logged();
        var out = written(Asker.PUBLIC);
        var tiles = new TreeMap<String, byte[]>();
        var entries = "";
        try (var zip = new ZipInputStream(new ByteArrayInputStream(out))) {
            for (var file = zip.getNextEntry(); file != null; file = zip.getNextEntry()) {
                if (file.getName().equals("entries.jsonl"))
                    entries = new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                if (file.getName().startsWith("tile/"))
                    tiles.put(file.getName(), zip.readAllBytes());
            }
        }
        assertThat(tiles)
                .containsOnlyKeys(
                        "tile/0/000",
                        "tile/0/001.p/50",
                        "tile/1/000.p/1",
                        "tile/entries/000",
                        "tile/entries/001.p/50");
        var leaves = entries.lines().map(line -> line.getBytes(StandardCharsets.UTF_8)).toList();
        var nodes = NodeHashes.over(i -> MerkleTree.leafHash(leaves.get((int) i)));
        for (var tile : Tile.of(306)) {
            assertThat(tiles.get(tile.path())).as(tile.path()).isEqualTo(tile.encode(nodes));
        }
        assertThat(EntryBundle.decode(in(tiles, "tile/entries/001.p/50"), 50))
                .containsExactlyElementsOf(leaves.subList(256, 306));
    }

    @Test
    void the_newest_list_of_streams_is_in_it() throws IOException {
        assertThat(export(Asker.PUBLIC)).doesNotContainKey("streams.jsonl");
        lists =
                new OneList(
                        new StreamList(LocalDate.of(2026, 5, 1), 4, 1, "root"), "{\"stream\":1}\n");
        var files = export(Asker.PUBLIC);
        assertThat(files).containsEntry("streams.jsonl", "{\"stream\":1}\n");
        var manifest = JSON.readTree(in(files, "manifest.json"));
        assertThat(manifest.path("streams").path("day").stringValue()).isEqualTo("2026-05-01");
        assertThat(manifest.path("streams").path("size").intValue()).isEqualTo(4);
    }

    /** One list, whatever the size. */
    record OneList(StreamList list, String lines) implements StreamLists {
        @Override
        public Optional<StreamList> newestUnder(long size) {
            return Optional.of(list);
        }

        @Override
        public void write(StreamList wanted, OutputStream out) throws IOException {
            out.write(lines.getBytes(StandardCharsets.UTF_8));
        }
    }

    @Test
    void the_bytes_are_the_same_each_time_and_the_tag_says_whether() throws IOException {
        var latest = checkpoints.latest().orElseThrow();
        var first = written(AUDITOR);
        assertThat(written(AUDITOR)).isEqualTo(first);
        var tag = edition(AUDITOR, latest).tag();
        assertThat(tag).startsWith("\"6-").endsWith("\"").isEqualTo(edition(AUDITOR, latest).tag());
        assertThat(edition(Asker.PUBLIC, latest).tag()).isNotEqualTo(tag);
        assertThat(Edition.size(tag)).contains(6L);
        for (var other : List.of("", "6", "W/" + tag, "\"x-1\"", "*"))
            assertThat(Edition.size(other)).as(other).isEmpty();
        lists = new OneList(new StreamList(LocalDate.of(2026, 5, 1), 4, 1, "root"), "");
        assertThat(edition(AUDITOR, latest).tag()).isNotEqualTo(tag);
        lists = null;
        erased.on(new PersonErased("e1", "expert-zhao", "association"));
        assertThat(edition(AUDITOR, latest).tag()).isNotEqualTo(tag);
        assertThat(written(AUDITOR)).isNotEqualTo(first);
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
        for (var line : in(export(Asker.PUBLIC), "events.jsonl").lines().toList()) {
            assertThat(JSON.readTree(line).propertyNames()).containsOnly("index", "disclosures");
        }
        assertThat(vault.uses(10)).isEmpty();
    }

    @Test
    void an_auditor_sees_everything_but_sealed_sheets() throws IOException {
        var shown = shown(AUDITOR);
        assertThat(in(in(shown, "review2"), "expert").stringValue()).isEqualTo("expert-zhao");
        assertThat(in(in(shown, "review3"), "explanation").stringValue()).isEqualTo("同门");
        assertThat(shown.get("review3")).containsKeys("expert", "@actor", "@correlationid");
        assertThat(shown.get("review4"))
                .containsOnlyKeys("@type", "@time", "@sequence", "@source", "@classification");
    }

    @Test
    void by_the_reveal_all_see_whose_sheet_was_sealed_and_nobody_sees_it_opened()
            throws IOException {
        var another = event(Context.REVIEW, 5, "round-revealed", "r2", 0, "{\"round\":\"r2\"}");
        logged(another, event(Context.REVIEW, 6, "scoring-closed", "r1", 2, "{\"round\":\"r1\"}"));
        assertThat(shown(Asker.PUBLIC).get("review4")).doesNotContainKey("sheetId");
        var before = checkpoints.latest().orElseThrow();
        logged(event(Context.REVIEW, 7, "round-revealed", "r1", 3, "{\"round\":\"r1\"}"));
        assertThat(shown(Asker.PUBLIC).get("review4"))
                .containsKeys("sheetId", "seat", "sheet")
                .doesNotContainKeys("marks", "comment", "@actor");
        assertThat(shown(AUDITOR).get("review4"))
                .containsKeys("sheetId", "@actor")
                .doesNotContainKeys("marks", "comment");
        assertThat(lineOf(AUDITOR, "review4").propertyNames()).containsOnly("index", "disclosures");
        var earlier = new ByteArrayOutputStream();
        bundle.write(earlier, edition(AUDITOR, before));
        var files = new LinkedHashMap<String, String>();
        read(earlier.toByteArray(), files);
        var sheet = JSON.readTree(in(files, "events.jsonl").lines().toList().get(5));
        assertThat(sheet.path("disclosures")).as("before the reveal, still").hasSize(5);
    }

    @Test
    void who_was_shown_personal_fields_is_on_record() throws IOException {
        assertThat(written(AUDITOR)).isNotEmpty();
        var keys =
                List.of(ZHAO, ZHAO.within("event/2"), ZHAO.within("event/3")).stream()
                        .map(owner -> vault.of(owner).toString())
                        .sorted()
                        .toList();
        assertThat(vault.uses(10))
                .containsExactly(
                        new Use(
                                NOON.instant(),
                                "zhou",
                                "association",
                                "bundle, entries 0 to 5, by a1@2",
                                keys));
    }

    @Test
    void nothing_opened_leaves_before_it_is_on_record() {
        var out = new ByteArrayOutputStream();
        audit.failing = true;
        var edition = edition(AUDITOR, checkpoints.latest().orElseThrow());
        assertThatThrownBy(() -> bundle.write(out, edition))
                .hasMessage("the vault is not reachable");
        assertThat(new String(out.toByteArray(), StandardCharsets.ISO_8859_1))
                .contains("entries.jsonl");
        var events = new TreeMap<String, String>();
        assertThatThrownBy(() -> read(out.toByteArray(), events)).isInstanceOf(IOException.class);
        assertThat(events.getOrDefault("events.jsonl", "")).isEmpty();
        assertThat(vault.uses(10)).isEmpty();
    }

    @Test
    void of_an_erased_person_the_auditor_is_told_that_it_was_erased() throws IOException {
        var expert = digestIn(recused(), "expert");
        var explanation = digestIn(recused(), "explanation");
        vault.destroy(ZHAO);
        assertThat(shown(AUDITOR).get("review2")).containsKeys("seat").doesNotContainKey("expert");
        var line = lineOf(AUDITOR, "review3");
        assertThat(line.has("broken")).isFalse();
        assertThat(line.path("erased").valueStream().map(JsonNode::stringValue))
                .containsExactlyInAnyOrder(expert, explanation);
        assertThat(lineOf(Asker.PUBLIC, "review3").has("erased")).isFalse();
        assertThat(vault.uses(10)).isEmpty();
    }

    @Test
    void from_person_erased_on_no_key_however_it_came_opens_the_persons_fields()
            throws IOException {
        erased.on(new PersonErased("e1", "expert-zhao", "another"));
        erased.on(new ErasureApproved("e1", "expert-zhao", "association"));
        assertThat(shown(AUDITOR).get("review2")).containsKey("expert");
        erased.on(new PersonErased("e1", "expert-zhao", "association"));
        erased.on(new PersonErased("e1", "expert-zhao", "association"));
        var shown = shown(AUDITOR);
        assertThat(shown.get("review2")).containsKey("seat").doesNotContainKey("expert");
        assertThat(shown.get("review3")).doesNotContainKeys("expert", "explanation");
        assertThat(lineOf(AUDITOR, "review3").path("erased")).hasSize(2);
        erased.reset();
        assertThat(shown(AUDITOR).get("review2")).containsKey("expert");
    }

    @Test
    void an_earlier_bundle_proves_the_erasures_behind_it() throws IOException {
        var before = checkpoints.latest().orElseThrow();
        logged(unit(3, "o1", 2), erasure(4, "expert-zhao"), unit(5, "o1", 3));
        erased.on(new PersonErased("x", "expert-zhao", "association"));
        var edition = withLater(before);
        var files = files(edition);
        assertThat(in(files, "events.jsonl")).contains("\"erased\":[");
        assertThat(JSON.readTree(in(files, "manifest.json")).path("files").valueStream())
                .extracting(JsonNode::stringValue)
                .contains("later-erasures.jsonl");
        var lines = in(files, "later-erasures.jsonl").lines().map(JSON::readTree).toList();
        assertThat(lines).hasSize(2);
        var key = VerifierKey.parse(in(files, "key").strip());
        var later =
                Checkpoint.open(Note.parse(lines.getFirst().path("checkpoint").stringValue()), key);
        assertThat(later.size()).isEqualTo(9);
        assertThat(
                        ConsistencyProof.verify(
                                6,
                                9,
                                hashes(lines.getFirst().path("consistency")),
                                before.checkpoint().root(),
                                later.root()))
                .isTrue();
        var erasure = lines.get(1);
        assertThat(erasure.path("index").intValue()).isEqualTo(7);
        assertThat(erasure.path("disclosures").size()).isGreaterThan(3);
        var entry = erasure.path("entry").stringValue().getBytes(StandardCharsets.UTF_8);
        assertThat(
                        InclusionProof.verify(
                                7,
                                9,
                                MerkleTree.leafHash(entry),
                                hashes(erasure.path("inclusion")),
                                later.root()))
                .isTrue();
    }

    private static List<byte[]> hashes(JsonNode list) {
        return list.valueStream()
                .map(one -> Base64.getDecoder().decode(one.stringValue()))
                .toList();
    }

    @Test
    void an_earlier_bundle_stays_the_same_however_far_the_log_grows() throws IOException {
        var before = checkpoints.latest().orElseThrow();
        logged(erasure(3, "expert-zhao"));
        erased.on(new PersonErased("x", "expert-zhao", "association"));
        var tag = withLater(before).tag();
        var files = files(withLater(before));
        logged(unit(4, "o1", 2), unit(5, "o1", 3));
        assertThat(withLater(before).tag()).isEqualTo(tag);
        assertThat(files(withLater(before))).isEqualTo(files);
        logged(erasure(6, "somebody"));
        assertThat(withLater(before).tag()).isNotEqualTo(tag);
        var latest = checkpoints.latest().orElseThrow();
        assertThat(files(withLater(latest))).doesNotContainKey("later-erasures.jsonl");
    }

    @Test
    void what_no_signed_erasure_explains_yet_is_not_shown_and_not_called_erased()
            throws IOException {
        vault.destroy(ZHAO);
        var latest = checkpoints.latest().orElseThrow();
        assertThat(in(files(withLater(latest)), "events.jsonl"))
                .as("nobody says that they were erased, so the key is gone without a reason")
                .contains("\"erased\":[");
        erased.on(new PersonErased("x", "expert-zhao", "association"));
        assertThat(in(files(withLater(latest)), "events.jsonl")).doesNotContain("\"erased\":[");
        log.receive(erasure(3, "expert-zhao")).append();
        assertThat(in(files(withLater(latest)), "events.jsonl")).doesNotContain("\"erased\":[");
        logged();
        assertThat(in(files(withLater(latest)), "events.jsonl")).contains("\"erased\":[");
    }

    private static String digestIn(String data, String field) {
        return JSON.readTree(data).path(field).path("_sd").stringValue();
    }

    /** Each is one field at position 5, closed wrongly. */
    private Map<String, String> wronglyClosed() {
        var right = zhao(5);
        var other = closed(vault, Owner.personal("li", "association"), 5, "expert", "\"li\"");
        var cut = digestIn("{\"f\":" + right + "}", "f");
        var wrong = new LinkedHashMap<String, String>();
        wrong.put("another digest", right.replace(cut, digest("[]")));
        wrong.put("another event's", zhao(2));
        wrong.put("another field's", closed(vault, ZHAO, 5, "explanation", "\"同门\""));
        wrong.put("truncated", right.replaceFirst("....\",\"_sd", "\",\"_sd"));
        wrong.put("no closed text", "{\"_enc\":\"\",\"_sd\":\"" + cut + "\"}");
        wrong.put("closed otherwise", "{\"_enc\":\"clear\",\"_sd\":\"" + cut + "\"}");
        wrong.put(
                "another person's ciphertext",
                right.replaceFirst("personal\\.[^.]+", otherKey(other)));
        wrong.put(
                "a key that never was", right.replaceFirst("personal\\.[^.]+", "personal.nobody"));
        wrong.put(
                "a disclosure of another name",
                closed(vault, ZHAO, 5, "expert", "[\"AAAAAAAAAAAAAAAAAAAAAA\",\"seat\",1]", ""));
        wrong.put("no JSON", closed(vault, ZHAO, 5, "expert", "[", ""));
        return wrong;
    }

    private static String otherKey(String closed) {
        var text = JSON.readTree(closed).path("_enc").stringValue();
        return text.substring(0, text.lastIndexOf('.'));
    }

    @Test
    void what_does_not_open_to_what_was_committed_to_is_never_shown_and_called_broken()
            throws IOException {
        long position = 5;
        for (var wrong : wronglyClosed().entrySet()) {
            season();
            var event = seated(position, wrong.getValue());
            logged(event(Context.REVIEW, position, "expert-seated", "r1", 2, event));
            assertThat(shown(AUDITOR).get("review5"))
                    .as(wrong.getKey())
                    .containsKey("seat")
                    .doesNotContainKey("expert");
            assertThat(lineOf(AUDITOR, "review5").path("broken").valueStream())
                    .as(wrong.getKey())
                    .singleElement()
                    .extracting(JsonNode::stringValue)
                    .isEqualTo(digestIn(event, "expert"));
            assertThat(lineOf(Asker.PUBLIC, "review5").has("broken")).isFalse();
        }
    }

    @Test
    void padding_is_no_part_of_the_disclosure() throws IOException {
        var plain = "[\"AAAAAAAAAAAAAAAAAAAAAA\",\"expert\",\"expert-li\"]";
        var padded = closed(vault, ZHAO, 5, "expert", plain, " ".repeat(200));
        logged(event(Context.REVIEW, 5, "expert-seated", "r1", 2, seated(5, padded)));
        assertThat(in(in(shown(AUDITOR), "review5"), "expert").stringValue())
                .isEqualTo("expert-li");
    }

    @Test
    void each_page_of_a_long_record_is_on_record_by_itself() throws IOException {
        var many = new PublishedEvent[600];
        for (int i = 0; i < many.length; i++)
            many[i] =
                    event(
                            Context.REVIEW,
                            i + 5,
                            "expert-seated",
                            "r1",
                            i + 2,
                            seated(i + 5, zhao(i + 5)));
        log.receive(many).append();
        logged();
        assertThat(shown(AUDITOR).values())
                .filteredOn(shown -> shown.containsKey("expert"))
                .hasSize(602);
        assertThat(vault.uses(10))
                .extracting(Use::purpose)
                .containsExactly(
                        "bundle, entries 512 to 605, by a1@2",
                        "bundle, entries 256 to 511, by a1@2",
                        "bundle, entries 0 to 255, by a1@2");
        assertThat(vault.uses(10).iterator().next().keyIds()).hasSize(94);
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
        var before = in(export(AUDITOR), "events.jsonl");
        season();
        assertThat(in(export(AUDITOR), "events.jsonl")).isEqualTo(before);
    }
}
