package org.qunzhi.plan.organization;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.qunzhi.authority.Acting;
import org.qunzhi.contracts.plan.OrganizationEvent.Kind;
import org.qunzhi.contracts.plan.OrganizationEvent.Level;

/** An organisation as its own people see it. */
public record OrganizationView(
        String id,
        Kind kind,
        Level level,
        String name,
        Status status,
        @Nullable String creditCode,
        @Nullable String association,
        @Nullable String firstDecisionMaker,
        @Nullable String reason,
        List<Unit> units)
        implements OrganizationKnown {

    public enum Status {
        APPLIED,
        FOUNDED,
        CONFIRMED,
        REJECTED
    }

    public record Unit(String id, @Nullable String parent, String name) {}

    @JsonIgnore
    public boolean admitted() {
        return status == Status.FOUNDED || status == Status.CONFIRMED;
    }

    /**
     * As much of it as somebody may know: those who act for it everything; the association applied
     * to and the first decision-maker the application, no units; its employees the units, not the
     * application; everybody that an admitted one exists.
     */
    Optional<OrganizationKnown> to(Acting acting, Set<String> employers) {
        if (acting.organization().equals(id)) return Optional.of(this);
        if (acting.organization().equals(association) || acting.person().equals(firstDecisionMaker))
            return Optional.of(withoutUnits());
        if (employers.contains(id)) return Optional.of(withoutApplication());
        return admitted() ? Optional.of(listed()) : Optional.empty();
    }

    OrganizationKnown.Listed listed() {
        return new OrganizationKnown.Listed(id, kind, level, name);
    }

    /** Units are for its own people. */
    OrganizationView withUnitsFor(Acting acting) {
        return acting.organization().equals(id) ? this : withoutUnits();
    }

    private OrganizationView withoutApplication() {
        return new OrganizationView(id, kind, level, name, status, null, null, null, null, units);
    }

    private OrganizationView withoutUnits() {
        return new OrganizationView(
                id,
                kind,
                level,
                name,
                status,
                creditCode,
                association,
                firstDecisionMaker,
                reason,
                List.of());
    }
}
