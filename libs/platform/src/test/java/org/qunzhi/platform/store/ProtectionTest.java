package org.qunzhi.platform.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.axonframework.eventhandling.EventUtils;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.axonframework.serialization.upcasting.event.EventUpcasterChain;
import org.axonframework.serialization.upcasting.event.IntermediateEventRepresentation;
import org.axonframework.serialization.upcasting.event.SingleEventUpcaster;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.qunzhi.contracts.Protected;
import org.qunzhi.ledger.Disclosure;
import org.qunzhi.platform.store.LetterEvent.LetterWritten;
import org.qunzhi.platform.store.LetterEvent.Offer;
import org.qunzhi.vault.Closing;
import org.qunzhi.vault.KeyDestroyed;
import org.qunzhi.vault.Owner;
import org.qunzhi.vault.VaultInMemory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What is stored of a protected field, and what each reader gets of it. */
class ProtectionTest {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Offer OFFER = new Offer(Map.of("bricks", 1_357), 1_357);
    private final NamedEventSerializer serializer = new NamedEventSerializer(LetterEvent.names());
    private final VaultInMemory vault = new VaultInMemory(Owner.PERSONAL, Owner.SEALED);
    private final Protection protection = new Protection(vault, new SecureRandom());

    private static LetterWritten letter(String writer) {
        return new LetterWritten(
                "l-1",
                "o-1",
                "opening-1",
                Protected.of(writer),
                Protected.of("北京路 1 号"),
                Protected.of(OFFER));
    }

    private ObjectNode stored(String id, LetterWritten letter) {
        var event =
                (ObjectNode) JSON.readTree(serializer.serialize(letter, String.class).getData());
        assertThat(protection.close(LetterWritten.class, id, event)).isTrue();
        return event;
    }

    private LetterWritten read(String id, JsonNode data) {
        return read(id, data, protection, new EventUpcasterChain(), 2);
    }

    private LetterWritten read(
            String id, JsonNode data, Protection reader, EventUpcaster upcaster, int version) {
        var event =
                new StoredEvent(
                        1,
                        id,
                        "letter-written",
                        version,
                        "l-1",
                        0,
                        Instant.EPOCH,
                        Map.of(),
                        data.toString(),
                        Map.of());
        return (LetterWritten)
                EventUtils.upcastAndDeserializeTrackedEvents(
                                Stream.of(new StoredEventData(event, reader)), serializer, upcaster)
                        .findFirst()
                        .orElseThrow()
                        .getPayload();
    }

    @Test
    void what_is_stored_says_nothing_and_opens_to_what_it_was() {
        var data = stored("e-1", letter("张三"));
        assertThat(data.toString()).doesNotContain("张三", "北京路", "1357", "bricks");
        var read = read("e-1", data);
        assertThat(read.writer().shown()).contains("张三");
        assertThat(read.offer().shown()).contains(OFFER);
        assertThat(read.office()).isEqualTo("o-1");
    }

    @Test
    void what_is_absent_stays_absent() {
        var absent = new LetterWritten("l", "o", "r", Protected.of("w"), null, Protected.of(OFFER));
        assertThat(read("e-1", stored("e-1", absent)).address()).isNull();
    }

    /** RFC 9901 §4.2: from salt, name and value as its reader has them. */
    @Test
    void its_digest_is_that_of_its_disclosure() {
        var data = stored("e-1", letter("张三"));
        var writer = (Protected.Clear<String>) read("e-1", data).writer();
        assertThat(writer.salt()).isNotNull();
        var disclosure = Disclosure.of(String.valueOf(writer.salt()), "writer", writer.value());
        assertThat(data.path("writer").path("_sd").asString("")).isEqualTo(disclosure.digest());
    }

