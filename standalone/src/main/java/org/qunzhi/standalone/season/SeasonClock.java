package org.qunzhi.standalone.season;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import org.qunzhi.standalone.PrivateFiles;

/** Sets the platform's clock to made-up dates, by the offset file that the services read. */
public final class SeasonClock {
    private static final LocalTime OFFICE_OPENS = LocalTime.of(9, 0);
    private static final ZoneOffset CHINA = ZoneOffset.ofHours(8);
    private final Path offset;
    private final Clock real;

    public SeasonClock(Path offset, Clock real) {
        this.offset = offset;
        this.real = real;
    }

    /**
     * Before the first service starts: its clock never runs backwards afterwards.
     *
     * @throws IllegalStateException where the data folder has lived in real time already
     */
    void beginAt(LocalDate day, boolean untouched) {
        if (Files.exists(offset)) return;
        if (!untouched)
            throw new IllegalStateException(
                    "this data folder has lived in real time; the season wants one of its own:"
                            + " QUNZHI_DATA=<new folder>");
        turnTo(day);
    }

    void turnTo(LocalDate day) {
        var then = day.atTime(OFFICE_OPENS).toInstant(CHINA);
        PrivateFiles.write(offset, Duration.between(real.instant(), then).toString());
    }

    Instant now() {
        return real.instant();
    }

    void turnToToday() {
        PrivateFiles.write(offset, Duration.ZERO.toString());
    }
}
