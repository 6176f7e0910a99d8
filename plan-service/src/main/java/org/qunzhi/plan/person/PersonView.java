package org.qunzhi.plan.person;

import static org.qunzhi.contracts.Role.DECISION_MAKER;
import static org.qunzhi.contracts.Role.PROMOTER;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.qunzhi.authority.Acting;

record PersonView(String id, String name, List<Employment> employments) {

    /** {@code to} is the first day on which they no longer worked there. */
    record Employment(
            String organization, @Nullable String unit, LocalDate from, @Nullable LocalDate to) {}

    /**
     * Somebody sees all of themselves; an employer's promoter or decision-maker sees the
     * employments there, not those elsewhere.
     */
    Optional<PersonView> to(Acting acting) {
        if (acting.person().equals(id)) return Optional.of(this);
        var theirs = employments.stream().filter(one -> mayKnow(acting, one)).toList();
        return theirs.isEmpty() ? Optional.empty() : Optional.of(new PersonView(id, name, theirs));
    }

    private static boolean mayKnow(Acting acting, Employment employment) {
        return acting.is(DECISION_MAKER, employment.organization(), null)
                || acting.is(PROMOTER, employment.organization(), employment.unit());
    }
}
