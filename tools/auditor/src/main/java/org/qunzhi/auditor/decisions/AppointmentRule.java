package org.qunzhi.auditor.decisions;

import static org.qunzhi.contracts.Role.CHAIR;
import static org.qunzhi.contracts.Role.DECISION_MAKER;
import static org.qunzhi.contracts.Role.EXPERT;
import static org.qunzhi.contracts.Role.ISSUER_SIGNATORY;
import static org.qunzhi.contracts.Role.SECRETARY;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.qunzhi.auditor.bundle.Faults;
import org.qunzhi.contracts.Context;
import org.qunzhi.contracts.Role;
import org.qunzhi.contracts.plan.AppointmentEvent;
import org.qunzhi.contracts.plan.AppointmentEvent.Appointed;
import org.qunzhi.contracts.plan.AppointmentEvent.AppointmentEnded;
import org.qunzhi.contracts.plan.OrganizationEvent.FirstDecisionMakerSeated;
import org.qunzhi.contracts.plan.OrganizationEvent.Kind;
import org.qunzhi.contracts.plan.OrganizationEvent.OrganizationConfirmed;
import org.qunzhi.contracts.plan.OrganizationEvent.UnitAdded;
import org.qunzhi.contracts.plan.PersonEvent.PersonRegistered;

/** An appointment is of a person, in a role, of an organisation that can have them. */
final class AppointmentRule extends Rule {
    /** LN art. 3, 6, 13: contests, experts and certificates are an association's. */
    private static final Set<Role> ONLY_IN_AN_ASSOCIATION =
            Set.of(SECRETARY, CHAIR, EXPERT, ISSUER_SIGNATORY);

    private final Map<String, Appointed> made = new HashMap<>();

    AppointmentRule(Faults faults, Facts facts) {
        super(faults, facts);
    }

    @Override
    public void take(Decided decided) {
        if (!(decided.event() instanceof AppointmentEvent of)) return;
        switch (of) {
            case Appointed appointed -> {
                made.put(appointed.appointment(), appointed);
                appointed(decided, appointed);
            }
            case AppointmentEnded ended -> ended(decided, ended);
        }
    }

    private void appointed(Decided decided, Appointed appointed) {
        var until = appointed.until();
        if (until != null && !until.isAfter(appointed.from()))
            fault(decided, "ends-before-it-begins", appointed.from(), until);
        var in = KnownOrganization.find(facts, appointed.organization());
        if (in.isEmpty()) lacks(decided, OrganizationConfirmed.class);
        else if (ONLY_IN_AN_ASSOCIATION.contains(appointed.role())
                && in.get().kind() != Kind.ASSOCIATION)
            fault(decided, "only-in-an-association", appointed.role().code());
        var unit = appointed.unit();
        if (appointed.role() == DECISION_MAKER && unit != null) same(decided, "unit", null, unit);
        if (unit != null
                && facts.first(UnitAdded.class, unit)
                        .filter(of -> of.event().organization().equals(appointed.organization()))
                        .isEmpty()) lacks(decided, UnitAdded.class);
        if (decided.attribute("actor").equals(Rights.platform(Context.PLAN)))
            first(decided, appointed);
        else if (decided.showsAttribute("actor")
                && facts.first(PersonRegistered.class, appointed.person()).isEmpty())
            lacks(decided, PersonRegistered.class);
    }

    /** Whom the founding or the confirmation seated, for the whole organisation and without end. */
    private void first(Decided decided, Appointed appointed) {
        var seated = facts.first(FirstDecisionMakerSeated.class, appointed.organization());
        if (seated.isEmpty()) {
            lacks(decided, FirstDecisionMakerSeated.class);
            return;
        }
        same(decided, "person", seated.get().event().person(), appointed.person());
        same(decided, "role", DECISION_MAKER, appointed.role());
        same(decided, "until", null, appointed.until());
    }

    private void ended(Decided decided, AppointmentEnded ended) {
        var before = made.get(ended.appointment());
        if (before == null) return;
        same(decided, "person", before.person(), ended.person());
        same(decided, "organization", before.organization(), ended.organization());
        if (Duration.between(ended.at(), decided.time()).abs().compareTo(Facts.CLOCKS_DIFFER) > 0)
            fault(decided, "dated-otherwise", decided.name(), ended.at(), decided.time());
    }
}
