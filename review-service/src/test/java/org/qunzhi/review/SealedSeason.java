package org.qunzhi.review;

import static org.qunzhi.review.Season.POLICY;
import static org.qunzhi.review.Season.SHEET;
import static org.qunzhi.review.Season.admitted;
import static org.qunzhi.review.Season.announced;
import static org.qunzhi.review.Season.listed;
import static org.qunzhi.review.Season.opened;
import static org.qunzhi.review.Season.scoringOpened;
import static org.qunzhi.review.Season.seated;

import java.util.List;
import org.qunzhi.contracts.Role;
import org.qunzhi.contracts.review.RankingEvent.EntryRanked;
import org.qunzhi.contracts.review.RankingEvent.RankingConcluded;
import org.qunzhi.contracts.review.RoundEvent.RoundRevealed;
import org.qunzhi.contracts.review.RoundEvent.ScoringClosed;
import org.qunzhi.contracts.review.RoundEvent.ScoringStarted;
import org.qunzhi.contracts.review.ScoringEvent.EntryScored;
import org.qunzhi.contracts.review.ScoringEvent.EntryUnscored;
import org.qunzhi.contracts.review.ScoringEvent.ExpertAssigned;
import org.qunzhi.contracts.review.ScoringEvent.RecusalReason;
import org.qunzhi.contracts.review.ScoringEvent.ScoringEnded;
import org.qunzhi.contracts.review.ScoringEvent.ScoringHalted;
import org.qunzhi.contracts.review.ScoringEvent.SheetExcluded;
import org.qunzhi.contracts.review.ScoringEvent.SheetExclusionApproved;
import org.qunzhi.platform.Dispatcher;

/**
 * A round of two entries and two seats: seat x scored the first, seat y scored it and was recused,
 * nobody scored the second. Of a sealed sheet, {@link #SECRETS} stand nowhere else.
 */
public final class SealedSeason {
    public static final String SCORING = Dispatcher.idFrom("scoring", "r1", "e1");
    public static final String RANKING = Dispatcher.idFrom("ranking", "r1");
    public static final List<String> SECRETS =
            List.of("sheet-x", "sheet-y", "1234", "5234", "1111", "5111", "评语");

    public static List<Object> untilSealed() {
        var listed = listed("e1", "maker");
        return List.of(
                announced(),
                admitted("e1", "maker"),
                admitted("e2", "other"),
                opened(),
                seated("x"),
                seated("y"),
                new org.qunzhi.contracts.review.RoundEvent.EntryListed(
                        "r1", "e1", "maker", SCORING, listed.type()),
                listed("e2", "other"),
                new ScoringStarted("r1", 2, 2),
                new org.qunzhi.contracts.review.ScoringEvent.ScoringOpened(
                        SCORING, "r1", "e1", "org", "maker", SHEET, POLICY, Season.UNTIL),
                new ExpertAssigned(SCORING, "x"),
                new ExpertAssigned(SCORING, "y"),
                scoringOpened("e2", "other"),
                new ExpertAssigned("s-e2", "x"),
                Season.sealed(SCORING, "x", 12_34),
                Season.sealed(SCORING, "y", 11_11),
                Season.recused(SCORING, "y", RecusalReason.DECIDED, "理由"),
                new ScoringClosed("r1"),
                new ScoringEnded(SCORING, 2),
                new ScoringEnded("s-e2", 0),
                new RoundRevealed("r1"));
    }

    public static List<Object> revealed() {
        return List.of(
                Season.revealed(SCORING, "x", 12_34, null),
                Season.comment(SCORING, "x"),
                Season.revealed(SCORING, "y", 11_11, RecusalReason.DECIDED),
                Season.comment(SCORING, "y"),
                new EntryScored(
                        SCORING,
                        "r1",
                        "e1",
                        POLICY,
                        52_34,
                        List.of("sheet-x"),
                        List.of(),
                        List.of("sheet-y"),
                        List.of(10_00, 0)),
                new EntryUnscored("s-e2", "r1", "e2", POLICY, List.of()),
                new EntryRanked(
                        RANKING,
                        "r1",
                        "c1",
                        "e1",
                        1,
                        52_34,
                        List.of("sheet-x"),
                        List.of(),
                        List.of("sheet-y")));
    }

    public static RankingConcluded concluded() {
        return new RankingConcluded(RANKING, "r1", "c1", POLICY, 1, "hash");
    }

    /** Instead of {@link #revealed}: the sheet of seat x does not open. */
    public static List<Object> halted() {
        return List.of(
                new ScoringHalted(SCORING, "r1", List.of("sheet-x")),
                new EntryUnscored("s-e2", "r1", "e2", POLICY, List.of()));
    }

    /** What follows it: secretary and chair leave the sheet out. */
    public static List<Object> excluded() {
        return List.of(
                approved(Role.SECRETARY),
                approved(Role.CHAIR),
                new SheetExcluded(SCORING, "r1", "sheet-x", "无法解密"),
                Season.revealed(SCORING, "y", 11_11, RecusalReason.DECIDED),
                Season.comment(SCORING, "y"),
                new EntryUnscored(SCORING, "r1", "e1", POLICY, List.of("sheet-x", "sheet-y")));
    }

    public static SheetExclusionApproved approved(Role role) {
        return new SheetExclusionApproved(
                SCORING, "r1", "sheet-x", "无法解密", "person-" + role.code(), role);
    }

    private SealedSeason() {}
}
