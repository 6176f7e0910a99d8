package org.qunzhi.rules.registration;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** Which day it is where the field is: China has one time, UTC+8. */
public final class CalendarDay {
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    public static LocalDate of(Instant now) {
        return LocalDate.ofInstant(now, CHINA);
    }

    /** The first moment after it. */
    public static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(CHINA).toInstant();
    }

    private CalendarDay() {}
}
