package org.qunzhi.platform.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShiftedClockTest {
    private static final Instant NOON = Instant.parse("2026-05-01T12:00:00Z");
    @TempDir Path folder;
    private Path file;
    private Clock clock;
    private int changes;

    @BeforeEach
    void start() {
        file = folder.resolve("offset");
        clock = new ShiftedClock(file, Clock.fixed(NOON, ZoneOffset.UTC));
    }

    @Test
    void without_a_file_it_tells_the_systems_time() {
        assertThat(clock.instant()).isEqualTo(NOON);
    }

    @Test
    void it_follows_the_file_when_that_changes() throws IOException {
        shiftBy("P7D");
        assertThat(clock.instant()).isEqualTo(NOON.plus(Duration.ofDays(7)));
        shiftBy("P7DT1H");
        assertThat(clock.instant()).isEqualTo(NOON.plus(Duration.ofDays(7)).plusSeconds(3600));
    }

    @Test
    void it_never_goes_back() throws IOException {
        shiftBy("P7D");
        var later = clock.instant();
        shiftBy("-P1D");
        assertThat(clock.instant()).isEqualTo(later);
        Files.delete(file);
        assertThat(clock.withZone(ZoneOffset.MAX).instant()).isEqualTo(later);
    }

    /** The file system's clock may not tick between two writes. */
    private void shiftBy(String duration) throws IOException {
        Files.writeString(file, duration + "\n");
        changes++;
        Files.setLastModifiedTime(file, FileTime.from(NOON.plusSeconds(changes)));
    }
}
