package org.qunzhi.plan.organization;

import static org.qunzhi.contracts.Role.DECISION_MAKER;
import static org.qunzhi.contracts.Role.SECRETARY;
import static org.qunzhi.standalone.Deciders.GENESIS;
import static org.qunzhi.standalone.Deciders.HOUSE;
import static org.qunzhi.standalone.Deciders.NOW;
import static org.qunzhi.standalone.Deciders.SELF;
import static org.qunzhi.standalone.Deciders.whole;

import org.qunzhi.contracts.plan.OrganizationEvent.Kind;
import org.qunzhi.contracts.plan.OrganizationEvent.Level;
import org.qunzhi.plan.organization.OrganizationCommand.AddUnit;
import org.qunzhi.plan.organization.OrganizationCommand.ApplyForOrganization;
import org.qunzhi.plan.organization.OrganizationCommand.ConfirmOrganization;
import org.qunzhi.plan.organization.OrganizationCommand.FoundOrganization;
import org.qunzhi.plan.organization.OrganizationCommand.RejectOrganization;
import org.qunzhi.platform.Actor;
import org.qunzhi.standalone.Deciders;

/** The house admits a mill, and was founded itself. */
public final class OrganizationDeciders {
    private static final Genesis FILE =
            new Genesis(HOUSE, Level.CITY, "某市质量协会", SELF, "00", Actor.self("genesis"));

    private static final Application MILL =
            new Application(Kind.ENTERPRISE, Level.COMPANY, "某钢铁公司", null, HOUSE, SELF);

    public static void play(Deciders deciders) {
        var book =
                deciders.ask(
                        Organization.NONE,
                        (Organization its, OrganizationCommand command) -> its.decide(command, NOW),
                        Organization::after);
        var applied = book.then(SELF, new ApplyForOrganization("mill", MILL, true));
        applied.then(whole(SECRETARY), by -> new ConfirmOrganization("mill", by));
        applied.then(whole(SECRETARY), by -> new RejectOrganization("mill", by, "材料不全"));
        book.then(GENESIS, new FoundOrganization(HOUSE, FILE))
                .then(whole(DECISION_MAKER), by -> new AddUnit(HOUSE, by, "rolling", "轧钢车间", null));
    }

    private OrganizationDeciders() {}
}
