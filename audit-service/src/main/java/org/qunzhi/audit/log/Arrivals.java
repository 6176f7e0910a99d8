package org.qunzhi.audit.log;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.qunzhi.contracts.Context;
import org.springframework.stereotype.Component;

/**
 * Events that were stored a moment ago, so that the writer need not read them back. What does not
 * fit, or came to another instance, is found in the archive.
 */
@Component
class Arrivals {
    private static final int MOST = 10_000;

    private final Map<Context, Map<Long, PublishedEvent>> waiting = new EnumMap<>(Context.class);

    synchronized void offer(List<PublishedEvent> stored) {
        for (var event : stored) {
            var ofService = waiting.computeIfAbsent(event.context(), _ -> new HashMap<>());
            if (ofService.size() < MOST) ofService.put(event.position(), event);
        }
    }

    /** Those from this position on without a gap; what lies before it is not needed any more. */
    synchronized List<PublishedEvent> next(Context context, long from, int most) {
        var ofService = waiting.get(context);
        if (ofService == null || ofService.isEmpty()) return List.of();
        var next = new ArrayList<PublishedEvent>();
        for (var event = ofService.remove(from); event != null; ) {
            next.add(event);
            event = next.size() < most ? ofService.remove(from + next.size()) : null;
        }
        if (next.isEmpty() && ofService.size() >= MOST) ofService.clear();
        return next;
    }

    synchronized void forget() {
        waiting.clear();
    }
}
