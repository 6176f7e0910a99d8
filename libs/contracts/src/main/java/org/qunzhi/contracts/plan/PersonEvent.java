package org.qunzhi.contracts.plan;

import static org.qunzhi.contracts.Classification.PERSONAL;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.qunzhi.contracts.EventType;
import org.qunzhi.contracts.Personal;
import org.qunzhi.contracts.Protected;

/** A person and their employers over time; the id is the {@code sub} of their token. */
public sealed interface PersonEvent {
    String person();

    /**
     * {@code holder}: the organisation that holds name and telephone number, and by which they are
     * erased; the founding one holds what people state of themselves.
     */
    @EventType(value = "person-registered", classification = PERSONAL)
    record PersonRegistered(
            String person,
            String holder,
            @Personal(of = "person", heldBy = "holder") Protected<String> name,
            @Personal(of = "person", heldBy = "holder") @Nullable Protected<String> phone)
            implements PersonEvent {}

    @EventType(value = "employment-began", classification = PERSONAL)
    record EmploymentBegan(
            String person, String organization, @Nullable String unit, LocalDate from)
            implements PersonEvent {}

    /** {@code to} is the first day on which they no longer worked there. */
    @EventType(value = "employment-ended", classification = PERSONAL)
    record EmploymentEnded(String person, String organization, LocalDate to)
            implements PersonEvent {}
}
