package org.qunzhi.registration.circle;

import static org.qunzhi.platform.Decision.accepted;
import static org.qunzhi.platform.Decision.refused;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
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
        var as = form.as();
        var objections = objectionsTo(as, form.by().person());
        if (!objections.isEmpty()) return refused(objections);

        var events = new ArrayList<CircleEvent>();
        events.add(
                new CircleFormed(
                        form.circle(),
                        as.workplace().organization(),
                        as.unit(),
                        as.name(),
                        as.size().edition()));
        events.add(new CircleMemberJoined(form.circle(), as.leader(), Duty.LEADER));
        as.members().stream()
                .filter(person -> !person.equals(as.leader()))
                .map(person -> new CircleMemberJoined(form.circle(), person, Duty.MEMBER))
                .forEach(events::add);
        return accepted(events);
    }

    /** All at once: whoever forms or mends a circle mends the form once. */
    static List<CircleRefusal> objectionsTo(Composition as, String person) {
        var workplace = as.workplace();
        var organization = workplace.organization();
        if (workplace.name() == null) return List.of(new UnknownOrganization(organization));

        var objections = new ArrayList<CircleRefusal>();
        var unit = as.unit();
        if (unit != null && !workplace.units().contains(unit))
            objections.add(new UnknownUnit(organization, unit));
        var members = as.members();
        if (!members.contains(person)) objections.add(new NotAmongMembers(person));
        if (!members.contains(as.leader())) objections.add(new LeaderNotAmongMembers(as.leader()));
        var twice = listedTwice(members);
        if (!twice.isEmpty()) objections.add(new ListedTwice(twice));
        var size = as.size();
        if (!size.admits(members.size()))
            objections.add(new WrongSize(members.size(), size.fewestMembers(), size.mostMembers()));
        var strangers =
                members.stream()
                        .filter(member -> !workplace.employees().contains(member))
                        .distinct()
                        .toList();
        if (!strangers.isEmpty()) objections.add(new NotEmployed(organization, strangers));
        return objections;
    }

    private static List<String> listedTwice(List<String> people) {
        var seen = new HashSet<String>();
        return people.stream().filter(person -> !seen.add(person)).distinct().toList();
    }

    private Formation() {}
}
