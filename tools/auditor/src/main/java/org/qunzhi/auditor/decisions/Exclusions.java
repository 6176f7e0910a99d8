package org.qunzhi.auditor.decisions;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.qunzhi.auditor.bundle.Disclosed;
import org.qunzhi.auditor.bundle.Fault;
import org.qunzhi.auditor.bundle.Faults;
import org.qunzhi.contracts.Role;
import org.qunzhi.contracts.review.ScoringEvent;
import org.qunzhi.contracts.review.ScoringEvent.ScoringHalted;
import org.qunzhi.contracts.review.ScoringEvent.SheetExcluded;
import org.qunzhi.contracts.review.ScoringEvent.SheetExclusionApproved;

/**
 * A sheet that could not be opened halts its entry; it takes secretary and chair, two people, to
 * have the result made without it.
 */
final class Exclusions {
    private static final String APPROVED = "org.qunzhi.review.sheet-exclusion-approved.";
    private final Faults faults;
    private final Map<String, Set<String>> halted = new HashMap<>();
    private final Map<String, Set<String>> excluded = new HashMap<>();
    private final Map<String, List<SheetExclusionApproved>> approvals = new HashMap<>();

    /** Not yet used for an exclusion, by stream: who approved is shown to few. */
    private final Map<String, Integer> approvalsLeft = new HashMap<>();

    private final Set<String> unseen = new HashSet<>();

    Exclusions(Faults faults) {
        this.faults = faults;
    }

    void see(Disclosed shown) {
        if (!shown.type().startsWith(APPROVED)) return;
        approvalsLeft.merge(shown.stream(), 1, Integer::sum);
        if (!shown.whole()) unseen.add(shown.stream());
    }

    void take(Disclosed shown, ScoringEvent event) {
        switch (event) {
            case ScoringHalted halt ->
                    halted.computeIfAbsent(halt.scoring(), _ -> new TreeSet<>())
                            .addAll(halt.missing());
            case SheetExclusionApproved approval ->
                    approvals
                            .computeIfAbsent(approval.scoring(), _ -> new ArrayList<>())
                            .add(approval);
            case SheetExcluded exclusion -> exclude(shown, exclusion);
            default -> {}
        }
    }

    private void exclude(Disclosed shown, SheetExcluded exclusion) {
        var sheet = exclusion.sheetId();
        if (!halted.getOrDefault(exclusion.scoring(), Set.of()).contains(sheet))
            faults.add(Fault.at(shown.index(), "excluded-without-halt", sheet));
        boolean enough = approvalsLeft.merge(shown.stream(), -2, Integer::sum) >= 0;
        if (!enough || (!unseen.contains(shown.stream()) && !approved(exclusion)))
            faults.add(Fault.at(shown.index(), "exclusion-not-approved", sheet));
        excluded.computeIfAbsent(exclusion.scoring(), _ -> new TreeSet<>()).add(sheet);
    }

    private boolean approved(SheetExcluded exclusion) {
        var ofSheet =
                approvals.getOrDefault(exclusion.scoring(), List.of()).stream()
                        .filter(one -> one.sheetId().equals(exclusion.sheetId()))
                        .toList();
        return ofSheet.stream()
                .filter(one -> one.role() == Role.SECRETARY)
                .anyMatch(one -> ofSheet.stream().anyMatch(other -> byChair(other, one.by())));
    }

    private static boolean byChair(SheetExclusionApproved approval, String notBy) {
        return approval.role() == Role.CHAIR && !approval.by().equals(notBy);
    }

    /**
     * The excluded sheets of a scoring that now has a result. A sheet that could be opened after
     * all, when the vault was restored, is revealed and proven like every other.
     */
    Set<String> concluded(Disclosed result, String scoring, Set<String> revealed) {
        var without = excluded.getOrDefault(scoring, Set.of());
        var waiting = new TreeSet<>(halted.getOrDefault(scoring, Set.of()));
        waiting.removeAll(without);
        waiting.removeAll(revealed);
        if (!waiting.isEmpty())
            faults.add(Fault.at(result.index(), "scored-while-halted", scoring, waiting));
        return without;
    }
}
