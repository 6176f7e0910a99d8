package org.qunzhi.platform.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Map;
import org.axonframework.serialization.upcasting.event.NoOpEventUpcaster;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.qunzhi.contracts.Context;
import org.qunzhi.contracts.Protected;
import org.qunzhi.contracts.plan.PersonEvent.PersonRegistered;
import org.qunzhi.platform.store.NamedEventSerializer;
import org.qunzhi.platform.store.Protection;
import org.qunzhi.platform.store.StoredEvent;
import org.qunzhi.platform.store.StoredNames;
import org.qunzhi.vault.Owner;
import org.qunzhi.vault.VaultInMemory;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A protected field on its way: closed on the wire, open to a reader with the key alone. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProtectedOnTheWireTest {
    private static final String PHONE = "139-5555-0147";
    private final Envelope envelope = new Envelope(Context.PLAN);
    private PlanStore store;

    @BeforeAll
    void open(@TempDir Path directory) {
        store = new PlanStore(directory);
    }

    @AfterAll
    void close() {
        store.close();
    }

    private StoredEvent registered(String person) {
        return store.register(
                new PersonRegistered(
                        person, "o-1", Protected.of("张三"), Protected.ofNullable(PHONE)));
    }

    private PersonRegistered read(StoredEvent event, Protection protection) {
        var events =
                new ForeignEvents(
                        _ -> new NamedEventSerializer(StoredNames.of(Context.PLAN)),
                        NoOpEventUpcaster.INSTANCE,
                        protection);
        var received = ReceivedEvent.read(envelope.write(event));
        return (PersonRegistered) events.messages(received).getFirst().getPayload();
    }

    @Test
    void the_record_says_nothing_but_the_digest() {
        var stored = registered("p-1");
        var wire = new String(envelope.write(stored), StandardCharsets.UTF_8);
        assertThat(wire).doesNotContain("张三", PHONE);
        var received = ReceivedEvent.read(envelope.write(stored));
        assertThat(received.salts()).containsKey("person").doesNotContainKeys("name", "phone");
        assertThat(received.sd())
                .hasSize(received.salts().size() + 2)
                .contains(digest(stored, "name"), digest(stored, "phone"));
    }

    private static String digest(StoredEvent event, String field) {
        var closed = JsonMapper.shared().readTree(event.data()).path(field);
        return String.valueOf(Protection.digestOf(closed));
    }

    @Test
    void a_reader_gets_what_its_keys_open() {
        var stored = registered("p-2");
        assertThat(read(stored, store.protection).name().shown()).contains("张三");
        var none = new Protection(new VaultInMemory(), new SecureRandom());
        assertThat(read(stored, none).name()).isInstanceOf(Protected.Withheld.class);
        store.vault.destroy(Owner.personal("p-2", "o-1"));
        assertThat(read(stored, store.protection).name()).isInstanceOf(Protected.Erased.class);
    }

    @Test
    void the_digests_of_a_changed_store_are_not_those_of_the_log() {
        var stored = registered("p-3");
        assertThat(envelope.digests(stored, store.protection)).isEqualTo(envelope.digests(stored));
        var other = JsonMapper.shared().readTree(registered("p-4").data()).path("name");
        var data = (ObjectNode) JsonMapper.shared().readTree(stored.data());
        var changed = data.deepCopy();
        ((ObjectNode) changed.path("name")).set("_enc", other.path("_enc"));
        assertThat(envelope.digests(with(stored, changed), store.protection))
                .hasSameSizeAs(envelope.digests(stored))
                .isNotEqualTo(envelope.digests(stored));
        store.vault.destroy(Owner.personal("p-3", "o-1"));
        assertThat(envelope.digests(stored, store.protection)).isEqualTo(envelope.digests(stored));
    }

    /** A name that does not bind must not end in the log file or beside the parked record. */
    @Test
    void what_does_not_bind_is_named_without_its_value() {
        var names = StoredNames.of(PersonRegistered.class);
        var events =
                new ForeignEvents(
                        _ -> new NamedEventSerializer(names),
                        NoOpEventUpcaster.INSTANCE,
                        store.protection);
        var data = "{\"person\":\"p\",\"holder\":[\"" + PHONE + "\"]}";
        var event =
                new StoredEvent(
                        9,
                        "e-9",
                        "person-registered",
                        1,
                        "p",
                        0,
                        java.time.Instant.EPOCH,
                        Map.of("actor", "a", "organization", "o", "authority", "x"),
                        data,
                        registered("p-5").salts());
        var received = ReceivedEvent.read(envelope.write(event));
        assertThatThrownBy(() -> events.messages(received))
                .isInstanceOf(UnreadableEvent.class)
                .message()
                .doesNotContain(PHONE);
    }

    private static StoredEvent with(StoredEvent event, ObjectNode data) {
        return new StoredEvent(
                event.position(),
                event.id(),
                event.name(),
                event.version(),
                event.aggregateId(),
                event.sequence(),
                event.time(),
                event.attributes(),
                data.toString(),
                event.salts());
    }
}
