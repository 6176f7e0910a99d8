package org.qunzhi.rules.registration;

import java.time.LocalDate;
import java.util.Locale;
import org.qunzhi.contracts.registration.NumberingEvent.Subject;
import org.qunzhi.rules.Edition;
import org.qunzhi.rules.Editions;

/**
 * How a register writes its numbers: {@code 2026-QC-0001}.
 *
 * <p>Is not built where two kinds would be written alike.
 */
public record NumberForm(
        String edition,
        LocalDate inForceFrom,
        String source,
        Verified verified,
        String circle,
        String topic,
        int fewestDigits)
        implements Edition {

    public NumberForm {
        if (circle.isBlank() || topic.isBlank() || circle.equals(topic))
            throw new IllegalArgumentException("circle and topic need a mark each, of their own");
        if (fewestDigits < 1 || fewestDigits > 9)
            throw new IllegalArgumentException("fewestDigits outside 1 to 9");
    }

    public static NumberForm yearKindOrdinal() {
        return Editions.load("numbers", "year-kind-ordinal", NumberForm.class);
    }

    /** {@code ordinal} counts from 1. */
    public String write(Subject kind, int year, int ordinal) {
        var mark =
                switch (kind) {
                    case CIRCLE -> circle;
                    case TOPIC -> topic;
                };
        return year
                + "-"
                + mark
                + "-"
                + String.format(Locale.ROOT, "%0" + fewestDigits + "d", ordinal);
    }
}
