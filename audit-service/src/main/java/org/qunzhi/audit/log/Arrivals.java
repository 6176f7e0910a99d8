package org.qunzhi.audit.log;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.qunzhi.contracts.Context;
import org.springframework.stereotype.Component;

/**
 * Events that were stored a moment ago, so that the writer need not read them back. Who brings them
 * faster than they are written waits here; but not for a writer that does nothing, since it may be
 * one of the next that it lacks. What does not fit, or came to another instance, is found in the
 * archive.
 */
@Component
class Arrivals {
    private static final int MOST = 10_000;
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private int storing;
    private final Map<Context, OfService> waiting = new EnumMap<>(Context.class);

    /** What came of one service. */
    private static final class OfService {
        private final Map<Long, PublishedEvent> events = new HashMap<>();
        private boolean taken;
    }

    /** What is stored comes here; until then the archive has what is not here yet. */
    void bring(Supplier<List<PublishedEvent>> stored) {
        storing(1);
        try {
            offer(stored.get());
        } finally {
            storing(-1);
        }
    }

    private synchronized void storing(int more) {
        storing += more;
    }

    /** Whether the next event may lie in the archive without being about to come here. */
    synchronized boolean mayLack() {
        return storing == 0 || waiting.values().stream().anyMatch(of -> !of.events.isEmpty());
    }

    private synchronized void offer(List<PublishedEvent> stored) {
        long until = System.nanoTime() + PATIENCE.toNanos();
        for (var event : stored) {
            var ofService = waiting.computeIfAbsent(event.context(), _ -> new OfService());
            if (ofService.events.size() >= MOST) awaitRoom(ofService, until);
            if (ofService.events.size() < MOST) ofService.events.put(event.position(), event);
        }
    }

    private void awaitRoom(OfService ofService, long until) {
        try {
            while (ofService.taken && ofService.events.size() >= MOST) {
                long left = Duration.ofNanos(until - System.nanoTime()).toMillis();
                if (left <= 0) return;
                wait(left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Those from this position on without a gap; what lies before it is not needed any more. */
    synchronized List<PublishedEvent> next(Context context, long from, int most) {
        var ofService = waiting.get(context);
        if (ofService == null || ofService.events.isEmpty()) return List.of();
        var next = new ArrayList<PublishedEvent>();
        for (var event = ofService.events.remove(from); event != null; ) {
            next.add(event);
            event = next.size() < most ? ofService.events.remove(from + next.size()) : null;
        }
        if (next.isEmpty() && ofService.events.size() >= MOST) ofService.events.clear();
        ofService.taken = !next.isEmpty();
        notifyAll();
        return next;
    }

    synchronized void forget() {
        waiting.clear();
        notifyAll();
    }
}
