package org.qunzhi.award.contest;

import java.time.Instant;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.qunzhi.authority.Acting;
import org.qunzhi.contracts.award.ContestEvent.Tier;
import org.qunzhi.contracts.plan.OrganizationEvent.Kind;

sealed interface ContestCommand {

    /** {@code organizer}: what the acting organisation is; absent where it is not known here. */
    record AnnounceContest(
            @TargetAggregateIdentifier String contest,
            Acting acting,
            @Nullable Kind organizer,
            Notice notice)
            implements ContestCommand {}

    /** What the notice says (LN art. 3). */
    record Notice(
            int season,
            String name,
            String theme,
            Instant entriesUntil,
            List<Tier> tiers,
            int publicityDays) {}
}
