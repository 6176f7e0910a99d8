package org.qunzhi.audit.log;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qunzhi.audit.log.LogEntries.Stored;

/**
 * The entries that were appended here last, all of them durable: whoever signs and writes the
 * folder wants them at once, and need not ask the store for them.
 */
final class RecentEntries {
    private final @Nullable Stored[] ring;
    private long end;

    RecentEntries(int most) {
        this.ring = new @Nullable Stored[most];
    }

    synchronized void put(List<Stored> appended) {
        for (var entry : appended) ring[slot(entry.index())] = entry;
        if (!appended.isEmpty()) end = appended.getLast().index() + 1;
    }

    /** All of these; empty where one of them is not known. */
    synchronized List<Stored> range(long from, long to) {
        if (to - from > ring.length) return List.of();
        var found = new ArrayList<Stored>();
        for (long index = from; index < to; index++) {
            var entry = ring[slot(index)];
            if (entry == null || entry.index() != index) return List.of();
            found.add(entry);
        }
        return found;
    }

    /** Behind the last one; 0 where none is known. */
    synchronized long end() {
        return end;
    }

    synchronized void clear() {
        end = 0;
        Arrays.fill(ring, null);
    }

    private int slot(long index) {
        return (int) (index % ring.length);
    }
}
