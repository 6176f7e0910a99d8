package org.qunzhi.review.scoring;

import java.util.Optional;
import org.axonframework.eventhandling.EventHandler;
import org.qunzhi.authority.Standing;
import org.qunzhi.contracts.Role;
import org.qunzhi.contracts.review.ScoringEvent;
import org.qunzhi.contracts.review.ScoringEvent.EntryScored;
import org.qunzhi.contracts.review.ScoringEvent.EntryUnscored;
import org.qunzhi.contracts.review.ScoringEvent.ExpertRecused;
import org.qunzhi.contracts.review.ScoringEvent.ScoreSheetSealed;
import org.qunzhi.contracts.review.ScoringEvent.ScoringEnded;
import org.qunzhi.platform.Follower;
import org.qunzhi.platform.draft.DraftKind;
import org.qunzhi.platform.draft.DraftPlace;
import org.qunzhi.platform.draft.Drafts;
import org.qunzhi.review.Seats.Seat;
import org.qunzhi.vault.Owner;
import org.springframework.stereotype.Component;

/**
 * 评分草稿: it lies under the seat, so that nothing tells whose it is, and closed with the key of the
 * round, as the sheet will. Whoever has no sheet to hand in has no draft. It goes when its sheet is
 * sealed, or none can be any more.
 */
@Component
class SheetDrafts implements DraftKind, Follower {
    static final String CODE = "score-sheet";
    private final Scores scores;
    private final Standing standing;
    private final Drafts drafts;

    SheetDrafts(Scores scores, Standing standing, Drafts drafts) {
        this.scores = scores;
        this.standing = standing;
        this.drafts = drafts;
    }

    @Override
    public String code() {
        return CODE;
    }

    /** As many as a round may have entries for one expert. */
    @Override
    public int most() {
        return 1_000;
    }

    @Override
    public Optional<DraftPlace> place(String person, String scoring) {
        return standing.of(person).stream()
                .filter(acting -> acting.role() == Role.EXPERT)
                .flatMap(acting -> scores.seatOf(scoring, person, acting.organization()).stream())
                .filter(seat -> scores.awaitsSheet(scoring, seat.seat()))
                .findFirst()
                .map(seat -> place(scoring, seat));
    }

    private static DraftPlace place(String scoring, Seat seat) {
        return place(scoring, seat.seat(), seat.round(), seat.organizer());
    }

    static DraftPlace place(String scoring, String seat, String round, String organizer) {
        return new DraftPlace(CODE, scoring, seat, organizer, Owner.sealed(round));
    }

    @EventHandler
    void on(ScoringEvent event) {
        switch (event) {
            case ScoreSheetSealed sealed -> drafts.delete(CODE, sealed.scoring(), sealed.seat());
            case ExpertRecused recused -> drafts.delete(CODE, recused.scoring(), recused.seat());
            // Once more at the end and at the result: a save may have overtaken the seal.
            case ScoringEnded _, EntryScored _, EntryUnscored _ ->
                    drafts.deleteAll(CODE, event.scoring());
            case ScoringEvent.ScoringOpened _,
                    ScoringEvent.ExpertAssigned _,
                    ScoringEvent.ScoreSheetRevealed _,
                    ScoringEvent.SheetCommentRevealed _,
                    ScoringEvent.ScoringHalted _,
                    ScoringEvent.SheetExclusionApproved _,
                    ScoringEvent.SheetExcluded _ -> {}
        }
    }
}
