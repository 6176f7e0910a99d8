package org.qunzhi.auditor;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The faults found so far: the lowest index first, bounded so that a broken file cannot flood. */
final class Faults {
    private static final int MOST = 100;
    private static final Comparator<Found> LOWEST_FIRST =
            Comparator.comparingLong(Found::place).thenComparing(Found::order);
    private final TreeSet<Found> found = new TreeSet<>(LOWEST_FIRST);
    private final @Nullable Faults all;
    private long count;

    Faults() {
        this(null);
    }

    /** One kind of faults, which stand among {@code all} as well. */
    Faults(@Nullable Faults all) {
        this.all = all;
    }

    private record Found(Fault fault, long order) {
        /**
         * An entry's fault says more than one of the whole: a wrong root follows from a wrong
         * entry.
         */
        long place() {
            return fault.index() < 0 ? Long.MAX_VALUE : fault.index();
        }
    }

    void add(Fault fault) {
        if (all != null) all.add(fault);
        found.add(new Found(fault, count++));
        if (found.size() > MOST) found.pollLast();
    }

    long count() {
        return count;
    }

    /** The one to name: the lowest index; what concerns the whole bundle stands last. */
    Optional<Fault> first() {
        return all().stream().findFirst();
    }

    List<Fault> all() {
        return found.stream().map(Found::fault).toList();
    }
}
