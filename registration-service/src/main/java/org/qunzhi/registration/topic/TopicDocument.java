package org.qunzhi.registration.topic;

import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static java.util.Objects.requireNonNullElse;

import java.time.LocalDate;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.qunzhi.contracts.TopicType;
import org.qunzhi.contracts.registration.TopicEvent.ActivityRecorded;
import org.qunzhi.contracts.registration.TopicEvent.Attachment;
import org.qunzhi.contracts.registration.TopicEvent.ResultSubmitted;
import org.qunzhi.contracts.registration.TopicEvent.TopicApplied;
import org.qunzhi.registration.topic.KnownTopic.Activity;
import org.qunzhi.registration.topic.KnownTopic.Result;

/** How a topic lies in the read model's collection; days as ISO text. */
final class TopicDocument {
    private static final String ATTACHMENTS = "attachments";

    static Bson of(TopicApplied applied) {
        return combine(
                set("circle", applied.circle()),
                set("organization", applied.organization()),
                set("unit", applied.unit()),
                set("title", applied.title()),
                set("type", applied.type().name()),
                set("reason", applied.reason()),
                set("goal", applied.goal()),
                set("plannedFrom", applied.plannedFrom().toString()),
                set("plannedUntil", applied.plannedUntil().toString()),
                set("year", applied.year()),
                set("steps", applied.steps()),
                set("state", TopicState.APPLIED.name()));
    }

    static Bson of(ActivityRecorded activity) {
        var at = "activities." + activity.record() + ".";
        return combine(
                set(at + "step", activity.step()),
                set(at + "heldOn", activity.heldOn().toString()),
                set(at + "place", activity.place()),
                set(at + "content", activity.content()),
                set(at + ATTACHMENTS, stored(activity.attachments())));
    }

    static Bson of(ResultSubmitted result) {
        return set(
                "result",
                new Document("summary", result.summary())
                        .append("effect", result.effect())
                        .append("benefitFen", result.benefitFen())
                        .append(ATTACHMENTS, stored(result.attachments())));
    }

    private static List<Document> stored(@Nullable List<Attachment> attachments) {
        return requireNonNullElse(attachments, List.<Attachment>of()).stream()
                .map(
                        one ->
                                new Document("attachment", one.attachment())
                                        .append("type", one.type())
                                        .append("size", one.size())
                                        .append("sha256", one.sha256())
                                        .append("people", one.people()))
                .toList();
    }

    private static List<Attachment> attachments(Document of) {
        return of.getList(ATTACHMENTS, Document.class, List.of()).stream()
                .map(
                        one ->
                                new Attachment(
                                        one.getString("attachment"),
                                        one.getString("type"),
                                        one.getLong("size"),
                                        one.getString("sha256"),
                                        one.getBoolean("people")))
                .toList();
    }

    static KnownTopic known(Document topic) {
        return new KnownTopic(
                topic.getString("_id"),
                topic.getString("circle"),
                topic.getString("organization"),
                topic.getString("unit"),
                topic.getString("title"),
                TopicType.valueOf(topic.getString("type")),
                topic.getString("reason"),
                topic.getString("goal"),
                LocalDate.parse(topic.getString("plannedFrom")),
                LocalDate.parse(topic.getString("plannedUntil")),
                topic.getInteger("year"),
                TopicState.valueOf(topic.getString("state")),
                topic.getString("number"),
                day(topic.getString("registeredOn")),
                topic.getString("returnedBecause"),
                topic.getList("steps", String.class),
                activities(topic.get("activities", new Document())),
                result(topic.get("result", Document.class)));
    }

    private static @Nullable LocalDate day(@Nullable String text) {
        return text == null ? null : LocalDate.parse(text);
    }

    private static List<Activity> activities(Document activities) {
        return activities.keySet().stream()
                .map(record -> activity(record, activities.get(record, new Document())))
                .toList();
    }

    private static Activity activity(String record, Document activity) {
        return new Activity(
                record,
                activity.getString("step"),
                LocalDate.parse(activity.getString("heldOn")),
                activity.getString("place"),
                activity.getString("content"),
                activity.getList("attendees", String.class, List.of()),
                attachments(activity));
    }

    private static @Nullable Result result(@Nullable Document result) {
        if (result == null) return null;
        return new Result(
                result.getString("summary"),
                result.getString("effect"),
                result.getLong("benefitFen"),
                result.getString("authenticity"),
                result.getString("effectiveness"),
                result.getString("returnedBecause"),
                attachments(result));
    }

    private TopicDocument() {}
}
