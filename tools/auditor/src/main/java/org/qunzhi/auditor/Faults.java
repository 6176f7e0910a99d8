package org.qunzhi.auditor;

import java.util.Comparator;
import java.util.Optional;
import java.util.TreeSet;

/** The faults found so far: the lowest index first, bounded so that a broken file cannot flood. */
final class Faults {
    private static final int MOST = 100;
    private static final Comparator<Fault> BY_INDEX =
            Comparator.comparingLong(Fault::index)
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

    /** The one to name: the lowest index; what concerns the whole bundle stands before. */
    Optional<Fault> first() {
        return found.stream().findFirst();
    }

    Iterable<Fault> all() {
        return found;
    }
}
