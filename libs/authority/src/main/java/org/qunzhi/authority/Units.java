package org.qunzhi.authority;

import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.qunzhi.contracts.Role;

/** The units of one organisation, each below another or directly below the organisation. */
record Units(List<Unit> all) {

    record Unit(String unit, @Nullable String parent) {}

    boolean contains(String unit) {
        return all.stream().anyMatch(one -> one.unit().equals(unit));
    }

    /**
     * Architecture §5: an appointment acts for its unit and what lies below it, until a unit with
     * its own promoter. One for the whole organisation reaches all of it; a promoter's, too, only
     * until a unit with its own promoter.
     *
     * @param promoted units that have a promoter of their own now
     */
    Set<String> reach(@Nullable String unit, Role role, Set<String> promoted) {
        var barred = unit == null && role != Role.PROMOTER ? Set.<String>of() : promoted;
        var reached = new HashSet<String>();
        var next = new ArrayDeque<String>();
        if (unit == null) below(null, barred, next);
        else next.add(unit);
        while (!next.isEmpty()) {
            var one = next.remove();
            if (reached.add(one)) below(one, barred, next);
        }
        return reached;
    }

    private void below(@Nullable String parent, Set<String> barred, ArrayDeque<String> into) {
        all.stream()
                .filter(one -> Objects.equals(one.parent(), parent))
                .map(Unit::unit)
                .filter(one -> !barred.contains(one))
                .forEach(into::add);
    }
}
