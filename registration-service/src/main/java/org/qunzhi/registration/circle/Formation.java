package org.qunzhi.registration.circle;

import static org.qunzhi.platform.Decision.accepted;
import static org.qunzhi.platform.Decision.refused;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qunzhi.contracts.registration.CircleEvent;
import org.qunzhi.contracts.registration.CircleEvent.CircleFormed;
import org.qunzhi.contracts.registration.CircleEvent.CircleMemberJoined;
import org.qunzhi.contracts.registration.CircleEvent.Duty;
import org.qunzhi.platform.Decision;
import org.qunzhi.registration.circle.CircleCommand.FormCircle;
import org.qunzhi.registration.circle.CircleRefusal.LeaderNotAmongMembers;
import org.qunzhi.registration.circle.CircleRefusal.ListedTwice;
import org.qunzhi.registration.circle.CircleRefusal.NotAmongMembers;
import org.qunzhi.registration.circle.CircleRefusal.NotEmployed;
import org.qunzhi.registration.circle.CircleRefusal.UnknownOrganization;
import org.qunzhi.registration.circle.CircleRefusal.UnknownUnit;
import org.qunzhi.registration.circle.CircleRefusal.WrongSize;

/** HN 7.3: 员工自愿组建活动小组. Who forms a circle is one of it, and all of it work there. */
final class Formation {

    static Decision<CircleEvent> decide(FormCircle form) {
        var objection = objectionTo(form);
        if (objection != null) return refused(objection);

        var events = new ArrayList<CircleEvent>();
        events.add(
                new CircleFormed(
                        form.circle(),
                        form.workplace().organization(),
                        form.unit(),
                        form.name(),
                        form.size().edition()));
        events.add(new CircleMemberJoined(form.circle(), form.leader(), Duty.LEADER));
        form.members().stream()
                .filter(person -> !person.equals(form.leader()))
                .map(person -> new CircleMemberJoined(form.circle(), person, Duty.MEMBER))
                .forEach(events::add);
        return accepted(events);
    }

    private static @Nullable CircleRefusal objectionTo(FormCircle form) {
        var workplace = form.workplace();
        var organization = workplace.organization();
        if (workplace.name() == null) return new UnknownOrganization(organization);
        var unit = form.unit();
        if (unit != null && !workplace.units().contains(unit))
            return new UnknownUnit(organization, unit);

        var members = form.members();
        var person = form.by().person();
        if (!members.contains(person)) return new NotAmongMembers(person);
        if (!members.contains(form.leader())) return new LeaderNotAmongMembers(form.leader());
        var twice = listedTwice(members);
        if (!twice.isEmpty()) return new ListedTwice(twice);
        var size = form.size();
        if (!size.admits(members.size()))
            return new WrongSize(members.size(), size.fewestMembers(), size.mostMembers());
        var strangers =
                members.stream().filter(member -> !workplace.employees().contains(member)).toList();
        return strangers.isEmpty() ? null : new NotEmployed(organization, strangers);
    }

    private static List<String> listedTwice(List<String> people) {
        var seen = new HashSet<String>();
        return people.stream().filter(person -> !seen.add(person)).distinct().toList();
    }

    private Formation() {}
}
