package org.qunzhi.registration.topic;

import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

import java.time.LocalDate;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.qunzhi.contracts.TopicType;
import org.qunzhi.contracts.registration.TopicEvent.ActivityRecorded;
import org.qunzhi.contracts.registration.TopicEvent.ResultSubmitted;
import org.qunzhi.contracts.registration.TopicEvent.TopicApplied;
import org.qunzhi.registration.topic.KnownTopic.Activity;
import org.qunzhi.registration.topic.KnownTopic.Result;

/** How a topic lies in the read model's collection; days as ISO text. */
final class TopicDocument {

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
                set(at + "content", activity.content()));
    }

    static Bson of(ResultSubmitted result) {
        return set(
                "result",
                new Document("summary", result.summary())
                        .append("effect", result.effect())
                        .append("benefitFen", result.benefitFen()));
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
                activity.getList("attendees", String.class, List.of()));
    }

    private static @Nullable Result result(@Nullable Document result) {
        if (result == null) return null;
        return new Result(
                result.getString("summary"),
                result.getString("effect"),
                result.getLong("benefitFen"),
                result.getString("authenticity"),
                result.getString("effectiveness"),
                result.getString("returnedBecause"));
    }

    private TopicDocument() {}
}
