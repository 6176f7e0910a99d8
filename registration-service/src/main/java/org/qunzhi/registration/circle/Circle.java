package org.qunzhi.registration.circle;

import static org.qunzhi.platform.Decision.accepted;
import static org.qunzhi.platform.Decision.nothing;
import static org.qunzhi.platform.Decision.refused;
import static org.qunzhi.registration.circle.RegistrationState.APPLIED;
import static org.qunzhi.registration.circle.RegistrationState.APPROVED;
import static org.qunzhi.registration.circle.RegistrationState.REGISTERED;
import static org.qunzhi.registration.circle.RegistrationState.RETURNED;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.qunzhi.authority.Acting;
import org.qunzhi.contracts.Role;
import org.qunzhi.contracts.registration.CircleEvent;
import org.qunzhi.contracts.registration.CircleEvent.CircleAmended;
import org.qunzhi.contracts.registration.CircleEvent.CircleFormed;
import org.qunzhi.contracts.registration.CircleEvent.CircleLeaderChanged;
import org.qunzhi.contracts.registration.CircleEvent.CircleMemberJoined;
import org.qunzhi.contracts.registration.CircleEvent.CircleMemberLeft;
import org.qunzhi.contracts.registration.CircleEvent.CircleRegistered;
import org.qunzhi.contracts.registration.CircleEvent.CircleRegistrationApplied;
import org.qunzhi.contracts.registration.CircleEvent.CircleRegistrationApproved;
import org.qunzhi.contracts.registration.CircleEvent.CircleRegistrationReturned;
import org.qunzhi.contracts.registration.CircleEvent.Duty;
import org.qunzhi.platform.Decision;
import org.qunzhi.registration.circle.CircleCommand.AmendCircle;
import org.qunzhi.registration.circle.CircleCommand.ApplyForRegistration;
import org.qunzhi.registration.circle.CircleCommand.ApproveRegistration;
import org.qunzhi.registration.circle.CircleCommand.FormCircle;
import org.qunzhi.registration.circle.CircleCommand.RegisterCircle;
import org.qunzhi.registration.circle.CircleCommand.ReturnRegistration;
import org.qunzhi.registration.circle.CircleRefusal.AlreadyApplied;
import org.qunzhi.registration.circle.CircleRefusal.AlreadyRegistered;
import org.qunzhi.registration.circle.CircleRefusal.NotApplied;
import org.qunzhi.registration.circle.CircleRefusal.NotApproved;
import org.qunzhi.registration.circle.CircleRefusal.NotItsPromoter;
import org.qunzhi.registration.circle.CircleRefusal.NotTheLeader;
import org.qunzhi.registration.circle.CircleRefusal.OwnCircle;
import org.qunzhi.registration.circle.CircleRefusal.UnknownCircle;
import org.qunzhi.registration.circle.CircleRefusal.YearNotOpen;
import org.qunzhi.rules.registration.CalendarDay;

