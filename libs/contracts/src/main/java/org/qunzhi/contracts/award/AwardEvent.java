package org.qunzhi.contracts.award;

import static org.qunzhi.contracts.Classification.PUBLIC;
import static org.qunzhi.contracts.Classification.RESTRICTED;

import java.time.Instant;
import java.util.List;
import org.qunzhi.contracts.EventType;
import org.qunzhi.contracts.award.ContestEvent.Tier;

/** The award list of one contest: proposed from the ranking, publicised (公示), conferred. */
public sealed interface AwardEvent {
    String awardList();

    /**
     * What the list is decided from, as it stood then: the tiers and the days are the contest's.
     * Whoever proposes may not confer, so the proposer is named.
     */
    @EventType(value = "award-list-opened", classification = RESTRICTED)
    record AwardListOpened(
            String awardList,
            String contest,
            String organizer,
            String ranking,
            String proposer,
            List<Tier> tiers,
            int publicityDays)
            implements AwardEvent {}

    /** {@code place} counts the awards of the list from 1, by rank, then by entry id. */
    @EventType(value = "award-proposed", classification = PUBLIC)
    record AwardProposed(
            String awardList,
            String contest,
            int place,
            String award,
            String entry,
            int rank,
            int score,
            String tier)
            implements AwardEvent {}

    /**
     * {@code hash}: SHA-256, hex, over the lines {@code award TAB entry TAB tier LF} in the order
     * of their places.
     */
    @EventType(value = "awards-proposed", classification = PUBLIC)
    record AwardsProposed(
            String awardList,
            String contest,
            String organizer,
            String ranking,
            int count,
            String hash)
            implements AwardEvent {}

    /** {@code until} is the first instant at which the awards may be conferred. */
    @EventType(value = "publicity-started", classification = PUBLIC, legalMoment = true)
    record PublicityStarted(String awardList, String contest, Instant from, Instant until)
            implements AwardEvent {}

    @EventType(
            value = "publicity-ended",
            classification = PUBLIC,
            legalMoment = true,
            deadline = true)
    record PublicityEnded(String awardList, String contest) implements AwardEvent {}

    @EventType(value = "award-conferred", classification = PUBLIC)
    record AwardConferred(
            String awardList, String contest, int place, String award, String entry, String tier)
            implements AwardEvent {}

    /** Count and hash as of {@link AwardsProposed}, over what was conferred. */
    @EventType(value = "awards-conferred", classification = PUBLIC)
    record AwardsConferred(String awardList, String contest, int count, String hash)
            implements AwardEvent {}
}
