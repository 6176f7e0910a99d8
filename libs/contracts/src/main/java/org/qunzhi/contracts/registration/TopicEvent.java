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

    /**
     * A file that belongs to what was recorded. It lies outside of every event and may be erased;
     * what it is called is no part of the event, for it may name people.
     *
     * @param type of its content, as a media type
     * @param size in bytes
     * @param sha256 of the file as anybody who may read it gets it, in hex
     * @param people it shows people: then it is erased with each of those who attended
     */
    record Attachment(String attachment, String type, long size, String sha256, boolean people) {}

    /**
     * {@code step} is a code of the topic type's steps; {@code attendance} counts the people;
     * {@code attachments} are absent where there are none.
     */
    @EventType(value = "activity-recorded", classification = RESTRICTED)
    record ActivityRecorded(
            String topic,
            String record,
            String step,
            LocalDate heldOn,
            String place,
            String content,
            int attendance,
            @Nullable List<Attachment> attachments)
            implements TopicEvent {
        public ActivityRecorded(
                String topic,
                String record,
                String step,
                LocalDate heldOn,
                String place,
                String content,
                int attendance) {
            this(topic, record, step, heldOn, place, content, attendance, null);
        }
    }

    @EventType(value = "activity-attended", classification = PERSONAL)
    record ActivityAttended(String topic, String record, String person) implements TopicEvent {}

    /** The claimed economic benefit in fen, as the circle states it. */
    @EventType(value = "result-submitted", classification = RESTRICTED)
    record ResultSubmitted(
            String topic,
            String summary,
            String effect,
            long benefitFen,
            @Nullable List<Attachment> attachments)
            implements TopicEvent {
        public ResultSubmitted(String topic, String summary, String effect, long benefitFen) {
            this(topic, summary, effect, benefitFen, null);
        }
    }

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
