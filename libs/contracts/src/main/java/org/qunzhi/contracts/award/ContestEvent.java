package org.qunzhi.contracts.award;

import static org.qunzhi.contracts.Classification.PUBLIC;

import java.time.Instant;
import java.util.List;
import org.qunzhi.contracts.EventType;

/** 赛事通知 (LN art. 3): what the organiser announces for a season. */
public sealed interface ContestEvent {
    String contest();

    /** {@code share} in hundredths of a percent of the ranked entries, from the best down. */
    record Tier(String code, String title, int share) {}

    /**
     * {@code entriesUntil} is the last instant at which an enterprise may enter; {@code
     * publicityDays}: whole days of 24 hours.
     */
    @EventType(value = "contest-announced", classification = PUBLIC)
    record ContestAnnounced(
            String contest,
            String organizer,
            int season,
            String name,
            String theme,
            Instant entriesUntil,
            List<Tier> tiers,
            int publicityDays)
            implements ContestEvent {}
}
