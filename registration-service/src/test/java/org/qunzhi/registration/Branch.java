package org.qunzhi.registration;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.qunzhi.authority.Acting;
import org.qunzhi.authority.Standing;

/** One enterprise, {@code steel} with the unit {@code rolling}, that employs three people. */
public final class Branch implements Standing {
    @Override
    public List<Acting> of(String person) {
        return List.of();
    }

    @Override
    public Optional<String> organizationName(String organization) {
        return organization.equals("steel") ? Optional.of("某钢铁公司") : Optional.empty();
    }

    @Override
    public boolean unitExists(String organization, String unit) {
        return organization.equals("steel") && unit.equals("rolling");
    }

    @Override
    public Set<String> employersOn(String person, LocalDate day) {
        return Set.of("li", "wang", "chen").contains(person) ? Set.of("steel") : Set.of("mill");
    }

    @Override
    public Optional<String> promotesTo(String member) {
        return Optional.empty();
    }
}
