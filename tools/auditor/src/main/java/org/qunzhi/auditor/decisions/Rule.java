package org.qunzhi.auditor.decisions;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.qunzhi.auditor.bundle.At;
import org.qunzhi.auditor.bundle.Fault;
import org.qunzhi.auditor.bundle.Faults;
import org.qunzhi.contracts.Context;
import org.qunzhi.rules.registration.CalendarDay;

/** What all rules about the content of events say in the same words. */
abstract class Rule implements Check {
    private final Faults faults;
    final Facts facts;

    Rule(Faults faults, Facts facts) {
        this.faults = faults;
        this.facts = facts;
    }

    final void fault(Decided decided, String code, Object... details) {
        faults.add(Fault.at(decided.index(), code, details));
    }

    /** The field must say what follows from the rest of the history. */
    final void same(
            Decided decided, String field, @Nullable Object right, @Nullable Object recorded) {
        if (!Objects.equals(right, recorded))
            fault(
                    decided,
                    "field-differs",
                    decided.name(),
                    field,
                    String.valueOf(right),
                    String.valueOf(recorded));
    }

    /** The event rests on another one, which the history does not have. */
    final void lacks(Decided decided, Class<?> cause) {
        if (!facts.hides(cause)) fault(decided, "unexplained", decided.name(), Names.of(cause));
    }

    /**
     * Of another service, once the whole history was seen; empty where it was not shown or may not
     * have reached the log yet.
     */
    final <E> Optional<E> resting(Decided decided, Class<E> kind, Context of, String id) {
        var found = facts.first(kind, id).filter(cause -> facts.before(cause, decided));
        if (found.isEmpty() && !facts.mayBeBehind(of.code(), decided)) lacks(decided, kind);
        return found.map(At::event);
    }

    /** Nobody judges what is theirs; who acted is shown to few. */
    final void notBy(Decided decided, @Nullable String person, String why) {
        if (person != null && decided.attribute("actor").equals(person))
            fault(decided, "own-case", decided.name(), person, why);
    }

    /** The day on which it was decided: it may have been stored a moment after midnight. */
    static LocalDate day(Decided decided, LocalDate recorded) {
        var before = CalendarDay.of(decided.time().minus(Facts.CLOCKS_DIFFER));
        return recorded.equals(before) ? before : CalendarDay.of(decided.time());
    }

    /** The event says itself who did it. */
    final void by(Decided decided, String field, String person) {
        if (decided.showsAttribute("actor"))
            same(decided, field, decided.attribute("actor"), person);
    }
}
