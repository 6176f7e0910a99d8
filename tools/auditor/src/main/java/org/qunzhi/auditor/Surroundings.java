package org.qunzhi.auditor;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.qunzhi.auditor.bundle.Progress;

/** What a command is given by whoever runs it. */
record Surroundings(PrintStream out, Progress progress, Clock clock, Pause pause) {

    /** Waits. */
    @FunctionalInterface
    interface Pause {
        void of(Duration time) throws InterruptedException;
    }

    static Surroundings real(PrintStream out, Progress progress) {
        return new Surroundings(out, progress, Clock.systemUTC(), Thread::sleep);
    }

    Instant now() {
        return clock.instant();
    }

    PrintWriter writer() {
        return new PrintWriter(out, true, StandardCharsets.UTF_8);
    }
}
