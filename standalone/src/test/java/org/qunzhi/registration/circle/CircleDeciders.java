package org.qunzhi.registration.circle;

import static org.qunzhi.contracts.Role.PROMOTER;
import static org.qunzhi.standalone.Deciders.HOUSE;
import static org.qunzhi.standalone.Deciders.LEADER;
import static org.qunzhi.standalone.Deciders.MEMBER;
import static org.qunzhi.standalone.Deciders.NOW;
import static org.qunzhi.standalone.Deciders.PLATFORM;
import static org.qunzhi.standalone.Deciders.SELF;
import static org.qunzhi.standalone.Deciders.UNIT;
import static org.qunzhi.standalone.Deciders.unit;

import java.util.List;
import java.util.Set;
import org.qunzhi.registration.circle.CircleCommand.AmendCircle;
import org.qunzhi.registration.circle.CircleCommand.ApplyForRegistration;
import org.qunzhi.registration.circle.CircleCommand.ApproveRegistration;
import org.qunzhi.registration.circle.CircleCommand.FormCircle;
import org.qunzhi.registration.circle.CircleCommand.RegisterCircle;
import org.qunzhi.registration.circle.CircleCommand.ReturnRegistration;
import org.qunzhi.rules.registration.CircleSize;
import org.qunzhi.rules.registration.Renewal;
import org.qunzhi.standalone.Deciders;

/** Employees of the unit form a circle; its promoter judges what it applies for. */
public final class CircleDeciders {
    public static void play(Deciders deciders) {
        var applied =
                deciders.ask(
                                Circle.NONE,
                                (Circle its, CircleCommand command) -> its.decide(command, NOW),
                                Circle::after)
                        .then(
                                MEMBER,
                                by -> new FormCircle("c1", by, as(LEADER, LEADER, MEMBER, "chen")))
                        .then(
                                LEADER,
                                by -> new ApplyForRegistration("c1", by, 2026, Renewal.yearly()));
        applied.then(unit(PROMOTER), by -> new ReturnRegistration("c1", by, 2026, "缺少计划"))
                .then(LEADER, by -> new AmendCircle("c1", by, as(MEMBER, LEADER, MEMBER, SELF)));
        applied.then(unit(PROMOTER), by -> new ApproveRegistration("c1", by, 2026))
                .then(PLATFORM, new RegisterCircle("c1", 2026, "2026-QC-0001"));
    }

    private static Composition as(String leader, String... members) {
        var all = Set.of(LEADER, MEMBER, "chen", SELF);
        var workplace = new Workplace(HOUSE, "某钢铁公司", Set.of(UNIT), all);
        return new Composition(workplace, UNIT, "攀登", leader, List.of(members), CircleSize.usual());
    }

    private CircleDeciders() {}
}
