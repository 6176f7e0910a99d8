package org.qunzhi.gateway.session;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The time by which the services decide: a demonstration shifts their clock by the duration in a
 * file, and what a page counts down to is on that clock.
 */
@Component
final class ServicesClock {
    private final String offsetFile;

    ServicesClock(@Value("${qunzhi.clock-offset-file:}") String offsetFile) {
        this.offsetFile = offsetFile;
    }

    Instant now() {
        return Instant.now().plus(offset());
    }

    private Duration offset() {
        if (offsetFile.isEmpty()) return Duration.ZERO;
        try {
            return Duration.parse(Files.readString(Path.of(offsetFile)).strip());
        } catch (NoSuchFileException notShifted) {
            return Duration.ZERO;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
