package org.qunzhi.audit.log;

import java.time.Instant;

/** An event that has its entry, as far as the log looks at it. */
public record Logged(LogEntries.Stored entry, String type, Instant time) {}
