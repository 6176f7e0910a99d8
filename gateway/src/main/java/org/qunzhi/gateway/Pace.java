package org.qunzhi.gateway;

import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/**
 * How fast one client may ask: {@code perSecond} on average, {@code burst} at once. It keeps one
 * number for each client, the time at which the burst is whole again (GCRA, ITU-T I.371 annex A).
 */
final class Pace {
    private static final int MOST_CLIENTS = 100_000;
    private final ConcurrentHashMap<String, Long> wholeAt = new ConcurrentHashMap<>();
    private final long interval;
    private final long tolerance;
    private final LongSupplier nanos;

    Pace(int perSecond, int burst, LongSupplier nanos) {
        this.interval = Duration.ofSeconds(1).toNanos() / perSecond;
        this.tolerance = interval * burst;
        this.nanos = nanos;
    }

    /** Zero where the client may go on, else how long to wait. */
    Duration waitFor(String client) {
        long now = nanos.getAsLong();
        if (wholeAt.size() > MOST_CLIENTS) wholeAt.values().removeIf(whole -> whole - now < 0);
        var answer = new long[1];
        wholeAt.compute(
                client,
                (_, whole) -> {
                    long base = whole == null || whole - now < 0 ? now : whole;
                    long next = base + interval;
                    answer[0] = next - now - tolerance;
                    return answer[0] > 0 ? base : next;
                });
        return Duration.ofNanos(Math.max(0, answer[0]));
    }
}
