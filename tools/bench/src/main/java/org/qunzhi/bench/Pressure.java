package org.qunzhi.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** How long some program waited for a processor, this one's threads included; Linux alone says. */
final class Pressure {
    private static final Path CPU = Path.of("/proc/pressure/cpu");
    private static final String TOTAL = "total=";

    private final long began = System.nanoTime();
    private final long waited = waited();

    /** Of the time since this was made, 0 to 1. */
    double share() {
        return TimeUnit.MICROSECONDS.toNanos(waited() - waited)
                / (double) Math.max(1, System.nanoTime() - began);
    }

    private static long waited() {
        if (!Files.isReadable(CPU)) return 0;
        try {
            var some = Files.readString(CPU).lines().findFirst().orElse(TOTAL + 0);
            return Long.parseLong(some.substring(some.indexOf(TOTAL) + TOTAL.length()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
