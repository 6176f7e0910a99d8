package org.qunzhi.auditor.decisions;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.qunzhi.auditor.bundle.Faults;
import org.qunzhi.contracts.registration.CircleEvent;
import org.qunzhi.contracts.registration.CircleEvent.CircleFormed;
import org.qunzhi.contracts.registration.CircleEvent.CircleMemberJoined;
import org.qunzhi.contracts.registration.CircleEvent.CircleRegistered;
import org.qunzhi.contracts.registration.CircleEvent.CircleRegistrationApplied;
import org.qunzhi.rules.registration.CircleSize;
import org.qunzhi.rules.registration.Renewal;

/** How large a circle may be, and for which year it may register on which day, computed again. */
final class Formations extends Rule implements Recomputer {
    private final CircleSize size = CircleSize.usual();
    private final Renewal renewal = Renewal.yearly();
    private final Map<String, Set<String>> members = new HashMap<>();
    private final Set<String> judged = new HashSet<>();
    private int count;

    Formations(Faults faults, Facts facts) {
        super(faults, facts);
    }

    @Override
    public void take(Decided decided) {
        switch (decided.event()) {
            case CircleFormed formed -> {
                members.put(formed.circle(), new HashSet<>());
                if (!formed.edition().equals(size.edition()))
                    fault(decided, "unknown-edition", formed.edition());
            }
            case CircleMemberJoined joined ->
                    members.computeIfPresent(
                            joined.circle(),
                            (_, all) -> {
                                all.add(joined.person());
                                return all;
                            });
            case CircleRegistrationApplied applied -> {
                judge(decided, applied);
                year(decided, applied);
            }
            case CircleRegistered registered -> judge(decided, registered);
            case null, default -> {}
        }
    }

    /** Its members join as it is formed and never later, so the next event finds all of them. */
    private void judge(Decided decided, CircleEvent of) {
        var all = members.get(of.circle());
        if (all == null || !judged.add(of.circle())) return;
        count++;
        if (!size.admits(all.size()))
            fault(decided, "wrong-size", all.size(), size.fewestMembers(), size.mostMembers());
    }

    private void year(Decided decided, CircleRegistrationApplied applied) {
        count++;
        var day = day(decided, LocalDate.of(applied.year(), 12, 31));
        if (!renewal.admits(applied.year(), day))
            fault(decided, "year-not-open", applied.year(), day.getYear(), renewal.lastYearOn(day));
    }

    @Override
    public int count() {
        return count;
    }
}
