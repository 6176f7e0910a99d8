package org.qunzhi.contracts.registration;

import static org.qunzhi.contracts.Classification.PERSONAL;
import static org.qunzhi.contracts.Classification.RESTRICTED;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qunzhi.contracts.EventType;
import org.qunzhi.contracts.TopicType;

/**
 * 课题: applied for and registered before work starts, worked on, its result accepted (HN 7.3–7.5).
 */
public sealed interface TopicEvent {
    String topic();

    /**
     * {@code steps} are the codes that its work has to go through, in order, of the table's {@code
     * edition}; they stand here so that a later table changes nothing about this topic.
     */
    @EventType(value = "topic-applied", classification = RESTRICTED)
    record TopicApplied(
            String topic,
            String circle,
            String organization,
            @Nullable String unit,
            String title,
            TopicType type,
            String reason,
            String goal,
            LocalDate plannedFrom,
            LocalDate plannedUntil,
            int year,
            String edition,
            List<String> steps)
            implements TopicEvent {}

    @EventType(value = "topic-approved", classification = RESTRICTED)
    record TopicApproved(String topic, String organization, int year) implements TopicEvent {}

    @EventType(value = "topic-returned", classification = RESTRICTED)
    record TopicReturned(String topic, String reason) implements TopicEvent {}

    /** Work may be recorded from {@code registeredOn} on, a calendar day in China. */
    @EventType(value = "topic-registered", classification = RESTRICTED)
    record TopicRegistered(
            String topic,
            String circle,
            String organization,
            String title,
            TopicType type,
            String number,
            LocalDate registeredOn)
            implements TopicEvent {}

    /** {@code step} is a code of the topic type's steps; {@code attendance} counts the people. */
    @EventType(value = "activity-recorded", classification = RESTRICTED)
    record ActivityRecorded(
            String topic,
            String record,
            String step,
            LocalDate heldOn,
            String place,
            String content,
            int attendance)
            implements TopicEvent {}

    @EventType(value = "activity-attended", classification = PERSONAL)
    record ActivityAttended(String topic, String record, String person) implements TopicEvent {}

    /** The claimed economic benefit in fen, as the circle states it. */
    @EventType(value = "result-submitted", classification = RESTRICTED)
    record ResultSubmitted(String topic, String summary, String effect, long benefitFen)
            implements TopicEvent {}

    @EventType(value = "result-returned", classification = RESTRICTED)
    record ResultReturned(String topic, String reason) implements TopicEvent {}

    /** HN 7.5.1: 核查活动开展的真实性与成效. */
    @EventType(value = "result-accepted", classification = RESTRICTED)
    record ResultAccepted(
            String topic,
            String circle,
            String organization,
            String circleName,
            String title,
            TopicType type,
            String authenticity,
            String effectiveness)
            implements TopicEvent {}
}
