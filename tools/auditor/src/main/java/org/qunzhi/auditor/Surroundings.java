package org.qunzhi.auditor;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;

/** What a command is given by whoever runs it. */
record Surroundings(PrintStream out, Progress progress, Clock clock) {

    Instant now() {
        return clock.instant();
    }

    PrintWriter writer() {
        return new PrintWriter(out, true, StandardCharsets.UTF_8);
    }
}
