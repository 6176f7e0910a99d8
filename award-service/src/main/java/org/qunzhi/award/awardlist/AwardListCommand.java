package org.qunzhi.award.awardlist;

import java.util.List;
import java.util.Set;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.qunzhi.authority.Acting;
import org.qunzhi.contracts.award.ContestEvent.ContestAnnounced;
import org.qunzhi.rules.review.Ranking.Ranked;

/** {@code ownContests}: those that an employer of the acting person has entered. */
sealed interface AwardListCommand {

    record ProposeAwards(
            @TargetAggregateIdentifier String awardList,
            Acting acting,
            Set<String> ownContests,
            String contest,
            Facts facts)
            implements AwardListCommand {}

    /** Decided by the platform: the awards that come after place {@code from}. */
    record ContinueProposal(
            @TargetAggregateIdentifier String awardList, ConcludedRanking ranking, int from)
            implements AwardListCommand {}

    record StartPublicity(
            @TargetAggregateIdentifier String awardList, Acting acting, Set<String> ownContests)
            implements AwardListCommand {}

    record ConferAwards(
            @TargetAggregateIdentifier String awardList, Acting acting, Set<String> ownContests)
            implements AwardListCommand {}

    /** Decided by the platform: the awards that come after place {@code from}. */
    record ContinueConferral(@TargetAggregateIdentifier String awardList, int from)
            implements AwardListCommand {}

    /**
     * What this service knows of the contest.
     *
     * @param contest absent where there is none of that id
     * @param rankings of this contest, each complete
     * @param admitted the entries of this contest that were admitted
     */
    record Facts(
            @Nullable ContestAnnounced contest,
            List<ConcludedRanking> rankings,
            Set<String> admitted) {}

    /** In rank order; its count and hash are those that were published. */
    record ConcludedRanking(String ranking, List<Ranked> ranked) {}
}
