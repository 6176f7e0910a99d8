package org.qunzhi.contracts.award;

import static org.qunzhi.contracts.Classification.PUBLIC;
import static org.qunzhi.contracts.Classification.RESTRICTED;

import java.util.List;
import org.qunzhi.contracts.EventType;
import org.qunzhi.contracts.TopicType;

/** 申报: an accepted result on its way to a contest, by the promotion path (LN art. 7–11). */
public sealed interface EntryEvent {
    String entry();

    /**
     * {@code recommenders}: the associations that must recommend it one after the other, from the
     * enterprise up to just below the organiser; none for the organiser's own member (LN art. 9).
     */
    @EventType(value = "entry-submitted", classification = RESTRICTED)
    record EntrySubmitted(
            String entry,
            String contest,
            String organizer,
            List<String> recommenders,
            String organization,
            String organizationName,
            String circle,
            String circleName,
            String topic,
            String topicTitle,
            TopicType type)
            implements EntryEvent {}

    /** LN art. 11: 填写推荐意见. */
    @EventType(value = "entry-recommended", classification = RESTRICTED)
    record EntryRecommended(String entry, String association, String opinion)
            implements EntryEvent {}

    /** Back to the enterprise, which may enter it again while entries are open. */
    @EventType(value = "entry-returned", classification = RESTRICTED)
    record EntryReturned(String entry, String association, String reason) implements EntryEvent {}

    @EventType(value = "entry-admitted", classification = PUBLIC)
    record EntryAdmitted(
            String entry,
            String contest,
            String organizer,
            String organization,
            String organizationName,
            String circle,
            String circleName,
            String topic,
            String topicTitle,
            TopicType type)
            implements EntryEvent {}
}
