package org.qunzhi.contracts.award;

import static org.qunzhi.contracts.Classification.PUBLIC;

import java.time.Instant;
import org.qunzhi.contracts.EventType;

/** The award list of one contest: proposed from the ranking, publicised (公示), conferred. */
public sealed interface AwardEvent {
    String awardList();

    @EventType(value = "award-proposed", classification = PUBLIC)
    record AwardProposed(
            String awardList,
            String contest,
            String award,
            String entry,
            int rank,
            int score,
            String tier)
            implements AwardEvent {}

    /**
     * {@code hash}: SHA-256, hex, over the lines {@code award TAB entry TAB tier LF} in rank order.
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

    @EventType(value = "publicity-started", classification = PUBLIC, legalMoment = true)
    record PublicityStarted(String awardList, String contest, Instant from, Instant until)
            implements AwardEvent {}

    @EventType(value = "publicity-ended", classification = PUBLIC, legalMoment = true)
    record PublicityEnded(String awardList, String contest) implements AwardEvent {}

    @EventType(value = "award-conferred", classification = PUBLIC)
    record AwardConferred(String awardList, String contest, String award, String entry, String tier)
            implements AwardEvent {}

    @EventType(value = "awards-conferred", classification = PUBLIC)
    record AwardsConferred(String awardList, String contest, int count, String hash)
            implements AwardEvent {}
}
