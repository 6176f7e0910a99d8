package org.qunzhi.plan.person;

import static org.qunzhi.contracts.Role.DECISION_MAKER;
import static org.qunzhi.contracts.Role.PROMOTER;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.qunzhi.authority.Acting;
import org.qunzhi.contracts.Protected;
import org.qunzhi.contracts.Protected.Withheld;
import org.qunzhi.platform.lists.Cell;

/**
 * A person, as far as somebody may know them.
 *
 * @param holder the organisation that holds name and telephone number; absent for those who are not
 *     to know
 */
record PersonView(
        String id,
        @Nullable String holder,
        Protected<String> name,
        @Nullable Protected<String> phone,
        List<Employment> employments) {

    /** Of the employment that began last, of those that may be known. */
    @Nullable Object latest(Cell<Employment> part) {
        return employments.isEmpty() ? null : part.of(employments.getLast());
    }

    /** {@code to} is the first day on which they no longer worked there. */
    record Employment(
            String organization, @Nullable String unit, LocalDate from, @Nullable LocalDate to) {

        boolean isOverOn(LocalDate day) {
            return to != null && !day.isBefore(to);
        }

        boolean isOn(LocalDate day) {
            return !day.isBefore(from) && !isOverOn(day);
        }

        boolean sameOrganizationAs(Employment other) {
            return organization.equals(other.organization);
        }

        boolean sameUnitAs(Employment other) {
            return sameOrganizationAs(other) && Objects.equals(unit, other.unit);
        }
    }

    /**
     * Somebody sees all of themselves; the holder's promoter or decision-maker the name and the
     * telephone number; an employer's sees the employments there, not those elsewhere, and the name
     * until the last of them is over.
     */
    Optional<PersonView> to(Acting acting, LocalDate today) {
        if (acting.person().equals(id)) return Optional.of(this);
        var theirs = employments.stream().filter(one -> mayKnow(acting, one)).toList();
        if (isHeldBy(acting) && (!theirs.isEmpty() || leads(acting)))
            return Optional.of(new PersonView(id, holder, name, phone, theirs));
        if (theirs.isEmpty()) return Optional.empty();
        var former = theirs.stream().allMatch(one -> one.isOverOn(today));
        return Optional.of(
                new PersonView(
                        id,
                        null,
                        former ? new Withheld<>() : name,
                        phone == null ? null : new Withheld<>(),
                        theirs));
    }

    private boolean isHeldBy(Acting acting) {
        return acting.organization().equals(holder);
    }

    private static boolean leads(Acting acting) {
        return acting.is(DECISION_MAKER, acting.organization(), null)
                || acting.is(PROMOTER, acting.organization(), null);
    }

    private static boolean mayKnow(Acting acting, Employment employment) {
        return acting.is(DECISION_MAKER, employment.organization(), null)
                || acting.is(PROMOTER, employment.organization(), employment.unit());
    }
}
