package org.qunzhi.platform.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The system's clock, shifted by the duration in a file (ISO 8601, {@code P7D}), for demonstrations
 * and drills: the file is read again when it changes. It never goes back.
 */
final class ShiftedClock extends Clock {
    private final Path file;
    private final Clock base;
    private final AtomicReference<Shift> shift =
            new AtomicReference<>(new Shift(FileTime.fromMillis(0), Duration.ZERO));
    private final AtomicReference<Instant> last;

    private record Shift(FileTime modified, Duration by) {}

    ShiftedClock(Path file, Clock base) {
        this(file, base, new AtomicReference<>(Instant.MIN));
    }

    private ShiftedClock(Path file, Clock base, AtomicReference<Instant> last) {
        this.file = file;
        this.base = base;
        this.last = last;
    }

    @Override
    public Instant instant() {
        var now = base.instant().plus(by());
        return last.accumulateAndGet(now, (a, b) -> a.isAfter(b) ? a : b);
    }

    private Duration by() {
        try {
            var modified = Files.getLastModifiedTime(file);
            var known = shift.get();
            if (known.modified().equals(modified)) return known.by();
            var read = new Shift(modified, Duration.parse(Files.readString(file).strip()));
            shift.set(read);
            return read.by();
        } catch (NoSuchFileException e) {
            return Duration.ZERO;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public ZoneId getZone() {
        return base.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new ShiftedClock(file, base.withZone(zone), last);
    }
}
