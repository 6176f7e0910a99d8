package org.qunzhi.auditor.decisions;

import java.util.Optional;
import org.qunzhi.auditor.bundle.At;
import org.qunzhi.contracts.plan.OrganizationEvent.Kind;
import org.qunzhi.contracts.plan.OrganizationEvent.Level;
import org.qunzhi.contracts.plan.OrganizationEvent.OrganizationConfirmed;
import org.qunzhi.contracts.plan.OrganizationEvent.OrganizationFounded;

/** Which organisations there are; their founding and confirmation are public. */
record KnownOrganization(Kind kind, Level level, String name) {

    static Optional<KnownOrganization> find(Facts facts, String id) {
        var founded =
                facts.first(OrganizationFounded.class, id)
                        .map(At::event)
                        .map(of -> new KnownOrganization(of.kind(), of.level(), of.name()));
        return founded.or(
                () ->
                        facts.first(OrganizationConfirmed.class, id)
                                .map(At::event)
                                .map(
                                        of ->
                                                new KnownOrganization(
                                                        of.kind(), of.level(), of.name())));
    }

    static boolean known(Facts facts, String id) {
        return find(facts, id).isPresent();
    }
}