    @Test
    void the_same_value_is_never_stored_alike() {
        var one = stored("e-1", letter("张三")).path("writer");
        var other = stored("e-1", letter("张三")).path("writer");
        assertThat(one.path("_sd")).isNotEqualTo(other.path("_sd"));
        assertThat(one.path("_enc")).isNotEqualTo(other.path("_enc"));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 30})
    void the_length_of_a_sealed_value_tells_little(int more) {
        var prices = Map.of("bricks" + "x".repeat(more), 1);
        var sealed =
                new LetterWritten(
                        "l", "o", "r", Protected.of("w"), null, Protected.of(new Offer(prices, 1)));
        var closed =
                Closing.Closed.parse(stored("e-1", sealed).path("offer").path("_enc").asString(""));
        assertThat(closed.orElseThrow().sealed()).hasSize((12 + 256 + 16) * 4 / 3 + 1);
    }

    @Test
    void a_reader_without_such_keys_is_told_so() {
        var data = stored("e-1", letter("张三"));
        var other = new Protection(new VaultInMemory(), new SecureRandom());
        var read = read("e-1", data, other, new EventUpcasterChain(), 2);
        assertThat(read.writer()).isInstanceOf(Protected.Withheld.class);
        assertThat(read.offer()).isInstanceOf(Protected.Withheld.class);
    }

    @Test
    void whose_key_is_destroyed_is_erased_and_nobody_else() {
        var gone = stored("e-1", letter("张三"));
        var there = stored("e-2", letter("李四"));
        vault.destroy(Owner.personal("张三", "o-1"));
        assertThat(read("e-1", gone).writer()).isInstanceOf(Protected.Erased.class);
        assertThat(read("e-1", gone).address()).isInstanceOf(Protected.Erased.class);
        assertThat(read("e-1", gone).offer().shown()).contains(OFFER);
        assertThat(read("e-2", there).writer().shown()).contains("李四");
        assertThatThrownBy(() -> stored("e-3", letter("张三"))).isInstanceOf(KeyDestroyed.class);
    }

    /** The id of one key beside the person's own id would tell who wrote all the others. */
    @Test
    void where_the_person_is_protected_no_key_tells_that_two_events_are_of_one_person() {
        var one = Closing.Closed.parse(closed(stored("e-1", letter("张三"))));
        var other = Closing.Closed.parse(closed(stored("e-2", letter("张三"))));
        assertThat(one.orElseThrow().keyId()).isNotEqualTo(other.orElseThrow().keyId());
        var usual = vault.of(Owner.personal("张三", "o-1"));
        assertThat(one.orElseThrow().keyId()).isNotEqualTo(usual.id());
    }

    private static String closed(ObjectNode data) {
        return data.path("writer").path("_enc").asString("");
    }

    @Test
    void what_was_swapped_between_two_events_two_fields_or_two_persons_does_not_open() {
        var one = stored("e-1", letter("张三"));
        var other = stored("e-2", letter("李四"));
        var ofAnother = one.deepCopy();
        ofAnother.set("writer", other.get("writer"));
        assertThat(read("e-1", ofAnother).writer()).isInstanceOf(Protected.Broken.class);
        var crossed = one.deepCopy();
        crossed.set("writer", one.get("address"));
        crossed.set("address", one.get("writer"));
        assertThat(read("e-1", crossed).writer()).isInstanceOf(Protected.Broken.class);
        assertThat(read("e-1", crossed).address()).isInstanceOf(Protected.Broken.class);
        assertThat(read("e-1", changed(one, text -> otherKey(text, other))).writer())
                .isInstanceOf(Protected.Broken.class);
    }

    private static String otherKey(String closed, ObjectNode other) {
        var key = other.path("writer").path("_enc").asString("").split("\\.", -1)[1];
        var parts = closed.split("\\.", -1);
        return parts[0] + "." + key + "." + parts[2];
    }

    @Test
    void what_was_cut_or_changed_does_not_open() {
        var data = stored("e-1", letter("张三"));
        for (UnaryOperator<String> change :
                java.util.List.<UnaryOperator<String>>of(
                        text -> text.substring(0, text.length() - 4),
                        text -> text.substring(0, text.lastIndexOf('.') + 9),
                        text -> text.substring(0, text.lastIndexOf('.')),
                        text -> text + "A",
                        text -> "sealed" + text.substring(text.indexOf('.')),
                        text -> text.replaceFirst("\\.[^.]+\\.", ".no-such-key."),
                        _ -> "",
                        _ -> "张三")) {
            assertThat(read("e-1", changed(data, change)).writer())
                    .isInstanceOf(Protected.Broken.class);
        }
    }

    @Test
    void another_value_under_the_right_key_is_not_what_was_committed_to() {
        var data = stored("e-1", letter("张三"));
        var same = stored("e-1", letter("张三"));
        ((ObjectNode) data.get("writer")).set("_sd", same.path("writer").get("_sd"));
        assertThat(read("e-1", data).writer()).isInstanceOf(Protected.Broken.class);
    }

    @Test
    void only_what_is_clear_is_recorded() {
        var erased =
                new LetterWritten(
                        "l",
                        "o",
                        "r",
                        Protected.of("w"),
                        new Protected.Erased<>(),
                        Protected.of(OFFER));
        assertThatThrownBy(() -> stored("e-1", erased)).isInstanceOf(IllegalStateException.class);
        var nobody = new LetterWritten("l", "o", "r", Protected.of(""), null, Protected.of(OFFER));
        assertThatThrownBy(() -> stored("e-1", nobody)).isInstanceOf(IllegalStateException.class);
    }

    /** The first version called the address a place: it was closed under that name. */
    @Test
    void an_upcaster_renames_a_protected_field() {
        var data = stored("e-1", letter("张三"));
        var first = JSON.createObjectNode();
        data.properties()
                .forEach(
                        field -> {
                            if (!field.getKey().equals("address")) {
                                first.set(field.getKey(), field.getValue());
                            }
                        });
        var place = (ObjectNode) JSON.readTree("{\"place\":{\"_clear\":\"北京路 1 号\"}}");
        place.put("office", "o-1").set("writer", JSON.readTree("{\"_clear\":\"张三\"}"));
        protection.close(PlaceWritten.class, "e-1", place);
        first.set("place", place.get("place"));
        var read = read("e-1", first, protection, new PlaceIsTheAddress(), 1);
        assertThat(read.address()).isNotNull();
        assertThat(java.util.Objects.requireNonNull(read.address()).shown()).contains("北京路 1 号");
    }

    private record PlaceWritten(
            String office,
            @org.qunzhi.contracts.Personal(of = "writer", heldBy = "office")
                    Protected<String> writer,
            @org.qunzhi.contracts.Personal(of = "writer", heldBy = "office")
                    Protected<String> place) {}

    private static final class PlaceIsTheAddress extends SingleEventUpcaster {
        @Override
        protected boolean canUpcast(IntermediateEventRepresentation event) {
            return event.getType().equals(new SimpleSerializedType("letter-written", "1"));
        }

        @Override
        protected IntermediateEventRepresentation doUpcast(IntermediateEventRepresentation event) {
            return event.upcastPayload(
                    new SimpleSerializedType("letter-written", "2"),
                    JsonNode.class,
                    data -> {
                        var renamed = ((ObjectNode) data).deepCopy();
                        renamed.set("address", renamed.remove("place"));
                        return renamed;
                    });
        }
    }

    @Test
    void what_is_kept_outside_of_events_opens_in_its_place_alone() {
        var keeping = new VaultSafekeeping(vault, new Closing(new SecureRandom()));
        var owner = Owner.personal("p-1", "o-1");
        var kept = keeping.keep(owner, "people/p-1/name", Protected.of("张三"));
        assertThat(kept).doesNotContain("张三");
        assertThat(keeping.open(kept, "people/p-1/name", String.class).shown()).contains("张三");
        assertThat(keeping.open(kept, "people/p-2/name", String.class))
                .isInstanceOf(Protected.Broken.class);
        vault.destroy(owner);
        assertThat(keeping.open(kept, "people/p-1/name", String.class))
                .isInstanceOf(Protected.Erased.class);
        var late = keeping.keep(owner, "people/p-1/name", Protected.of("张三"));
        assertThat(keeping.open(late, "people/p-1/name", String.class))
                .isInstanceOf(Protected.Erased.class);
    }

    private static ObjectNode changed(ObjectNode data, UnaryOperator<String> change) {
        var copy = data.deepCopy();
        var field = (ObjectNode) copy.get("writer");
        field.put("_enc", change.apply(field.path("_enc").asString("")));
        return copy;
    }
}
