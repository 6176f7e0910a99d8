package org.qunzhi.registration.circle;

import static org.qunzhi.platform.Decision.accepted;
import static org.qunzhi.platform.Decision.refused;
import static org.qunzhi.registration.circle.RegistrationState.APPLIED;
import static org.qunzhi.registration.circle.RegistrationState.APPROVED;
import static org.qunzhi.registration.circle.RegistrationState.REGISTERED;
import static org.qunzhi.registration.circle.RegistrationState.RETURNED;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.qunzhi.contracts.registration.CircleEvent;
import org.qunzhi.contracts.registration.CircleEvent.CircleAmended;
import org.qunzhi.contracts.registration.CircleEvent.CircleLeaderChanged;
import org.qunzhi.contracts.registration.CircleEvent.CircleMemberJoined;
import org.qunzhi.contracts.registration.CircleEvent.CircleMemberLeft;
import org.qunzhi.contracts.registration.CircleEvent.Duty;
import org.qunzhi.platform.Decision;
import org.qunzhi.registration.circle.CircleCommand.AmendCircle;
import org.qunzhi.registration.circle.CircleRefusal.NotAmendable;
import org.qunzhi.registration.circle.CircleRefusal.UnitSettled;

/**
 * What a registration was returned for is mended before it is applied for again: name, unit,
 * members, leader. What a promoter has before them, or has agreed to, does not change under their
 * eyes; and a circle that is registered stays in its unit, where its topics are looked after.
 */
final class Amendment {

    static Decision<CircleEvent> decide(Circle circle, AmendCircle amend) {
        var years = circle.years();
        if (!years.containsValue(RETURNED)
                || years.containsValue(APPLIED)
                || years.containsValue(APPROVED)) return refused(new NotAmendable(amend.circle()));
        var as = amend.as();
        var objections = new ArrayList<>(Formation.objectionsTo(as, amend.by().person()));
        if (years.containsValue(REGISTERED) && !Objects.equals(circle.unit(), as.unit()))
            objections.add(new UnitSettled(amend.circle()));
        if (!objections.isEmpty()) return refused(objections);
        return accepted(changes(circle, amend.circle(), as));
    }

    private static List<CircleEvent> changes(Circle circle, String id, Composition as) {
        var events = new ArrayList<CircleEvent>();
        events.add(new CircleAmended(id, as.unit(), as.name(), as.size().edition()));
        circle.members().stream()
                .filter(person -> !as.members().contains(person))
                .sorted()
                .map(person -> new CircleMemberLeft(id, person))
                .forEach(events::add);
        as.members().stream()
                .filter(person -> !circle.members().contains(person))
                .map(person -> new CircleMemberJoined(id, person, Duty.MEMBER))
                .forEach(events::add);
        if (!as.leader().equals(circle.leader()))
            events.add(new CircleLeaderChanged(id, as.leader()));
        return events;
    }

    private Amendment() {}
}
