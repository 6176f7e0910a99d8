package org.qunzhi.rules.registration;

import java.time.LocalDate;
import org.qunzhi.rules.Edition;
import org.qunzhi.rules.Editions;

/**
 * For which years a circle may register: the year that is, and so many ahead. Never for one that is
 * over: a registration after the fact is how results are dressed up (倒装成果).
 *
 * <p>Is not built where {@code yearsAhead} is negative.
 */
public record Renewal(
        String edition, LocalDate inForceFrom, String source, Verified verified, int yearsAhead)
        implements Edition {

    public Renewal {
        if (yearsAhead < 0) throw new IllegalArgumentException("yearsAhead below 0");
    }

    public static Renewal yearly() {
        return Editions.load("circle", "yearly-renewal", Renewal.class);
    }

    /** The last year open for registration on that day; the first is the day's own. */
    public int lastYearOn(LocalDate day) {
        return day.getYear() + yearsAhead;
    }

    public boolean admits(int year, LocalDate day) {
        return year >= day.getYear() && year <= lastYearOn(day);
    }
}
