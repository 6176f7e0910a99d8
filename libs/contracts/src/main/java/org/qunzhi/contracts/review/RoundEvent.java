package org.qunzhi.contracts.review;

import static org.qunzhi.contracts.Classification.PERSONAL;
import static org.qunzhi.contracts.Classification.PUBLIC;

import java.time.Instant;
import org.qunzhi.contracts.EventType;
import org.qunzhi.contracts.Personal;
import org.qunzhi.contracts.Protected;
import org.qunzhi.contracts.TopicType;

/** 评审轮次: one sheet, one policy, a panel of experts and the entries of a contest (LN art. 6). */
public sealed interface RoundEvent {
    String round();

    @EventType(value = "round-opened", classification = PUBLIC)
    record RoundOpened(
            String round,
            String contest,
            String organizer,
            String name,
            String sheet,
            String policy,
            Instant scoringUntil)
            implements RoundEvent {}

    /** The seat is the expert's pseudonym in everything that follows; the organiser knows whose. */
    @EventType(value = "expert-seated", classification = PERSONAL)
    record ExpertSeated(
            String round,
            String seat,
            String organizer,
            @Personal(of = "expert", heldBy = "organizer") Protected<String> expert)
            implements RoundEvent {}

    @EventType(value = "entry-listed", classification = PUBLIC)
    record EntryListed(
            String round, String entry, String organization, String scoring, TopicType type)
            implements RoundEvent {}

    /** No further entry or seat; every entry's scoring opens. */
    @EventType(value = "scoring-started", classification = PUBLIC)
    record ScoringStarted(String round, int entries, int seats) implements RoundEvent {}

    @EventType(
            value = "scoring-closed",
            classification = PUBLIC,
            legalMoment = true,
            deadline = true)
    record ScoringClosed(String round) implements RoundEvent {}

    /** 开封. */
    @EventType(value = "round-revealed", classification = PUBLIC, legalMoment = true)
    record RoundRevealed(String round) implements RoundEvent {}
}
