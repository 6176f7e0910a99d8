package org.qunzhi.audit.index;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.addEachToSet;
import static com.mongodb.client.model.Updates.addToSet;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.qunzhi.audit.log.PublishedEvent;

/**
 * What an event tells of a thing that decides who may see other events about it. A type that is not
 * here tells nothing of that kind.
 */
final class Facts {
    private static final UpdateOptions UPSERT = new UpdateOptions().upsert(true);

    /** Into documents named {@code circle:<id>}; the same again changes nothing. */
    static Stream<UpdateOneModel<Document>> of(PublishedEvent event, long index) {
        return Stream.concat(told(event, index), names(event));
    }

    /** What people call it, to be found by. */
    private static Stream<UpdateOneModel<Document>> names(PublishedEvent event) {
        var naming = Names.all().get(name(event));
        if (naming == null) return Stream.of();
        var names =
                naming.fields().stream()
                        .map(field -> event.fields().get(field))
                        .filter(String.class::isInstance)
                        .toList();
        return names.isEmpty()
                ? Stream.of()
                : about(naming.kind().code(), event, addEachToSet("names", names));
    }

    private static Stream<UpdateOneModel<Document>> told(PublishedEvent event, long index) {
        var told = new Told(index, Instant.parse(event.attribute("time")));
        return switch (name(event)) {
            case "circle-formed" -> about("circle", event, take(event, "organization", "unit"));
            case "circle-member-joined" ->
                    about("circle", event, list("members", event, told, "person"));
            case "circle-amended" -> about("circle", event, take(event, "unit"));
            case "circle-member-left" ->
                    about("circle", event, list("left", event, told, "person"));
            case "person-erased" ->
                    Stream.of(
                            new UpdateOneModel<>(
                                    eq(
                                            "_id",
                                            "erased:"
                                                    + event.fields().get("person")
                                                    + "|"
                                                    + event.fields().get("organization")),
                                    combine(
                                            take(event, "person", "organization"),
                                            set("erased", told.in(new Document()))),
                                    UPSERT));
            case "topic-applied" -> about("topic", event, take(event, "circle", "organization"));
            case "round-opened" -> about("round", event, take(event, "organizer"));
            case "round-revealed" ->
                    about("round", event, set("revealed", told.in(new Document())));
            case "scoring-opened" ->
                    about("scoring", event, take(event, "organizer", "round", "entry"));
            case "entry-submitted" ->
                    about(
                            "entry",
                            event,
                            take(event, "organization", "organizer", "circle", "recommenders"));
            case "entry-recommended" ->
                    about("entry", event, list("recommended", event, told, "association"));
            case "entry-admitted" ->
                    about(
                            "entry",
                            event,
                            combine(
                                    take(event, "organization", "organizer", "circle"),
                                    set("admitted", told.in(new Document()))));
            case "unit-added" ->
                    about("organization", event, list("units", event, told, "unit", "parent"));
            case "appointed" ->
                    Stream.of(
                            seat(
                                    event,
                                    told.in(
                                            fields(
                                                    event,
                                                    "appointment",
                                                    "person",
                                                    "unit",
                                                    "role",
                                                    "from",
                                                    "until")),
                                    "appointments"));
            case "appointment-ended" ->
                    Stream.of(seat(event, told.in(fields(event, "appointment", "at")), "ended"));
            default -> Stream.of();
        };
    }

    /** {@code org.qunzhi.plan.appointed.v1} is called {@code appointed}. */
    static String name(PublishedEvent event) {
        var parts = event.attribute("type").split("\\.", -1);
        return parts.length < 2 ? "" : parts[parts.length - 2];
    }

    private static Stream<UpdateOneModel<Document>> about(
            String kind, PublishedEvent event, Bson change) {
        return event.fields().get(kind) instanceof String id
                ? Stream.of(new UpdateOneModel<>(eq("_id", kind + ":" + id), change, UPSERT))
                : Stream.of();
    }

    /** An organisation's appointments stand together: who held an office is asked of it. */
    private static UpdateOneModel<Document> seat(
            PublishedEvent event, Document appointment, String list) {
        var id = "appointments:" + event.fields().get("organization");
        return new UpdateOneModel<>(eq("_id", id), addToSet(list, appointment), UPSERT);
    }

    private static Bson take(PublishedEvent event, String... names) {
        var changes = Stream.of(names).map(name -> set(name, value(event, name))).toList();
        return combine(changes);
    }

    private static Bson list(String name, PublishedEvent event, Told told, String... fields) {
        return addToSet(name, told.in(fields(event, fields)));
    }

    private static Document fields(PublishedEvent event, String... names) {
        var fields = new Document();
        for (var name : names) fields.append(name, value(event, name));
        return fields;
    }

    /** A text, or a list of them; of anything else nothing is concluded. */
    private static @Nullable Object value(PublishedEvent event, String name) {
        @Nullable Object value = event.fields().get(name);
        return value instanceof Map<?, ?> || !(value instanceof String || value instanceof List<?>)
                ? null
                : value;
    }

    private Facts() {}
}
