package org.qunzhi.auditor.bundle;

import java.time.Instant;

/** An event and where the log has it; {@code time} is the entry's. */
public record At<E>(long index, Instant time, E event) {}
