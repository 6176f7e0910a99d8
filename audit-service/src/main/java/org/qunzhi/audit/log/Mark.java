package org.qunzhi.audit.log;

import java.time.Instant;
import org.qunzhi.contracts.Context;

/**
 * What a service says of itself: whatever it decided before {@code upTo} stands at or before {@code
 * position}.
 */
public record Mark(Context service, long position, Instant upTo) {}
