package org.qunzhi.award.entry;

import java.util.List;
import java.util.Set;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.qunzhi.authority.Acting;
import org.qunzhi.contracts.award.ContestEvent.ContestAnnounced;

sealed interface EntryCommand {

    /** The entry's id follows from contest and topic, so that no topic can be entered twice. */
    record SubmitEntry(
            @TargetAggregateIdentifier String entry,
            Acting acting,
            String contest,
            String topic,
            Facts facts)
            implements EntryCommand {}

    /** {@code employers}: who employs the person today. */
    record RecommendEntry(
            @TargetAggregateIdentifier String entry,
            Acting acting,
            Set<String> employers,
            String opinion)
            implements EntryCommand {}

    record ReturnEntry(
            @TargetAggregateIdentifier String entry,
            Acting acting,
            Set<String> employers,
            String reason)
            implements EntryCommand {}

    /**
     * What this service knows of the entry.
     *
     * @param contest absent where there is none of that id
     * @param topic absent where there is none of that id
     * @param organizationName of the acting enterprise
     * @param path associations above the enterprise, the nearest first
     */
    record Facts(
            @Nullable ContestAnnounced contest,
            KnownTopics.@Nullable Topic topic,
            String organizationName,
            List<String> path) {}
}
