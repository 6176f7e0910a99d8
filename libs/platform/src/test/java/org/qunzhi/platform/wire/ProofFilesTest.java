package org.qunzhi.platform.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.qunzhi.contracts.Context;
import org.qunzhi.contracts.Protected;
import org.qunzhi.contracts.plan.PersonEvent.PersonRegistered;
import org.qunzhi.ledger.Checkpoint;
import org.qunzhi.ledger.Disclosure;
import org.qunzhi.ledger.LogEntry;
import org.qunzhi.ledger.Note;
import org.qunzhi.ledger.ProofVerdict;
import org.qunzhi.ledger.ProvenEntry;
import org.qunzhi.ledger.SigningKey;
import org.qunzhi.ledger.TlogProof;
import org.qunzhi.ledger.TrustPolicy;
import org.qunzhi.platform.store.StoredEvent;
import org.qunzhi.platform.web.BadInput;
import org.qunzhi.vault.Owner;
import tools.jackson.databind.json.JsonMapper;

/** What a holder takes away: a file that proves offline what it shows, and shows what was asked. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProofFilesTest {
    private static final SigningKey LOG = SigningKey.of("log.example/qunzhi", new byte[32]);
    private final Envelope envelope = new Envelope(Context.PLAN);
    private PlanStore store;
    private ProofFiles files;

    @BeforeAll
    void open(@TempDir Path directory) {
        store = new PlanStore(directory);
        files = new ProofFiles(store.engine, store.protection, Context.PLAN);
    }

    @AfterAll
    void close() {
        store.close();
    }

    private StoredEvent registered(String person) {
        return store.register(
                new PersonRegistered(
                        person, "o-1", Protected.of("张三"), Protected.ofNullable("139-5555")));
    }

    private LogEntry entry(StoredEvent event, String service) {
        return new LogEntry(
                LogEntry.VERSION,
                service,
                event.position(),
                "org.qunzhi.plan.person-registered.v1",
                "c3RyZWFt",
                event.sequence(),
                "",
                event.time().toString(),
                envelope.digests(event));
    }

    /** As audit-service gives it to anybody: the entry, and nothing of the event. */
    private static byte[] proof(LogEntry entry) {
        var note = new Checkpoint(LOG.name(), 1, entry.leafHash()).sign(LOG);
        return file(Optional.of(new ProvenEntry(entry.bytes(), List.of()).bytes()), note);
    }

    private static byte[] file(Optional<byte[]> extra, Note note) {
        var proof = new TlogProof(extra, 0, List.of(), note);
        return proof.format().getBytes(StandardCharsets.UTF_8);
    }

    /** Offline, with the log's key alone. */
    private static List<String> checked(String file) {
        var proof = TlogProof.parse(file.getBytes(StandardCharsets.UTF_8));
        var proven = ProvenEntry.parse(proof.extra().orElseThrow());
        var policy =
                TrustPolicy.parse(
                        ("log " + LOG.verifierKey().format() + "\nquorum none\n")
                                .getBytes(StandardCharsets.UTF_8));
        assertThat(proof.verify(proven.leafHash(), policy)).isInstanceOf(ProofVerdict.Proven.class);
        var sd = JsonMapper.shared().readTree(proven.entry()).path("sd");
        var digests = sd.valueStream().map(one -> one.asString("")).toList();
        assertThat(proven.disclosures()).extracting(Disclosure::digest).isSubsetOf(digests);
        return proven.disclosures().stream()
                .map(one -> Base64.getUrlDecoder().decode(one.encoded()))
                .map(json -> JsonMapper.shared().readTree(json))
                .map(one -> one.path(1).asString("") + "=" + one.path(2).asString(""))
                .toList();
    }

    @Test
    void the_holder_shows_protected_fields_and_the_file_proves_them() {
        var event = registered("p-1");
        var file = files.completed(proof(entry(event, "plan")), event.position(), _ -> true);
        assertThat(checked(file)).contains("name=张三", "phone=139-5555", "person=p-1");
        assertThat(checked(file)).anyMatch(one -> one.startsWith("@actor="));
    }

    @Test
    void nothing_is_shown_but_what_was_asked_for() {
        var event = registered("p-2");
        var file = files.completed(proof(entry(event, "plan")), event.position(), "name"::equals);
        assertThat(checked(file)).containsExactly("name=张三");
    }

    @Test
    void what_was_erased_is_left_out_and_the_rest_still_proven() {
        var event = registered("p-3");
        store.vault.destroy(Owner.personal("p-3", "o-1"));
        var file = files.completed(proof(entry(event, "plan")), event.position(), _ -> true);
        assertThat(checked(file)).contains("person=p-3").noneMatch(one -> one.contains("张三"));
    }

    @Test
    void a_proof_of_something_else_is_not_completed() {
        var event = registered("p-4");
        var other = registered("p-5");
        var note = new Checkpoint(LOG.name(), 1, new byte[32]).sign(LOG);
        for (var file :
                List.of(
                        proof(entry(other, "plan")),
                        proof(entry(event, "review")),
                        file(Optional.empty(), note),
                        file(
                                Optional.of(
                                        new ProvenEntry(
                                                        "no JSON".getBytes(StandardCharsets.UTF_8),
                                                        List.of())
                                                .bytes()),
                                note))) {
            assertThatThrownBy(() -> files.completed(file, event.position(), _ -> true))
                    .isInstanceOfSatisfying(
                            BadInput.class,
                            bad ->
                                    assertThat(bad.faults())
                                            .extracting(fault -> fault.code())
                                            .containsExactly("another-entry"));
        }
        var forged = new byte[] {'x'};
        assertThatThrownBy(() -> files.completed(forged, event.position(), _ -> true))
                .isInstanceOfSatisfying(
                        BadInput.class,
                        bad ->
                                assertThat(bad.faults())
                                        .extracting(fault -> fault.code())
                                        .containsExactly("unreadable"));
    }

    /** Same service and position, other digests: the event was changed, or the file made up. */
    @Test
    void an_entry_that_does_not_commit_to_the_event_is_not_completed() {
        var event = registered("p-6");
        var other = registered("p-7");
        var made =
                new LogEntry(
                        LogEntry.VERSION,
                        "plan",
                        event.position(),
                        "org.qunzhi.plan.person-registered.v1",
                        "c3RyZWFt",
                        0,
                        "",
                        event.time().toString(),
                        envelope.digests(other));
        assertThatThrownBy(() -> files.completed(proof(made), event.position(), _ -> true))
                .isInstanceOf(BadInput.class);
    }

    @Test
    void every_event_is_found_by_its_position_also_inside_of_a_commit() {
        var before = registered("p-8").position();
        store.addUnits("o-8", 0, 3);
        for (long position = before; position <= before + 3; position++) {
            var found = store.engine.storedAt(position).orElseThrow();
            assertThat(found.position()).isEqualTo(position);
        }
        assertThat(store.engine.storedAt(before + 4)).isEmpty();
        assertThat(store.engine.storedAt(0)).isEmpty();
    }
}
