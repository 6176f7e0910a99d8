package org.qunzhi.registration.circle;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.qunzhi.authority.Standing;

/**
 * What this service knows, on the day, of the organisation in which a circle is being formed.
 *
 * @param name absent where no confirmed organisation has this id
 * @param units those asked about that exist
 * @param employees those asked about who are employed there
 */
record Workplace(
        String organization, @Nullable String name, Set<String> units, Set<String> employees) {

    Workplace {
        units = Set.copyOf(units);
        employees = Set.copyOf(employees);
    }

    static Workplace asKnownBy(
            Standing standing,
            String organization,
            @Nullable String unit,
            Collection<String> people,
            LocalDate day) {
        var units =
                unit != null && standing.unitExists(organization, unit)
                        ? Set.of(unit)
                        : Set.<String>of();
        var employees =
                people.stream()
                        .filter(person -> standing.employersOn(person, day).contains(organization))
                        .collect(Collectors.toSet());
        var name = standing.organizationName(organization).orElse(null);
        return new Workplace(organization, name, units, employees);
    }
}
