package org.qunzhi.auditor;

import java.util.Comparator;
import java.util.Optional;
import java.util.TreeSet;

/** The faults found so far: the lowest index first, bounded so that a broken file cannot flood. */
final class Faults {
    private static final int MOST = 100;
    private static final Comparator<Fault> BY_INDEX =
            Comparator.comparingLong(Faults::place)
                    .thenComparing(Fault::code)
                    .thenComparing(fault -> fault.details().toString());
    private final TreeSet<Fault> found = new TreeSet<>(BY_INDEX);
    private long count;

    void add(Fault fault) {
        count++;
        found.add(fault);
        if (found.size() > MOST) found.pollLast();
    }

    long count() {
        return count;
    }

    /**
     * An entry's fault says more than one of the whole: a wrong root follows from a wrong entry.
     */
    private static long place(Fault fault) {
        return fault.index() < 0 ? Long.MAX_VALUE : fault.index();
    }

    /** The one to name: the lowest index; what concerns the whole bundle stands last. */
    Optional<Fault> first() {
        return found.stream().findFirst();
    }

    Iterable<Fault> all() {
        return found;
    }
}
