package org.qunzhi.platform.wire;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudevents.jackson.JsonFormat;
import java.io.IOException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.qunzhi.contracts.Context;
import org.qunzhi.platform.store.StoredEvent;
import tools.jackson.databind.json.JsonMapper;

class EnvelopeTest {
    private final Envelope envelope = new Envelope(Context.PLAN);
    private final StoredEvent event = Stored.unitAdded(41, "o-1", 7);

    @Test
    void an_event_on_the_wire_is_the_golden_file() throws IOException {
        assertThat(text(event)).isEqualTo(golden("unit-added.v1.json"));
    }

    @Test
    void a_foreign_client_reads_the_record_as_a_cloud_event() {
        var foreign = new JsonFormat().deserialize(envelope.write(event));

        assertThat(foreign.getSpecVersion()).hasToString("1.0");
        assertThat(foreign.getSource()).hasToString("/qunzhi/plan");
        assertThat(foreign.getType()).isEqualTo("org.qunzhi.plan.unit-added.v1");
        assertThat(foreign.getTime()).isEqualTo("2026-03-01T08:00:41.123Z");
        assertThat(foreign.getDataSchema())
                .hasToString("/schemas/org.qunzhi.plan.unit-added.v1.json");
        assertThat(foreign.getExtension("sequence")).isEqualTo("0000000000000000007");
        assertThat(foreign.getExtension("position")).isEqualTo("41");
        assertThat(foreign.getExtension("classification")).isEqualTo("restricted");
        assertThat(foreign.getExtensionNames()).doesNotContain("causationid");
    }

    /** RFC 9901 §4.2, by hand: nothing of the product but the record is used. */
    @Test
    void every_digest_can_be_computed_again_from_the_salts_and_values_alone() throws Exception {
        var record = JsonMapper.shared().readTree(envelope.write(event));
        var data = record.get("data");
        var digests = new TreeSet<String>();
        for (var entry : data.get("_salts").properties()) {
            var name = entry.getKey();
            var value = name.startsWith("@") ? record.get(name.substring(1)) : data.get(name);
            var opened = "[" + entry.getValue() + ",\"" + name + "\"," + value + "]";
            var disclosure = base64(opened.getBytes(UTF_8));
            var hash = MessageDigest.getInstance("SHA-256").digest(disclosure.getBytes(US_ASCII));
            digests.add(base64(hash));
        }

        assertThat(data.get("_sd").valueStream().map(d -> d.stringValue()))
                .containsExactlyElementsOf(digests);
        assertThat(data.get("_salts").propertyNames())
                .containsExactlyInAnyOrder(
                        "organization",
                        "unit",
                        "parent",
                        "name",
                        "@id",
                        "@source",
                        "@type",
                        "@subject",
                        "@time",
                        "@dataschema",
                        "@sequence",
                        "@actor",
                        "@organization",
                        "@authority",
                        "@correlationid",
                        "@classification");
    }

    @Test
    void what_was_stored_comes_back_with_its_disclosures() {
        var received = ReceivedEvent.read(envelope.write(event));

        assertThat(received.context()).isEqualTo(Context.PLAN);
        assertThat(received.id()).isEqualTo(event.id());
        assertThat(received.name()).isEqualTo("unit-added");
        assertThat(received.version()).isOne();
        assertThat(received.aggregateId()).isEqualTo("o-1");
        assertThat(received.sequence()).isEqualTo(7);
        assertThat(received.position()).isEqualTo(41);
        assertThat(received.time()).isEqualTo(event.time());
        assertThat(received.attributes()).containsAllEntriesOf(event.attributes());
        assertThat(received.data()).isEqualTo(event.data());
        assertThat(received.salts()).isEqualTo(event.salts());
        assertThat(received.disclosures().values().stream().map(d -> d.digest()).sorted())
                .containsExactlyElementsOf(received.sd());
    }

