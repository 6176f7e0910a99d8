package org.qunzhi.contracts.award;

import static org.qunzhi.contracts.Classification.PUBLIC;
import static org.qunzhi.contracts.Classification.RESTRICTED;

import org.qunzhi.contracts.EventType;
import org.qunzhi.contracts.TopicType;

/** 申报: an accepted result on its way to a contest, by the promotion path (LN art. 7–11). */
public sealed interface EntryEvent {
    String entry();

    /**
     * {@code recommender}: the association that must recommend it; the organiser's own member needs
     * none.
     */
    @EventType(value = "entry-submitted", classification = RESTRICTED)
    record EntrySubmitted(
            String entry,
            String contest,
            String organizer,
            String recommender,
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
