package org.qunzhi.auditor.decisions;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.qunzhi.auditor.bundle.Fault;
import org.qunzhi.auditor.bundle.Faults;

/**
 * A service stores its decisions as it takes them: none is dated before one that stands before it,
 * by more than clocks differ. Where some are, the fewest that would have to be left out are wrong.
 */
final class Times implements Check {
    private final Faults faults;
    private final Map<String, Service> services = new HashMap<>();

    private static final class Service {
        final List<Dated> all = new ArrayList<>();
        Instant latest = Instant.MIN;
        boolean goesBack;
    }

    private record Dated(long index, String name, Instant time) {}

    Times(Faults faults) {
        this.faults = faults;
    }

    @Override
    public void take(Decided decided) {
        var service = services.computeIfAbsent(decided.service(), _ -> new Service());
        var time = decided.time();
        service.all.add(new Dated(decided.index(), decided.name().intern(), time));
        if (before(time, service.latest)) service.goesBack = true;
        if (time.isAfter(service.latest)) service.latest = time;
    }

    private static boolean before(Instant one, Instant other) {
        return !other.equals(Instant.MIN) && one.isBefore(other.minus(Facts.CLOCKS_DIFFER));
    }

    @Override
    public void conclude() {
        for (var service : services.values()) if (service.goesBack) name(service.all);
    }

    private void name(List<Dated> all) {
        var chain = longestInOrder(all);
        int[] next = new int[all.size()];
        for (int i = all.size() - 1, following = -1; i >= 0; i--) {
            next[i] = following;
            if (chain[i]) following = i;
        }
        for (int i = 0, previous = -1; i < all.size(); i++) {
            if (chain[i]) previous = i;
            else name(all, i, previous, next[i]);
        }
    }

    private void name(List<Dated> all, int i, int previous, int next) {
        var one = all.get(i);
        if (previous >= 0 && before(one.time(), all.get(previous).time()))
            fault(one, all.get(previous));
        else if (next >= 0 && before(all.get(next).time(), one.time())) fault(one, all.get(next));
    }

    private void fault(Dated one, Dated other) {
        faults.add(
                Fault.at(
                        one.index(),
                        "time-out-of-order",
                        one.name(),
                        one.time(),
                        other.index(),
                        other.time()));
    }

    /** Which belong to the longest part of the list whose times never go back. */
    private static boolean[] longestInOrder(List<Dated> all) {
        int[] ends = new int[all.size()];
        int[] before = new int[all.size()];
        int length = 0;
        for (int i = 0; i < all.size(); i++) {
            int at = place(all, ends, length, all.get(i).time());
            before[i] = at == 0 ? -1 : ends[at - 1];
            ends[at] = i;
            if (at == length) length++;
        }
        var chain = new boolean[all.size()];
        for (int i = length == 0 ? -1 : ends[length - 1]; i >= 0; i = before[i]) chain[i] = true;
        return chain;
    }

    /** The first end that is later than {@code time}: where it begins a better one. */
    private static int place(List<Dated> all, int[] ends, int length, Instant time) {
        int low = 0;
        int high = length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (all.get(ends[middle]).time().isAfter(time)) high = middle;
            else low = middle + 1;
        }
        return low;
    }
}