    @Test
    void an_event_whose_entry_the_log_could_not_take_is_not_decided() {
        envelope.check(wide(60));
        assertThatThrownBy(() -> envelope.check(wide(90)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("an entry has at most 4096 bytes");
    }

    private static StoredEvent wide(int fields) {
        var data =
                IntStream.range(0, fields)
                        .mapToObj(i -> "\"f%d\":%d".formatted(i, i))
                        .collect(Collectors.joining(",", "{", "}"));
        return Stored.event(1, "unit-added", 1, "o-1", 0, data);
    }

    @Test
    void the_stored_text_goes_out_as_it_is_however_it_is_spaced() {
        var spaced =
                Stored.event(1, "unit-added", 1, "o-1", 0, " { \"unit\" : \"u\" , \"n\":12 } ");

        assertThat(text(spaced)).contains("{ \"unit\" : \"u\" , \"n\":12 ,\"_sd\":[");
        assertThat(ReceivedEvent.read(envelope.write(spaced)).data())
                .isEqualTo("{\"unit\":\"u\",\"n\":12}");
    }

    @Test
    void an_event_without_fields_is_an_event() {
        var empty = Stored.event(1, "unit-added", 1, "o-1", 0, "{}");

        assertThat(ReceivedEvent.read(envelope.write(empty)).data()).isEqualTo("{}");
    }

    @Test
    void an_event_whose_name_this_version_does_not_know_goes_out_and_shows_least() {
        var later = Stored.event(1, "unit-renamed", 3, "o-1", 0, "{\"name\":\"x\"}");

        var received = ReceivedEvent.read(envelope.write(later));
        assertThat(received.name()).isEqualTo("unit-renamed");
        assertThat(received.version()).isEqualTo(3);
        assertThat(received.classification()).isEqualTo("secret");
    }

    @Test
    void an_event_of_more_than_64_kib_is_no_event() {
        var fits = "{\"name\":\"" + "x".repeat(60_000) + "\"}";
        var tooLarge = "{\"name\":\"" + "质".repeat(22_000) + "\"}";

        assertThat(envelope.write(Stored.event(1, "unit-added", 1, "o-1", 0, fits)))
                .hasSizeBetween(60_000, Envelope.LARGEST);
        var event = Stored.event(2, "unit-added", 1, "o-1", 0, tooLarge);
        assertThatIllegalStateException()
                .isThrownBy(() -> envelope.write(event))
                .withMessageContaining("position 2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.5",
                "1e3",
                "9007199254740992",
                "-9007199254740992",
                "123456789012345678901234567890",
                "[{\"deep\":0.1}]"
            })
    void a_number_that_not_every_reader_keeps_exactly_is_no_number(String number) {
        var event = Stored.event(0, "unit-added", 1, "o-1", 0, data(number));
        assertThatIllegalArgumentException().isThrownBy(() -> envelope.check(event));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "9007199254740991", "-9007199254740991", "[{\"deep\":7}]"})
    void a_whole_number_that_every_reader_keeps_exactly_can_be_published(String number) {
        var event = Stored.event(0, "unit-added", 1, "o-1", 0, data(number));
        assertThatCode(() -> envelope.check(event)).doesNotThrowAnyException();
    }

    private static String data(String number) {
        return "{\"points\":" + number + "}";
    }

    @Test
    void a_field_without_a_salt_is_not_published_in_the_open() {
        var unsalted =
                new StoredEvent(
                        9, "id", "unit-added", 1, "o-1", 0, event.time(), Map.of(), "{}", Map.of());

        assertThatIllegalStateException()
                .isThrownBy(() -> envelope.write(unsalted))
                .withMessageContaining("position 9 has no salt");
    }

    @Test
    void what_is_no_envelope_is_unreadable() {
        var whole = text(event);
        var broken =
                new String[] {
                    "",
                    "{",
                    "[]",
                    "null",
                    "{}",
                    whole.substring(0, whole.length() - 1),
                    whole.replace("/qunzhi/plan", "/qunzhi/elsewhere"),
                    whole.replace("org.qunzhi.plan.unit-added.v1\"", "org.qunzhi.review.x.v1\""),
                    whole.replace(".v1\",\"subject", ".v0\",\"subject"),
                    whole.replace("\"0000000000000000007\"", "\"seven\""),
                    whole.replace("\"0000000000000000007\"", "\"-1\""),
                    whole.replace("\"time\":\"2026", "\"time\":\"26"),
                    whole.replace("\"subject\":\"o-1\",", ""),
                    whole.replace("\"subject\":\"o-1\"", "\"subject\":17"),
                    whole.replace("\"subject\":\"o-1\"", "\"id\":\"o-1\""),
                    whole.replace("\"_sd\":", "\"_ds\":"),
                };
        for (var text : broken) {
            assertThat(text).isNotEqualTo(whole);
            assertThatThrownBy(() -> ReceivedEvent.read(text.getBytes(UTF_8)))
                    .as(text)
                    .isInstanceOf(UnreadableEvent.class);
        }
    }

    private String text(StoredEvent event) {
        return new String(envelope.write(event), UTF_8);
    }

    private static String golden(String name) throws IOException {
        try (var file = EnvelopeTest.class.getResourceAsStream("/wire/" + name)) {
            return file == null ? "" : new String(file.readAllBytes(), UTF_8).strip();
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
