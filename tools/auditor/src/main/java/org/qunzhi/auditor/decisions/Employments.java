package org.qunzhi.auditor.decisions;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.qunzhi.contracts.plan.PersonEvent.EmploymentBegan;
import org.qunzhi.contracts.plan.PersonEvent.EmploymentEnded;
import org.qunzhi.rules.registration.CalendarDay;

/** Who worked where when, and since when that was on record. */
final class Employments implements Check {
    private static final String BEGAN = Names.of(EmploymentBegan.class);
    private final Map<String, List<Employment>> byPerson = new HashMap<>();
    private boolean hidden;

    static final class Employment {
        final String organization;
        final LocalDate from;
        final Instant recorded;
        @Nullable LocalDate to;
        @Nullable Instant endRecorded;

        Employment(String organization, LocalDate from, Instant recorded) {
            this.organization = organization;
            this.from = from;
            this.recorded = recorded;
        }

        boolean holdsOn(LocalDate day) {
            return !day.isBefore(from) && (to == null || day.isBefore(to));
        }

        /** As it may have been known at {@code time}. */
        boolean mayHoldOn(LocalDate day, Instant time) {
            boolean ended =
                    endRecorded != null && endRecorded.isBefore(time.minus(Facts.MOST_BEHIND));
            return ended ? holdsOn(day) : !day.isBefore(from);
        }
    }

    @Override
    public void take(Decided decided) {
        switch (decided.event()) {
            case EmploymentBegan(var person, var organization, var _, var from) ->
                    byPerson.computeIfAbsent(person, _ -> new ArrayList<>())
                            .add(new Employment(organization, from, decided.time()));
            case EmploymentEnded(var person, var organization, var to) -> {
                for (var one : of(person, organization))
                    if (one.to == null) {
                        one.to = to;
                        one.endRecorded = decided.time();
                    }
            }
            case null, default -> hidden |= decided.name().equals(BEGAN);
        }
    }

    boolean hidden() {
        return hidden;
    }

    /** Could a service know by {@code time} that the person works there on that day? */
    boolean mayHold(String person, String organization, Instant time) {
        var day = CalendarDay.of(time);
        return of(person, organization).stream()
                .filter(one -> !one.recorded.isAfter(time.plus(Facts.CLOCKS_DIFFER)))
                .anyMatch(one -> one.mayHoldOn(day, time) || one.mayHoldOn(day.minusDays(1), time));
    }

    /** Must a service have known it? */
    boolean surelyHolds(String person, String organization, Instant time) {
        var day = CalendarDay.of(time);
        return of(person, organization).stream()
                .filter(one -> one.recorded.isBefore(time.minus(Facts.MOST_BEHIND)))
                .anyMatch(one -> one.holdsOn(day) && one.holdsOn(day.minusDays(1)));
    }

    /** The same of any time from that day on. */
    boolean surelyLastedInto(String person, String organization, LocalDate day, Instant time) {
        return of(person, organization).stream()
                .filter(one -> one.recorded.isBefore(time.minus(Facts.MOST_BEHIND)))
                .anyMatch(one -> one.to == null || one.to.isAfter(day));
    }

    private List<Employment> of(String person, String organization) {
        return byPerson.getOrDefault(person, List.of()).stream()
                .filter(one -> one.organization.equals(organization))
                .toList();
    }
}