/** One circle: who formed it, and for which years it is registered (HN 7.3; once a year again). */
record Circle(
        String organization,
        @Nullable String unit,
        String name,
        String leader,
        Set<String> members,
        Map<Integer, RegistrationState> years) {
    static final Circle NONE = new Circle("", null, "", "", Set.of(), Map.of());

    Decision<CircleEvent> decide(CircleCommand command, Instant now) {
        return switch (command) {
            case FormCircle form -> Formation.decide(form);
            case AmendCircle amend -> amend(amend);
            case ApplyForRegistration application -> apply(application, now);
            case ApproveRegistration approval -> approve(approval);
            case ReturnRegistration returned -> giveBack(returned);
            case RegisterCircle register -> register(register);
        };
    }

    private Decision<CircleEvent> amend(AmendCircle amend) {
        var objection = objectionToLeading(amend.circle(), amend.by());
        return objection == null ? Amendment.decide(this, amend) : refused(objection);
    }

    private Decision<CircleEvent> apply(ApplyForRegistration application, Instant now) {
        var objection = objectionToLeading(application.circle(), application.by());
        if (objection != null) return refused(objection);
        int year = application.year();
        var today = CalendarDay.of(now);
        var renewal = application.renewal();
        if (!renewal.admits(year, today))
            return refused(new YearNotOpen(year, today.getYear(), renewal.lastYearOn(today)));

        return switch (years.get(year)) {
            case APPLIED -> refused(new AlreadyApplied(year));
            case APPROVED, REGISTERED -> refused(new AlreadyRegistered(year));
            case RETURNED -> accepted(new CircleRegistrationApplied(application.circle(), year));
            case null -> accepted(new CircleRegistrationApplied(application.circle(), year));
        };
    }

    private @Nullable CircleRefusal objectionToLeading(String circle, Acting by) {
        if (by.person().equals(leader)) return null;
        return knows(by) ? new NotTheLeader(by.person()) : new UnknownCircle(circle);
    }

    private Decision<CircleEvent> approve(ApproveRegistration approval) {
        var objection = objectionTo(approval.circle(), approval.by(), approval.year());
        if (objection != null) return refused(objection);
        return accepted(
                new CircleRegistrationApproved(approval.circle(), organization, approval.year()));
    }

    private Decision<CircleEvent> giveBack(ReturnRegistration returned) {
        var objection = objectionTo(returned.circle(), returned.by(), returned.year());
        if (objection != null) return refused(objection);
        return accepted(
                new CircleRegistrationReturned(
                        returned.circle(), returned.year(), returned.reason()));
    }

    /** What keeps this person from judging the application for that year. */
    private @Nullable CircleRefusal objectionTo(String circle, Acting by, int year) {
        if (!knows(by)) return new UnknownCircle(circle);
        if (!promotes(by)) return new NotItsPromoter(by.person());
        if (members.contains(by.person())) return new OwnCircle(by.person());
        return years.get(year) == APPLIED ? null : new NotApplied(year);
    }

    private Decision<CircleEvent> register(RegisterCircle register) {
        var state = years.get(register.year());
        if (state == REGISTERED) return nothing();
        if (state != APPROVED) return refused(new NotApproved(register.year()));
        return accepted(
                new CircleRegistered(
                        register.circle(),
                        organization,
                        unit,
                        name,
                        register.year(),
                        register.number(),
                        members.size()));
    }

    private boolean knows(Acting by) {
        return members.contains(by.person()) || promotes(by);
    }

    private boolean promotes(Acting by) {
        return by.is(Role.PROMOTER, organization, unit);
    }

    Circle after(CircleEvent event) {
        return switch (event) {
            case CircleFormed(var _, var organization, var unit, var name, var _) ->
                    new Circle(organization, unit, name, "", Set.of(), Map.of());
            case CircleMemberJoined joined -> with(joined);
            case CircleAmended(var _, var unit, var name, var _) ->
                    new Circle(organization, unit, name, leader, members, years);
            case CircleMemberLeft left -> without(left.person());
            case CircleLeaderChanged(var _, var person) ->
                    new Circle(organization, unit, name, person, members, years);
            case CircleRegistrationApplied(var _, int year) -> with(year, APPLIED);
            case CircleRegistrationApproved(var _, var _, int year) -> with(year, APPROVED);
            case CircleRegistrationReturned(var _, int year, var _) -> with(year, RETURNED);
            case CircleRegistered registered -> with(registered.year(), REGISTERED);
        };
    }

    private Circle with(CircleMemberJoined joined) {
        var all = new HashSet<>(members);
        all.add(joined.person());
        var leads = joined.duty() == Duty.LEADER ? joined.person() : leader;
        return new Circle(organization, unit, name, leads, Set.copyOf(all), years);
    }

    private Circle without(String person) {
        var all = new HashSet<>(members);
        all.remove(person);
        return new Circle(organization, unit, name, leader, Set.copyOf(all), years);
    }

    private Circle with(int year, RegistrationState state) {
        var all = new HashMap<>(years);
        all.put(year, state);
        return new Circle(organization, unit, name, leader, members, Map.copyOf(all));
    }
}
