package org.qunzhi.auditor.decisions;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.qunzhi.auditor.bundle.Faults;
import org.qunzhi.contracts.plan.OrganizationEvent;
import org.qunzhi.contracts.plan.OrganizationEvent.FirstDecisionMakerNamed;
import org.qunzhi.contracts.plan.OrganizationEvent.FirstDecisionMakerSeated;
import org.qunzhi.contracts.plan.OrganizationEvent.OrganizationApplied;
import org.qunzhi.contracts.plan.OrganizationEvent.OrganizationConfirmed;
import org.qunzhi.contracts.plan.OrganizationEvent.OrganizationFounded;
import org.qunzhi.contracts.plan.OrganizationEvent.OrganizationRejected;
import org.qunzhi.contracts.plan.OrganizationEvent.UnitAdded;

/** One organisation nobody confirmed; every other is what it applied to be, and has its units. */
final class OrganizationRule extends Rule {
    private final Map<String, String> named = new HashMap<>();
    private final Map<String, OrganizationApplied> applied = new HashMap<>();
    private final Set<String> units = new HashSet<>();
    private boolean founded;

    OrganizationRule(Faults faults, Facts facts) {
        super(faults, facts);
    }

    @Override
    public void take(Decided decided) {
        if (!(decided.event() instanceof OrganizationEvent of)) return;
        switch (of) {
            case OrganizationFounded _ -> {
                if (founded) fault(decided, "founded-twice");
                founded = true;
            }
            case OrganizationApplied application -> {
                applied.put(application.organization(), application);
                if (!KnownOrganization.known(facts, application.association()))
                    lacks(decided, OrganizationConfirmed.class);
            }
            case FirstDecisionMakerNamed(var organization, var person) ->
                    named.put(organization, person);
            case OrganizationConfirmed confirmed -> confirmed(decided, confirmed);
            case OrganizationRejected rejected -> {
                var before = applied.get(rejected.organization());
                if (before != null)
                    same(decided, "association", before.association(), rejected.association());
            }
            case FirstDecisionMakerSeated(var organization, var person) -> {
                if (named.containsKey(organization))
                    same(decided, "person", named.get(organization), person);
            }
            case UnitAdded unit -> added(decided, unit);
        }
    }

    private void confirmed(Decided decided, OrganizationConfirmed confirmed) {
        var before = applied.get(confirmed.organization());
        if (before == null) return;
        same(decided, "kind", before.kind(), confirmed.kind());
        same(decided, "level", before.level(), confirmed.level());
        same(decided, "name", before.name(), confirmed.name());
        same(decided, "association", before.association(), confirmed.association());
    }

    private void added(Decided decided, UnitAdded added) {
        if (!added.unit().startsWith(added.organization() + "/"))
            fault(
                    decided,
                    "field-differs",
                    decided.name(),
                    "unit",
                    added.organization() + "/…",
                    added.unit());
        if (!units.add(added.unit())) fault(decided, "twice", decided.name(), added.unit());
        var parent = added.parent();
        if (parent != null && !units.contains(parent)) lacks(decided, UnitAdded.class);
    }
}
