package org.qunzhi.auditor.bundle;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The faults found so far: the lowest index first, bounded so that a broken file cannot flood. */
public final class Faults {
    private static final int MOST = 100;
    private static final Comparator<Found> LOWEST_FIRST =
            Comparator.comparingLong(Found::place).thenComparing(Found::order);
    private final TreeSet<Found> found = new TreeSet<>(LOWEST_FIRST);
    private final @Nullable Faults all;
    private @Nullable Faults ground;
    private boolean holed;
    private long count;

    public Faults() {
        this(null);
    }

    /** One kind of faults, which stand among {@code all} as well. */
    public Faults(@Nullable Faults all) {
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

    public void add(Fault fault) {
        if (all != null) all.add(fault);
        found.add(new Found(fault, count++));
        if (found.size() > MOST) found.pollLast();
    }

    public long count() {
        return count;
    }

    /** Those of the log and of what was disclosed of it, on which everything else rests. */
    public Faults ground() {
        if (ground == null) ground = new Faults(this);
        return ground;
    }

    /** An entry that is not there to be read: what stands elsewhere may look wrong for it. */
    void addHole(Fault fault) {
        holed = true;
        add(fault);
    }

    /**
     * The one to name: the lowest index; what concerns the whole bundle stands last. Where the log
     * has a hole it is one of the log.
     */
    public Optional<Fault> first() {
        if (ground != null && ground.holed) return ground.first();
        return all().stream().findFirst();
    }

    public List<Fault> all() {
        return found.stream().map(Found::fault).toList();
    }
}
