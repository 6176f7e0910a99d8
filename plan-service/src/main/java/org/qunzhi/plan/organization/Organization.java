package org.qunzhi.plan.organization;

import static org.qunzhi.contracts.Role.DECISION_MAKER;
import static org.qunzhi.contracts.Role.PROMOTER;
import static org.qunzhi.contracts.Role.SECRETARY;
import static org.qunzhi.platform.Decision.accepted;
import static org.qunzhi.platform.Decision.nothing;
import static org.qunzhi.platform.Decision.refused;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.qunzhi.authority.Acting;
import org.qunzhi.contracts.plan.OrganizationEvent;
import org.qunzhi.contracts.plan.OrganizationEvent.FirstDecisionMakerNamed;
import org.qunzhi.contracts.plan.OrganizationEvent.FirstDecisionMakerSeated;
import org.qunzhi.contracts.plan.OrganizationEvent.Kind;
import org.qunzhi.contracts.plan.OrganizationEvent.OrganizationApplied;
import org.qunzhi.contracts.plan.OrganizationEvent.OrganizationConfirmed;
import org.qunzhi.contracts.plan.OrganizationEvent.OrganizationFounded;
import org.qunzhi.contracts.plan.OrganizationEvent.OrganizationRejected;
import org.qunzhi.contracts.plan.OrganizationEvent.UnitAdded;
import org.qunzhi.plan.organization.OrganizationCommand.AddUnit;
import org.qunzhi.plan.organization.OrganizationCommand.ApplyForOrganization;
import org.qunzhi.plan.organization.OrganizationCommand.ConfirmOrganization;
import org.qunzhi.plan.organization.OrganizationCommand.FoundOrganization;
import org.qunzhi.plan.organization.OrganizationCommand.RejectOrganization;
import org.qunzhi.plan.organization.OrganizationRefusal.AlreadyDecided;
import org.qunzhi.plan.organization.OrganizationRefusal.AnotherGenesis;
import org.qunzhi.plan.organization.OrganizationRefusal.NoCreditCode;
import org.qunzhi.plan.organization.OrganizationRefusal.NoRight;
import org.qunzhi.plan.organization.OrganizationRefusal.NotConfirmed;
import org.qunzhi.plan.organization.OrganizationRefusal.UnitExists;
import org.qunzhi.plan.organization.OrganizationRefusal.UnknownOrganization;
import org.qunzhi.plan.organization.OrganizationRefusal.UnknownUnit;
import org.qunzhi.platform.Decision;

/** One organisation: how far its admission has come, who decides on it, which units it has. */
record Organization(Stage stage, Set<String> units) {
    static final Organization NONE = new Organization(new Stage.Unheard(), Set.of());

    sealed interface Stage {
        record Unheard() implements Stage {}

        record Applied(OrganizationApplied application, String firstDecisionMaker)
                implements Stage {}

        record Founded(String genesisDigest) implements Stage {}

        record Confirmed(String association) implements Stage {}

        record Rejected(String association) implements Stage {}
    }

    Decision<OrganizationEvent> decide(OrganizationCommand command, Instant now) {
        return switch (command) {
            case FoundOrganization(var id, var genesis) -> found(id, genesis);
            case ApplyForOrganization apply -> apply(apply);
            case ConfirmOrganization(var id, var acting) -> confirm(id, acting);
            case RejectOrganization(var id, var acting, var reason) -> reject(id, acting, reason);
            case AddUnit add -> addUnit(add);
        };
    }

    private Decision<OrganizationEvent> found(String id, Genesis genesis) {
        return switch (stage) {
            case Stage.Unheard() ->
                    accepted(
                            List.of(
                                    new OrganizationFounded(
                                            id,
                                            Kind.ASSOCIATION,
                                            genesis.level(),
                                            genesis.name(),
                                            genesis.digest()),
                                    new FirstDecisionMakerSeated(
                                            id, genesis.firstDecisionMaker())));
            case Stage.Founded(var digest) when digest.equals(genesis.digest()) -> nothing();
            case Stage.Founded _, Stage.Applied _, Stage.Confirmed _, Stage.Rejected _ ->
                    refused(new AnotherGenesis(genesis.digest()));
        };
    }

