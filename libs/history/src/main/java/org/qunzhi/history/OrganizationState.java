package org.qunzhi.history;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.qunzhi.contracts.plan.OrganizationEvent.Kind;
import org.qunzhi.contracts.plan.OrganizationEvent.Level;

/**
 * 组织.
 *
 * @param association where it applied, and which confirmed it
 * @param memberships of it in associations, and of others in it
 */
public record OrganizationState(
        String id,
        Part<Status> status,
        Part<Kind> kind,
        Part<Level> level,
        Part<String> name,
        Part<String> creditCode,
        Part<String> association,
        Part<String> rejectedFor,
        List<Unit> units,
        List<Membership> memberships)
        implements State {

    public enum Status {
        FOUNDED,
        APPLIED,
        CONFIRMED,
        REJECTED
    }

    /** 部门、车间、班组. */
    public record Unit(Part<String> unit, Part<String> parent, Part<String> name) {}

    /** 会员单位, {@code promotes}: 推荐渠道 is open. */
    public record Membership(
            String membership,
            Part<String> member,
            Part<String> association,
            Part<Standing> standing,
            Part<Boolean> promotes) {

        public enum Standing {
            REQUESTED,
            ACCEPTED,
            DECLINED
        }
    }

    public OrganizationState {
        units = List.copyOf(units);
        memberships = List.copyOf(memberships);
    }

    static OrganizationState of(String id, Iterable<Seen> events) {
        var told = new Told();
        var units = new ArrayList<Unit>();
        var memberships = new LinkedHashMap<String, Membership>();
        for (var event : events) {
            membership(memberships, event);
            if (!event.text("organization").equals(Part.of(id))) continue;
            switch (event.name()) {
                case "organization-founded" ->
                        told.from(event, "kind", "level", "name").is("status", Status.FOUNDED);
                case "organization-applied" ->
                        told.from(event, "kind", "level", "name", "creditCode", "association")
                                .is("status", Status.APPLIED);
                case "organization-confirmed" ->
                        told.from(event, "kind", "level", "name", "association")
                                .is("status", Status.CONFIRMED);
                case "organization-rejected" ->
                        told.from(event, "association", "reason=rejectedFor")
                                .is("status", Status.REJECTED);
                case "unit-added" ->
                        units.add(
                                new Unit(
                                        event.text("unit"),
                                        event.text("parent"),
                                        event.text("name")));
                default -> {}
            }
        }
        return new OrganizationState(
                id,
                told.choice(Status.class, "status"),
                told.choice(Kind.class, "kind"),
                told.choice(Level.class, "level"),
                told.text("name"),
                told.text("creditCode"),
                told.text("association"),
                told.text("rejectedFor"),
                units,
                List.copyOf(memberships.values()));
    }

    private static void membership(LinkedHashMap<String, Membership> into, Seen event) {
        var id = event.text("membership").shown().orElse("");
        if (id.isEmpty()) return;
        var before = into.get(id);
        Part<Membership.Standing> standing =
                switch (event.name()) {
                    case "membership-requested" -> Part.of(Membership.Standing.REQUESTED);
                    case "membership-accepted" -> Part.of(Membership.Standing.ACCEPTED);
                    case "membership-declined" -> Part.of(Membership.Standing.DECLINED);
                    default -> before == null ? new Part.Unknown<>() : before.standing();
                };
        Part<Boolean> promotes =
                event.name().equals("promotion-path-opened")
                        ? Part.of(true)
                        : before == null ? new Part.Unknown<>() : before.promotes();
        into.put(
                id,
                new Membership(
                        id, event.text("member"), event.text("association"), standing, promotes));
    }
}
