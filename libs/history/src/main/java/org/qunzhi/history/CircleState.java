package org.qunzhi.history;

import java.util.ArrayList;
import java.util.List;
import org.qunzhi.contracts.registration.CircleEvent.Duty;

/**
 * 质量管理小组. Year, number and status are those of the latest registration.
 *
 * @param topics that name it, by id
 */
public record CircleState(
        String id,
        Part<Status> status,
        Part<String> organization,
        Part<String> unit,
        Part<String> name,
        Part<Long> year,
        Part<String> number,
        Part<String> returnedFor,
        List<Member> members,
        List<String> topics)
        implements State {

    public enum Status {
        FORMED,
        APPLIED,
        APPROVED,
        RETURNED,
        REGISTERED
    }

    /** {@code person}: by id. */
    public record Member(Part<String> person, Part<Duty> duty) {}

    public CircleState {
        members = List.copyOf(members);
        topics = List.copyOf(topics);
    }

    static CircleState of(String id, Iterable<Seen> events) {
        var told = new Told();
        var members = new ArrayList<Member>();
        var topics = new ArrayList<String>();
        for (var event : events) {
            event.text("topic").shown().filter(one -> !topics.contains(one)).ifPresent(topics::add);
            take(told, members, event);
        }
        return new CircleState(
                id,
                told.choice(Status.class, "status"),
                told.text("organization"),
                told.text("unit"),
                told.text("name"),
                told.number("year"),
                told.text("number"),
                told.text("returnedFor"),
                members,
                topics);
    }

    private static void take(Told told, List<Member> members, Seen event) {
        switch (event.name()) {
            case "circle-formed" ->
                    told.from(event, "organization", "unit", "name").is("status", Status.FORMED);
            case "circle-member-joined" ->
                    members.add(
                            new Member(
                                    event.text("person"), event.text("duty").map(Duty::valueOf)));
            case "circle-amended" -> told.from(event, "unit", "name");
            case "circle-member-left" -> left(members, event.text("person"));
            case "circle-leader-changed" -> leads(members, event.text("person"));
            case "circle-registration-applied" ->
                    told.from(event, "year").is("status", Status.APPLIED);
            case "circle-registration-approved" ->
                    told.from(event, "organization", "year").is("status", Status.APPROVED);
            case "circle-registration-returned" ->
                    told.from(event, "year", "reason=returnedFor").is("status", Status.RETURNED);
            case "circle-registered" ->
                    told.from(event, "organization", "unit", "name", "year", "number")
                            .is("status", Status.REGISTERED);
            case "result-accepted", "entry-submitted", "entry-admitted" ->
                    told.from(event, "organization", "circleName=name");
            default -> {}
        }
    }

    /** Of people who are not shown one is as good as another. */
    private static void left(List<Member> members, Part<String> person) {
        members.stream()
                .filter(member -> member.person().equals(person))
                .findFirst()
                .ifPresent(members::remove);
    }

    private static void leads(List<Member> members, Part<String> person) {
        if (person.shown().isEmpty()) return;
        members.replaceAll(
                member ->
                        new Member(
                                member.person(),
                                Part.of(
                                        member.person().equals(person)
                                                ? Duty.LEADER
                                                : Duty.MEMBER)));
    }
}
