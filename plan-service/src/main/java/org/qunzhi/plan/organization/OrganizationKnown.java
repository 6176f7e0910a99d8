package org.qunzhi.plan.organization;

import org.qunzhi.contracts.plan.OrganizationEvent.Kind;
import org.qunzhi.contracts.plan.OrganizationEvent.Level;

/** What may be known of an organisation, by whom it is asked. */
sealed interface OrganizationKnown permits OrganizationView, OrganizationKnown.Listed {

    /** What everybody may know. */
    record Listed(String id, Kind kind, Level level, String name) implements OrganizationKnown {}
}
