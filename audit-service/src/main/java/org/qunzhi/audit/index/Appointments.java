package org.qunzhi.audit.index;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.qunzhi.authority.Acting;
import org.qunzhi.contracts.Role;
import org.springframework.stereotype.Component;

/** Who held an office, as of a cut; today's are {@link org.qunzhi.authority.Standing}'s to say. */
@Component
public class Appointments {
    private final EventIndex index;

    public Appointments(EventIndex index) {
        this.index = index;
    }

    /**
     * Those who held it, each as a way to act.
     *
     * @param at when: an appointment has a time of its own
     */
    public List<Acting> holders(Role role, String organization, Cut cut, Instant at) {
        var stored = index.fact("appointments:" + organization);
        if (stored == null) return List.of();
        var held =
                stored.getList("appointments", Document.class, List.of()).stream()
                        .filter(one -> Told.by(cut, one))
                        .filter(one -> holds(one, stored, cut, at))
                        .toList();
        var parents = parents(organization, cut);
        var promoted = new HashSet<String>();
        for (var one : held)
            if (is(one, Role.PROMOTER) && one.getString("unit") != null)
                promoted.add(one.getString("unit"));
        return held.stream()
                .filter(one -> is(one, role))
                .map(one -> acting(one, organization, reach(one, role, parents, promoted)))
                .toList();
    }

    private static boolean is(Document appointment, Role role) {
        return role.name().equals(appointment.getString("role"));
    }

    private static boolean holds(Document one, Document stored, Cut cut, Instant at) {
        if (Instant.parse(one.getString("from")).isAfter(at)) return false;
        var until = one.getString("until");
        if (until != null && !at.isBefore(Instant.parse(until))) return false;
        return stored.getList("ended", Document.class, List.of()).stream()
                .filter(end -> Told.by(cut, end))
                .filter(
                        end ->
                                Objects.equals(
                                        end.getString("appointment"), one.getString("appointment")))
                .noneMatch(end -> !at.isBefore(Instant.parse(end.getString("at"))));
    }

    private static Acting acting(Document one, String organization, Set<String> units) {
        return new Acting(
                one.getString("person"),
                organization,
                one.getString("unit"),
                Role.valueOf(one.getString("role")),
                one.getString("appointment"),
                units);
    }

    private Map<String, String> parents(String organization, Cut cut) {
        var stored = index.fact("organization:" + organization);
        var parents = new HashMap<String, String>();
        if (stored == null) return parents;
        for (var unit : stored.getList("units", Document.class, List.of()))
            if (Told.by(cut, unit))
                parents.put(
                        unit.getString("unit"),
                        Objects.requireNonNullElse(unit.getString("parent"), ""));
        return parents;
    }

    /** As {@code authority.Units} has it, asked from below: whose unit is this one? */
    private static Set<String> reach(
            Document one, Role role, Map<String, String> parents, Set<String> promoted) {
        var own = Objects.requireNonNullElse(one.getString("unit"), "");
        boolean all = own.isEmpty() && role != Role.PROMOTER;
        var reached = new HashSet<String>();
        for (var unit : parents.keySet())
            if (all || isBelow(unit, own, parents, promoted)) reached.add(unit);
        return reached;
    }

    private static boolean isBelow(
            @Nullable String unit, String own, Map<String, String> parents, Set<String> promoted) {
        var at = unit;
        var passed = new HashSet<String>();
        while (at != null && !at.equals(own)) {
            if (promoted.contains(at) || !passed.add(at)) return false;
            at = parents.get(at);
        }
        return at != null;
    }
}
