package org.qunzhi.contracts.registration;

import static org.qunzhi.contracts.Classification.RESTRICTED;

import org.qunzhi.contracts.EventType;

/** The register of one organisation and year: a number is issued once and leaves no gap. */
public sealed interface NumberingEvent {
    String register();

    enum Subject {
        CIRCLE,
        TOPIC
    }

    /** {@code ordinal} counts from 1; {@code number} is as it is printed. */
    @EventType(value = "number-issued", classification = RESTRICTED)
    record NumberIssued(
            String register,
            String organization,
            int year,
            Subject kind,
            String subject,
            int ordinal,
            String number)
            implements NumberingEvent {}
}
