package org.qunzhi.auditor.decisions;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.qunzhi.auditor.bundle.Faults;
import org.qunzhi.contracts.registration.CircleEvent;
import org.qunzhi.contracts.registration.CircleEvent.CircleAmended;
import org.qunzhi.contracts.registration.CircleEvent.CircleFormed;
import org.qunzhi.contracts.registration.CircleEvent.CircleRegistered;
import org.qunzhi.contracts.registration.CircleEvent.CircleRegistrationApplied;
import org.qunzhi.rules.registration.CircleSize;
import org.qunzhi.rules.registration.Renewal;

/** How large a circle may be, and for which year it may register on which day, computed again. */
final class Formations extends Rule implements Recomputer {
    private final CircleSize size = CircleSize.usual();
    private final Renewal renewal = Renewal.yearly();
    private final Circles circles;
    private final Map<String, Circles.Roll> judged = new HashMap<>();
    private int count;

    Formations(Faults faults, Facts facts, Circles circles) {
        super(faults, facts);
        this.circles = circles;
    }

    @Override
    public void take(Decided decided) {
        switch (decided.event()) {
            case CircleFormed formed -> edition(decided, formed.edition());
            case CircleAmended amended -> edition(decided, amended.edition());
            case CircleRegistrationApplied applied -> {
                judge(decided, applied);
                year(decided, applied);
            }
            case CircleRegistered registered -> judge(decided, registered);
            case null, default -> {}
        }
    }

    private void edition(Decided decided, String edition) {
        if (!edition.equals(size.edition())) fault(decided, "unknown-edition", edition);
    }

    /** Its members come and go as it is formed or amended, so the next event finds all of them. */
    private void judge(Decided decided, CircleEvent of) {
        var circle = circles.of(of.circle());
        if (circle == null || judged.put(of.circle(), circle.roll) == circle.roll) return;
        count++;
        int members = circle.roll.members.size();
        if (!size.admits(members))
            fault(decided, "wrong-size", members, size.fewestMembers(), size.mostMembers());
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
