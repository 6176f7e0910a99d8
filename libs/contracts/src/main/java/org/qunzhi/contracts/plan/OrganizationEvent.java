package org.qunzhi.contracts.plan;

import static org.qunzhi.contracts.Classification.PUBLIC;
import static org.qunzhi.contracts.Classification.RESTRICTED;

import org.jspecify.annotations.Nullable;
import org.qunzhi.contracts.EventType;

/** An organisation, the root of its own tree of units. */
public sealed interface OrganizationEvent {
    String organization();

    enum Kind {
        ENTERPRISE,
        ASSOCIATION
    }

    /** LN art. 4: 公司 · 市/省直行业 · 省; 全国 by recommendation (art. 14). */
    enum Level {
        COMPANY,
        CITY,
        PROVINCE,
        NATION
    }

    /** The one organisation that nobody confirmed: a signed genesis file names it. */
    @EventType(value = "organization-founded", classification = PUBLIC)
    record OrganizationFounded(
            String organization, Kind kind, Level level, String name, String genesisDigest)
            implements OrganizationEvent {}

    @EventType(value = "organization-applied", classification = RESTRICTED)
    record OrganizationApplied(
            String organization,
            Kind kind,
            Level level,
            String name,
            @Nullable String creditCode,
            String association)
            implements OrganizationEvent {}

    @EventType(value = "first-decision-maker-named", classification = RESTRICTED)
    record FirstDecisionMakerNamed(String organization, String person)
            implements OrganizationEvent {}

    /** The association confirms; it gains no right inside. */
    @EventType(value = "organization-confirmed", classification = PUBLIC)
    record OrganizationConfirmed(
            String organization, Kind kind, Level level, String name, String association)
            implements OrganizationEvent {}

    /** From here on the person named at the application may be appointed. */
    @EventType(value = "first-decision-maker-seated", classification = RESTRICTED)
    record FirstDecisionMakerSeated(String organization, String person)
            implements OrganizationEvent {}

    @EventType(value = "organization-rejected", classification = RESTRICTED)
    record OrganizationRejected(String organization, String association, String reason)
            implements OrganizationEvent {}

    /** {@code parent} is absent for a unit directly below the organisation. */
    @EventType(value = "unit-added", classification = RESTRICTED)
    record UnitAdded(String organization, String unit, @Nullable String parent, String name)
            implements OrganizationEvent {}
}
