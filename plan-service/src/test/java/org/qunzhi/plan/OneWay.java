package org.qunzhi.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.qunzhi.authority.Acting;
import org.qunzhi.authority.Standing;

/** One person has one appointment, and nobody else any. */
public record OneWay(Acting acting) implements Standing {
    @Override
    public List<Acting> of(String person) {
        return acting.person().equals(person) ? List.of(acting) : List.of();
    }

    @Override
    public Optional<String> organizationName(String organization) {
        return Optional.empty();
    }

    @Override
    public boolean unitExists(String organization, String unit) {
        return acting.units().contains(unit);
    }

    @Override
    public Set<String> employersOn(String person, LocalDate day) {
        return Set.of();
    }

    @Override
    public Optional<String> promotesTo(String member) {
        return Optional.empty();
    }
}
