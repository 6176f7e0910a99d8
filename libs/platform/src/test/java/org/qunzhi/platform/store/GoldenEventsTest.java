package org.qunzhi.platform.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.Stream;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.upcasting.event.EventUpcasterChain;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.qunzhi.contracts.Context;
import org.qunzhi.contracts.registration.TopicEvent;
import org.qunzhi.platform.store.NoteEvent.NoteAmended;
import org.qunzhi.platform.store.NoteEvent.NoteOpened;

class GoldenEventsTest {
    private static final GoldenEvents NOTES =
            new GoldenEvents(
                    NoteEvent.names(),
                    new EventUpcasterChain(new NoteAmendedFrom1To2()),
                    GoldenEvents.folder("notes"));

    static Stream<Arguments> events() {
        return Arrays.stream(Context.values())
                .flatMap(
                        context ->
                                context.events().values().stream()
                                        .map(event -> Arguments.of(context, event)));
    }

    @ParameterizedTest
    @MethodSource("events")
    void each_event_of_the_catalogue_is_stored_as_ever(Context context, Class<?> event) {
        GoldenEvents.of(context, new EventUpcasterChain()).isStoredAsEver(SampleEvents.of(event));
    }

    @ParameterizedTest
    @EnumSource
    void each_version_that_ever_shipped_still_reads(Context context) {
        var golden = GoldenEvents.of(context, new EventUpcasterChain());
        assertThat(golden.files()).isNotEmpty().allSatisfy(file -> golden.load(file));
    }

    @ParameterizedTest
    @EnumSource
    void no_golden_file_lies_about_that_has_no_event(Context context) {
        assertThat(GoldenEvents.of(context, new EventUpcasterChain()).files())
                .allSatisfy(
                        file ->
                                assertThat(context.events())
                                        .containsKey(name(file).replaceAll("\\.v\\d+\\.json", "")));
    }

    @Test
    void an_older_version_is_brought_up_to_date_by_its_upcaster() {
        NOTES.isStoredAsEver(new NoteOpened("note", "text"));
        NOTES.isStoredAsEver(new NoteAmended("note", "text", 3));
        assertThat(NOTES.load(GoldenEvents.folder("notes").resolve("note-amended.v1.json")))
                .isEqualTo(new NoteAmended("note", "text", 0));
    }

    @Test
    void what_was_stored_before_a_field_was_added_still_reads() {
        var stored =
                "{\"topic\":\"t\",\"record\":\"r\",\"step\":\"s\",\"heldOn\":\"2026-05-01\","
                        + "\"place\":\"p\",\"content\":\"c\",\"attendance\":3}";
        var serializer = new NamedEventSerializer(StoredNames.of("registration"));
        Object read =
                serializer.deserialize(
                        new SimpleSerializedObject<>(
                                stored, String.class, "activity-recorded", "1"));
        assertThat(read)
                .isEqualTo(
                        new TopicEvent.ActivityRecorded(
                                "t", "r", "s", LocalDate.of(2026, 5, 1), "p", "c", 3));
    }

    @Test
    void an_older_version_without_an_upcaster_fails() {
        var golden =
                new GoldenEvents(
                        NoteEvent.names(), new EventUpcasterChain(), GoldenEvents.folder("notes"));
        assertThatThrownBy(
                        () ->
                                golden.load(
                                        GoldenEvents.folder("notes")
                                                .resolve("note-amended.v1.json")))
                .isInstanceOf(SerializationException.class)
                .hasMessageContaining("note-amended");
    }

    @Test
    void an_unknown_stored_name_is_never_skipped() {
        var unknown = new SimpleSerializedObject<>("{}", String.class, "note-forgotten", "1");
        var serializer = new NamedEventSerializer(NoteEvent.names());
        assertThatThrownBy(() -> serializer.deserialize(unknown))
                .isInstanceOf(SerializationException.class)
                .hasMessageContaining("note-forgotten");
    }

    @Test
    void a_field_that_the_event_does_not_know_is_never_dropped() {
        var unknown =
                new SimpleSerializedObject<>(
                        "{\"note\":\"n\",\"text\":\"t\",\"more\":1}",
                        String.class,
                        "note-opened",
                        "1");
        var serializer = new NamedEventSerializer(NoteEvent.names());
        assertThatThrownBy(() -> serializer.deserialize(unknown))
                .isInstanceOf(SerializationException.class)
                .hasStackTraceContaining("more");
    }

    private static String name(Path file) {
        return file.getFileName().toString();
    }
}
