package org.qunzhi.review.scoring;

import static org.qunzhi.platform.Decision.accepted;
import static org.qunzhi.platform.Decision.refused;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.qunzhi.authority.Acting;
import org.qunzhi.contracts.Role;
import org.qunzhi.contracts.review.ScoringEvent;
import org.qunzhi.contracts.review.ScoringEvent.SheetExcluded;
import org.qunzhi.contracts.review.ScoringEvent.SheetExclusionApproved;
import org.qunzhi.platform.Decision;
import org.qunzhi.review.scoring.ScoringCommand.ApproveExclusion;
import org.qunzhi.review.scoring.ScoringCommand.RevealAgain;

/** How an entry goes on that a sheet halted: its keys are back, or two people leave it out. */
record Halted(Scoring scoring) {

    Decision<ScoringEvent> again(RevealAgain again) {
        var unable = unableToDecide(again.by(), again.employers());
        if (unable.isPresent()) return refused(unable.get());
        var reveal = scoring.reveal(scoring.exclusions().excluded());
        return scoring.exclusions().announced().containsAll(reveal.missing())
                        && !reveal.missing().isEmpty()
                ? refused(new ScoringRefusal.SheetsMissing(reveal.missing()))
                : accepted(reveal.events());
    }

    Decision<ScoringEvent> approve(ApproveExclusion approve) {
        var unable = unableToDecide(approve.by(), approve.employers());
        if (unable.isPresent()) return refused(unable.get());
        var id = approve.sheetId();
        if (!scoring.exclusions().announced().contains(id)
                || !scoring.reveal(scoring.exclusions().excluded()).missing().contains(id))
            return refused(new ScoringRefusal.SheetNotMissing(id));
        var refusal = scoring.exclusions().refusal(approve);
        if (refusal.isPresent()) return refused(refusal.get());

        var events = new ArrayList<ScoringEvent>();
        events.add(
                new SheetExclusionApproved(
                        approve.scoring(),
                        scoring.existing().round(),
                        id,
                        approve.reason(),
                        approve.by().person(),
                        Objects.requireNonNull(approve.by().role())));
        if (scoring.exclusions().oneIsGiven(id)) {
            var out =
                    new SheetExcluded(
                            approve.scoring(), scoring.existing().round(), id, approve.reason());
            events.add(out);
            events.addAll(without(out));
        }
        return accepted(events);
    }

    /** Nothing as long as other sheets are known to be missing. */
    private List<ScoringEvent> without(SheetExcluded out) {
        var reveal = scoring.reveal(scoring.exclusions().after(out).excluded());
        return !reveal.missing().isEmpty()
                        && scoring.exclusions().announced().containsAll(reveal.missing())
                ? List.of()
                : reveal.events();
    }

    private Optional<ScoringRefusal> unableToDecide(Acting by, Set<String> employers) {
        var of = scoring.existing();
        if (!by.is(Role.SECRETARY, of.organizer()) && !by.is(Role.CHAIR, of.organizer()))
            return Optional.of(new ScoringRefusal.NotAnAdministrator(of.organizer()));
        if (employers.contains(of.organization()))
            return Optional.of(new ScoringRefusal.OwnEnterprise(of.organization()));
        if (scoring.stage() == Scoring.Stage.REVEALED)
            return Optional.of(new ScoringRefusal.AlreadyRevealed());
        if (scoring.stage() != Scoring.Stage.HALTED)
            return Optional.of(new ScoringRefusal.NotHalted());
        return Optional.empty();
    }
}
