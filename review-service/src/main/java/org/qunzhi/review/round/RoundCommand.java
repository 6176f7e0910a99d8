package org.qunzhi.review.round;

import java.time.Instant;
import java.util.Set;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.qunzhi.authority.Acting;
import org.qunzhi.contracts.TopicType;

/** {@code employers}: who employs the acting person today. */
public sealed interface RoundCommand {
    String round();

    /** {@code organizer}: of the contest, as it was announced; absent for an unknown contest. */
    record OpenRound(
            @TargetAggregateIdentifier String round,
            Acting by,
            String contest,
            @Nullable String organizer,
            String name,
            String sheet,
            String policy,
            Instant scoringUntil)
            implements RoundCommand {}

    /** By the platform, for each admitted entry of the contest. */
    record ListEntry(
            @TargetAggregateIdentifier String round,
            String entry,
            String organization,
            String scoring,
            TopicType type)
            implements RoundCommand {}

    /**
     * {@code seat}: made by chance, so that nobody finds the person from it; {@code expertOf}: the
     * organisations that have appointed the person an expert, now.
     */
    record SeatExpert(
            @TargetAggregateIdentifier String round,
            Acting by,
            Set<String> employers,
            String expert,
            Set<String> expertOf,
            String seat)
            implements RoundCommand {}

    record StartScoring(@TargetAggregateIdentifier String round, Acting by, Set<String> employers)
            implements RoundCommand {}

    record CloseScoring(@TargetAggregateIdentifier String round, Acting by, Set<String> employers)
            implements RoundCommand {}

    /** {@code ended}: scorings of the round that have ended, which never reverts. */
    record RevealRound(
            @TargetAggregateIdentifier String round, Acting by, Set<String> employers, int ended)
            implements RoundCommand {}
}
