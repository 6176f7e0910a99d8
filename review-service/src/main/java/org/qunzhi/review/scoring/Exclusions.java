package org.qunzhi.review.scoring;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.qunzhi.contracts.review.ScoringEvent.ScoringHalted;
import org.qunzhi.contracts.review.ScoringEvent.SheetExcluded;
import org.qunzhi.contracts.review.ScoringEvent.SheetExclusionApproved;
import org.qunzhi.review.scoring.ScoringCommand.ApproveExclusion;

/**
 * What was decided of sealed sheets that cannot be opened.
 *
 * @param announced ids that a {@code scoring-halted} names
 * @param excluded ids that secretary and chair decided to leave out
 */
record Exclusions(
        Set<String> announced, List<SheetExclusionApproved> approvals, Set<String> excluded) {
    static final Exclusions NONE = new Exclusions(Set.of(), List.of(), Set.of());

    /** Two approvals, of two roles and by two people. */
    Optional<ScoringRefusal> refusal(ApproveExclusion approve) {
        var given = of(approve.sheetId());
        if (given.stream().anyMatch(one -> one.role() == approve.by().role()))
            return Optional.of(new ScoringRefusal.ExclusionApproved(approve.sheetId()));
        if (given.stream().anyMatch(one -> one.by().equals(approve.by().person())))
            return Optional.of(new ScoringRefusal.SecondPersonNeeded(approve.sheetId()));
        return Optional.empty();
    }

    boolean oneIsGiven(String sheetId) {
        return !of(sheetId).isEmpty();
    }

    private List<SheetExclusionApproved> of(String sheetId) {
        return approvals.stream().filter(one -> one.sheetId().equals(sheetId)).toList();
    }

    Exclusions after(ScoringHalted halted) {
        return new Exclusions(with(announced, halted.missing()), approvals, excluded);
    }

    Exclusions after(SheetExclusionApproved approved) {
        var more = new ArrayList<>(approvals);
        more.add(approved);
        return new Exclusions(announced, List.copyOf(more), excluded);
    }

    Exclusions after(SheetExcluded out) {
        return new Exclusions(announced, approvals, with(excluded, List.of(out.sheetId())));
    }

    private static Set<String> with(Set<String> set, Collection<String> some) {
        var more = new HashSet<>(set);
        more.addAll(some);
        return Set.copyOf(more);
    }
}
