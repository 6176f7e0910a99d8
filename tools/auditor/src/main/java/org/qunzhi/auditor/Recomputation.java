package org.qunzhi.auditor;

import org.qunzhi.contracts.award.AwardEvent;
import org.qunzhi.contracts.award.ContestEvent;
import org.qunzhi.contracts.review.RankingEvent;
import org.qunzhi.contracts.review.RoundEvent;
import org.qunzhi.contracts.review.ScoringEvent;

/** Hands the disclosed events of reviews and awards to those who compute them again. */
final class Recomputation {
    private final Faults faults;
    private final Rounds rounds = new Rounds();
    private final Sheets sheets;
    private final Scores scores;
    private final Ranks ranks;
    private final Awards awards;
    private final Conferrals conferrals;
    private final Erasures erasures;

    Recomputation(Faults faults) {
        this.faults = faults;
        this.sheets = new Sheets(faults, rounds);
        this.scores = new Scores(faults, rounds, sheets);
        this.ranks = new Ranks(faults, rounds, scores);
        this.awards = new Awards(faults, ranks);
        this.conferrals = new Conferrals(faults, awards);
        this.erasures = new Erasures(faults);
    }

    void take(Disclosed shown) {
        sheets.see(shown);
        erasures.see(shown);
        var event = shown.event();
        if (event.isEmpty()) {
            if (shown.whole()) faults.add(Fault.at(shown.index(), "event-unfit", shown.type()));
            return;
        }
        switch (event.get()) {
            case RoundEvent of -> rounds.take(of);
            case ScoringEvent of -> {
                sheets.take(shown, of);
                scores.take(shown, of);
            }
            case RankingEvent of -> ranks.take(shown, of);
            case ContestEvent of -> awards.take(of);
            case AwardEvent of -> {
                awards.take(shown, of);
                conferrals.take(shown, of);
            }
            default -> {}
        }
    }

    void conclude() {
        erasures.conclude();
        ranks.conclude();
        awards.conclude();
        conferrals.conclude();
    }

    int count() {
        return scores.count() + ranks.count() + awards.count() + conferrals.count();
    }

    int unproven() {
        return sheets.unproven();
    }
}