    private Decision<OrganizationEvent> apply(ApplyForOrganization command) {
        var application = command.application();
        var faults = new ArrayList<OrganizationRefusal>();
        if (!command.associationKnown())
            faults.add(new UnknownOrganization(application.association()));
        var creditCode = application.creditCode();
        if (creditCode != null && !CreditCode.isOne(creditCode))
            faults.add(new NoCreditCode(creditCode));
        if (!faults.isEmpty()) return refused(faults);

        var id = command.organization();
        return accepted(
                List.of(
                        new OrganizationApplied(
                                id,
                                application.kind(),
                                application.level(),
                                application.name(),
                                creditCode,
                                application.association()),
                        new FirstDecisionMakerNamed(id, application.firstDecisionMaker())));
    }

    private Decision<OrganizationEvent> confirm(String id, Acting acting) {
        if (!decidesOnAdmission(acting)) return refused(new NoRight());
        if (!(stage instanceof Stage.Applied(var application, var firstDecisionMaker)))
            return refused(new AlreadyDecided());

        return accepted(
                List.of(
                        new OrganizationConfirmed(
                                id,
                                application.kind(),
                                application.level(),
                                application.name(),
                                application.association()),
                        new FirstDecisionMakerSeated(id, firstDecisionMaker)));
    }

    private Decision<OrganizationEvent> reject(String id, Acting acting, String reason) {
        if (!decidesOnAdmission(acting)) return refused(new NoRight());
        if (!(stage instanceof Stage.Applied(var application, var _)))
            return refused(new AlreadyDecided());

        return accepted(new OrganizationRejected(id, application.association(), reason));
    }

    private boolean decidesOnAdmission(Acting acting) {
        var association =
                switch (stage) {
                    case Stage.Applied(var application, var _) -> application.association();
                    case Stage.Confirmed(var by) -> by;
                    case Stage.Rejected(var by) -> by;
                    case Stage.Unheard(), Stage.Founded(var _) -> null;
                };
        return association != null
                && (acting.is(SECRETARY, association, null)
                        || acting.is(DECISION_MAKER, association, null));
    }

    private Decision<OrganizationEvent> addUnit(AddUnit add) {
        var id = add.organization();
        var acting = add.acting();
        if (!acting.is(DECISION_MAKER, id, null) && !acting.is(PROMOTER, id, null))
            return refused(new NoRight());
        if (!(stage instanceof Stage.Founded || stage instanceof Stage.Confirmed))
            return refused(new NotConfirmed());
        var unit = unitId(id, add.code());
        if (units.contains(unit)) return refused(new UnitExists(unit));
        var parent = add.parentCode() == null ? null : unitId(id, add.parentCode());
        if (parent != null && !units.contains(parent)) return refused(new UnknownUnit(parent));

        return accepted(new UnitAdded(id, unit, parent, add.name()));
    }

    private static String unitId(String organization, String code) {
        return organization + "/" + code;
    }

    Organization after(OrganizationEvent event) {
        return switch (event) {
            case OrganizationFounded founded -> at(new Stage.Founded(founded.genesisDigest()));
            case OrganizationApplied applied -> at(new Stage.Applied(applied, ""));
            case FirstDecisionMakerNamed(var _, var person) -> named(person);
            case OrganizationConfirmed confirmed ->
                    at(new Stage.Confirmed(confirmed.association()));
            case OrganizationRejected(var _, var by, var _) -> at(new Stage.Rejected(by));
            case FirstDecisionMakerSeated _ -> this;
            case UnitAdded(var _, var unit, var _, var _) -> with(unit);
        };
    }

    private Organization at(Stage next) {
        return new Organization(next, units);
    }

    private Organization named(String person) {
        if (!(stage instanceof Stage.Applied(var application, var _)))
            throw new IllegalStateException("a first decision-maker named in " + stage);
        return at(new Stage.Applied(application, person));
    }

    private Organization with(String unit) {
        var more = new HashSet<>(units);
        more.add(unit);
        return new Organization(stage, Set.copyOf(more));
    }
}
