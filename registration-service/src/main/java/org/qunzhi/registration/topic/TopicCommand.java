package org.qunzhi.registration.topic;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.qunzhi.authority.Acting;
import org.qunzhi.contracts.TopicType;
import org.qunzhi.contracts.registration.TopicEvent.Attachment;
import org.qunzhi.registration.circle.KnownCircle;
import org.qunzhi.rules.registration.Steps;

public sealed interface TopicCommand {

    /** What a circle means to do. */
    record Proposal(
            String title,
            String reason,
            String goal,
            LocalDate plannedFrom,
            LocalDate plannedUntil) {}

    /** {@code sameTitle} are the topics of the circle's organisation that have this title. */
    record ApplyForTopic(
            @TargetAggregateIdentifier String topic,
            Acting by,
            KnownCircle circle,
            TopicType type,
            Proposal proposal,
            Set<String> sameTitle,
            Steps steps)
            implements TopicCommand {}

    /** After a return: the same topic, with another proposal. */
    record ApplyAgain(
            @TargetAggregateIdentifier String topic,
            Acting by,
            KnownCircle circle,
            Proposal proposal,
            Set<String> sameTitle,
            Steps steps)
            implements TopicCommand {}

    record ApproveTopic(@TargetAggregateIdentifier String topic, Acting by, KnownCircle circle)
            implements TopicCommand {}

    record ReturnTopic(
            @TargetAggregateIdentifier String topic, Acting by, KnownCircle circle, String reason)
            implements TopicCommand {}

    /** Follows from the number that the organisation's register issued. */
    record RegisterTopic(@TargetAggregateIdentifier String topic, String number)
            implements TopicCommand {}

    record RecordActivity(
            @TargetAggregateIdentifier String topic,
            Acting by,
            KnownCircle circle,
            String step,
            LocalDate heldOn,
            String place,
            String content,
            Set<String> attendees,
            List<Attachment> attachments)
            implements TopicCommand {
        public RecordActivity {
            attendees = Set.copyOf(attendees);
            attachments = List.copyOf(attachments);
            if (attendees.isEmpty()) throw new IllegalArgumentException("nobody attended");
        }
    }

    /** The claimed benefit in whole fen, not negative. */
    record SubmitResult(
            @TargetAggregateIdentifier String topic,
            Acting by,
            KnownCircle circle,
            String summary,
            String effect,
            long benefitFen,
            List<Attachment> attachments)
            implements TopicCommand {
        public SubmitResult {
            attachments = List.copyOf(attachments);
            if (benefitFen < 0) throw new IllegalArgumentException("negative benefit");
        }
    }

    record AcceptResult(
            @TargetAggregateIdentifier String topic,
            Acting by,
            KnownCircle circle,
            String authenticity,
            String effectiveness)
            implements TopicCommand {}

    record ReturnResult(
            @TargetAggregateIdentifier String topic, Acting by, KnownCircle circle, String reason)
            implements TopicCommand {}
}
