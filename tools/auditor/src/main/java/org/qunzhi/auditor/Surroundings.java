package org.qunzhi.auditor;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;

/** What a command is given by whoever runs it. */
record Surroundings(PrintStream out, Progress progress, Clock clock) {

    PrintWriter writer() {
        return new PrintWriter(out, true, StandardCharsets.UTF_8);
    }
}
