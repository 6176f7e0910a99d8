package org.qunzhi.auditor.decisions;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.qunzhi.auditor.bundle.At;
import org.qunzhi.contracts.Role;
import org.qunzhi.contracts.plan.AppointmentEvent.Appointed;
import org.qunzhi.contracts.plan.AppointmentEvent.AppointmentEnded;
import org.qunzhi.contracts.plan.OrganizationEvent.UnitAdded;

/** Who was appointed to what and when, and which units a unit stands below. */
final class Appointments implements Check {
    private static final String UNIT = Names.of(UnitAdded.class);
    private static final String APPOINTED = Names.of(Appointed.class);
    private final Map<String, Appointment> byId = new HashMap<>();
    private final Map<String, List<Appointment>> byPerson = new HashMap<>();
    private final Map<String, List<Appointment>> unitPromoters = new HashMap<>();
    private final Map<String, String> parents = new HashMap<>();
    private boolean hidden;

    /** {@code ended} is absent as long as it was not ended before its time. */
    static final class Appointment {
        final At<Appointed> made;
        @Nullable At<AppointmentEnded> ended;

        Appointment(At<Appointed> made) {
            this.made = made;
        }

        Appointed of() {
            return made.event();
        }

        /** Nobody can act by it before: it begins, and it has to be on record. */
        Instant begins() {
            return of().from().isAfter(made.time()) ? of().from() : made.time();
        }

        /** Nobody can act by it from here on; the latest there is where it has no end. */
        Instant ends() {
            var until = of().until() == null ? Instant.MAX : of().until();
            if (ended == null || until.isBefore(ended.event().at())) return until;
            return ended.event().at();
        }

        /** Allowing for clocks that differ and for a message about its end that is on the way. */
        boolean mayHoldAt(Instant time) {
            return !time.isBefore(begins().minus(Facts.CLOCKS_DIFFER))
                    && (ends().equals(Instant.MAX)
                            || time.isBefore(ends().plus(Facts.CLOCKS_DIFFER)));
        }

        /** Beyond doubt: whatever clocks differ and messages need. */
        boolean surelyHoldsAt(Instant time) {
            return time.isAfter(begins().plus(Facts.CLOCKS_DIFFER))
                    && (ends().equals(Instant.MAX)
                            || time.isBefore(ends().minus(Facts.CLOCKS_DIFFER)));
        }
    }

    @Override
    public void take(Decided decided) {
        switch (decided.event()) {
            case Appointed appointed -> {
                var one = new Appointment(decided.at(appointed));
                byId.put(appointed.appointment(), one);
                byPerson.computeIfAbsent(appointed.person(), _ -> new ArrayList<>()).add(one);
                if (appointed.role() == Role.PROMOTER && appointed.unit() != null)
                    unitPromoters
                            .computeIfAbsent(appointed.unit(), _ -> new ArrayList<>())
                            .add(one);
            }
            case AppointmentEnded ended -> {
                var one = byId.get(ended.appointment());
                if (one != null && one.ended == null) one.ended = decided.at(ended);
            }
            case UnitAdded(var _, var unit, var parent, var _) -> {
                if (parent != null) parents.put(unit, parent);
            }
            case null, default -> {
                var name = decided.name();
                if (name.equals(APPOINTED) || name.equals(UNIT)) hidden = true;
            }
        }
    }

    Optional<Appointment> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** Was one of them, or a unit, not shown? */
    boolean hidden() {
        return hidden;
    }

    boolean mayHold(String person, Role role, String organization, Instant time) {
        return byPerson.getOrDefault(person, List.of()).stream()
                .filter(one -> one.of().role() == role)
                .filter(one -> one.of().organization().equals(organization))
                .anyMatch(one -> one.mayHoldAt(time));
    }

    /**
     * Architecture: an appointment acts for its unit and what lies below it, until a unit with a
     * promoter of its own. One for the whole organisation reaches all of it; a promoter's, too,
     * only until such a unit.
     */
    boolean reaches(Appointed appointment, @Nullable String unit, Instant time) {
        var own = appointment.unit();
        boolean everywhere = own == null && appointment.role() != Role.PROMOTER;
        var seen = new HashSet<String>();
        for (var one = unit; one != null && seen.add(one); one = parents.get(one)) {
            if (one.equals(own)) return true;
            if (!everywhere && promoted(one, time)) return false;
        }
        return own == null;
    }

    private boolean promoted(String unit, Instant time) {
        return unitPromoters.getOrDefault(unit, List.of()).stream()
                .anyMatch(one -> one.surelyHoldsAt(time));
    }
}
