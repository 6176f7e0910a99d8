package org.qunzhi.auditor.decisions;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.qunzhi.auditor.bundle.Disclosed;
import org.qunzhi.auditor.bundle.Fault;
import org.qunzhi.auditor.bundle.Faults;
import org.qunzhi.contracts.Personal;
import org.qunzhi.contracts.plan.ErasureEvent.PersonErased;

/**
 * What the bundle says is erased, held against the history: a person's data end with {@code
 * person-erased} and not otherwise, and from there nobody can show them.
 */
final class Erasures {
    private static final String ERASED = "org.qunzhi.plan.person-erased.";
    private final Faults faults;
    private final Set<Owner> erased = new HashSet<>();
    private final List<Claim> claims = new ArrayList<>();
    private final List<Shown> shown = new ArrayList<>();

    private Owner latest = new Owner(Optional.empty(), Optional.empty());

    /** An event of which this asker is not shown whose data were erased. */
    private boolean unnamed;

    Erasures(Faults faults) {
        this.faults = faults;
    }

    /** Whose data a field tells; empty is what was not shown. */
    private record Owner(Optional<String> person, Optional<String> organization) {
        boolean mayBe(Owner erased) {
            return (person.isEmpty() || person.equals(erased.person))
                    && (organization.isEmpty() || organization.equals(erased.organization));
        }
    }

    private record Claim(long index, String type, int fields, List<Owner> owners) {}

    private record Shown(long index, String type, String field, Owner owner) {}

    void see(Disclosed event) {
        if (event.type().startsWith(ERASED)) erased(event);
        var hidden = new ArrayList<Owner>();
        for (var field : event.fields()) {
            var mark = field.getAnnotation(Personal.class);
            if (mark == null) continue;
            var owner = new Owner(event.text(mark.of()), event.text(mark.heldBy()));
            if (!event.shows(field.getName())) hidden.add(owner);
            else if (event.tells(field.getName())
                    && owner.person().isPresent()
                    && owner.organization().isPresent())
                shown.add(
                        new Shown(
                                event.index(), event.type().intern(), field.getName(), one(owner)));
        }
        int fields = event.counts().erased();
        if (fields > 0) claims.add(new Claim(event.index(), event.type(), fields, hidden));
    }

    /** An erasure that the log proves behind the bundle's end; nothing else may stand there. */
    void later(Disclosed event) {
        if (event.type().startsWith(ERASED)) erased(event);
        else faults.add(Fault.at(event.index(), "later-no-erasure", event.type()));
    }

    /** Of equal ones that follow each other one is kept: an event's fields are mostly one's. */
    private Owner one(Owner owner) {
        if (!owner.equals(latest)) latest = owner;
        return latest;
    }

    private void erased(Disclosed event) {
        if (event.event().orElse(null) instanceof PersonErased one)
            erased.add(new Owner(Optional.of(one.person()), Optional.of(one.organization())));
        else unnamed = true;
    }

    /** Once the whole history was seen: an erasure stands behind what it erased. */
    void conclude() {
        for (var claim : claims) {
            long explained = claim.owners().stream().filter(this::wasErased).count();
            if (explained < claim.fields())
                faults.add(Fault.at(claim.index(), "erased-without-event", claim.type()));
        }
        for (var one : shown)
            if (erased.contains(one.owner()))
                faults.add(
                        Fault.at(one.index(), "disclosed-though-erased", one.type(), one.field()));
    }

    private boolean wasErased(Owner owner) {
        if (unnamed || erased.contains(owner)) return true;
        boolean known = owner.person().isPresent() && owner.organization().isPresent();
        return !known && erased.stream().anyMatch(owner::mayBe);
    }
}
