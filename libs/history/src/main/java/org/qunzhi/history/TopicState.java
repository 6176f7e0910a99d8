package org.qunzhi.history;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.qunzhi.contracts.TopicType;

/**
 * 课题.
 *
 * @param activities in the order in which they were recorded
 * @param entries in contests, by id
 */
public record TopicState(
        String id,
        Part<Status> status,
        Part<String> organization,
        Part<String> unit,
        Part<String> circle,
        Part<String> title,
        Part<TopicType> type,
        Part<String> grounds,
        Part<String> goal,
        Part<LocalDate> plannedFrom,
        Part<LocalDate> plannedUntil,
        Part<String> number,
        Part<LocalDate> registeredOn,
        List<Activity> activities,
        Part<String> summary,
        Part<String> effect,
        Part<Long> benefitFen,
        Part<String> authenticity,
        Part<String> effectiveness,
        Part<String> returnedFor,
        List<String> entries)
        implements State {

    public enum Status {
        APPLIED,
        RETURNED,
        APPROVED,
        REGISTERED,
        RESULT_SUBMITTED,
        RESULT_RETURNED,
        RESULT_ACCEPTED
    }

    /** 活动记录; {@code attended}: person ids. */
    public record Activity(
            String record,
            Part<String> step,
            Part<LocalDate> heldOn,
            Part<String> place,
            Part<String> content,
            Part<Long> attendance,
            List<String> attended) {

        public Activity {
            attended = List.copyOf(attended);
        }

        Activity withAttended(String person) {
            var more = new ArrayList<>(attended);
            more.add(person);
            return new Activity(record, step, heldOn, place, content, attendance, more);
        }
    }

    public TopicState {
        activities = List.copyOf(activities);
        entries = List.copyOf(entries);
    }

    static TopicState of(String id, Iterable<Seen> events) {
        var told = new Told();
        var activities = new LinkedHashMap<String, Activity>();
        var entries = new ArrayList<String>();
        for (var event : events) {
            event.text("entry")
                    .shown()
                    .filter(one -> !entries.contains(one))
                    .ifPresent(entries::add);
            event.text("record").shown().ifPresent(record -> activity(activities, record, event));
            take(told, event);
        }
        return new TopicState(
                id,
                told.choice(Status.class, "status"),
                told.text("organization"),
                told.text("unit"),
                told.text("circle"),
                told.text("title"),
                told.choice(TopicType.class, "type"),
                told.text("grounds"),
                told.text("goal"),
                told.date("plannedFrom"),
                told.date("plannedUntil"),
                told.text("number"),
                told.date("registeredOn"),
                List.copyOf(activities.values()),
                told.text("summary"),
                told.text("effect"),
                told.number("benefitFen"),
                told.text("authenticity"),
                told.text("effectiveness"),
                told.text("returnedFor"),
                entries);
    }

    private static void activity(Map<String, Activity> into, String record, Seen event) {
        var unknown = new Part.Unknown<String>();
        var before =
                into.computeIfAbsent(
                        record,
                        _ ->
                                new Activity(
                                        record,
                                        unknown,
                                        new Part.Unknown<>(),
                                        unknown,
                                        unknown,
                                        new Part.Unknown<>(),
                                        List.of()));
        switch (event.name()) {
            case "activity-recorded" ->
                    into.put(
                            record,
                            new Activity(
                                    record,
                                    event.text("step"),
                                    event.text("heldOn").map(LocalDate::parse),
                                    event.text("place"),
                                    event.text("content"),
                                    event.number("attendance"),
                                    before.attended()));
            case "activity-attended" ->
                    event.text("person")
                            .shown()
                            .ifPresent(one -> into.put(record, before.withAttended(one)));
            default -> {}
        }
    }

    private static void take(Told told, Seen event) {
        switch (event.name()) {
            case "topic-applied" ->
                    told.from(event, "circle", "organization", "unit", "title", "type")
                            .from(event, "reason=grounds", "goal", "plannedFrom", "plannedUntil")
                            .is("status", Status.APPLIED);
            case "topic-returned" ->
                    told.from(event, "reason=returnedFor").is("status", Status.RETURNED);
            case "topic-approved" -> told.from(event, "organization").is("status", Status.APPROVED);
            case "topic-registered" ->
                    told.from(event, "circle", "organization", "title", "type")
                            .from(event, "number", "registeredOn")
                            .is("status", Status.REGISTERED);
            case "result-submitted" ->
                    told.from(event, "summary", "effect", "benefitFen")
                            .is("status", Status.RESULT_SUBMITTED);
            case "result-returned" ->
                    told.from(event, "reason=returnedFor").is("status", Status.RESULT_RETURNED);
            case "result-accepted" ->
                    told.from(event, "circle", "organization", "title", "type")
                            .from(event, "authenticity", "effectiveness")
                            .is("status", Status.RESULT_ACCEPTED);
            case "entry-submitted", "entry-admitted" ->
                    told.from(event, "circle", "organization", "topicTitle=title", "type");
            default -> {}
        }
    }
}
