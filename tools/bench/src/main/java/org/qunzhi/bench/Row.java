package org.qunzhi.bench;

import java.util.List;
import java.util.concurrent.Callable;

/**
 * One row of the benchmark: the same work by ours, by what a user would pick instead, and by what
 * nothing can be faster than. Everything that it opened is closed with it.
 */
interface Row extends AutoCloseable {
    String name();

    /** What the curve has on its horizontal axis. */
    String size();

    /** Asked once: what it needs may be made here. */
    List<Case> cases();

    @Override
    void close();

    /**
     * One size of the work.
     *
     * @param size on the curve
     */
    record Case(String name, double size, List<Contender> contenders) {}

    /**
     * Somebody who does the work.
     *
     * @param round does it once and checks every answer; says how many operations that were
     */
    record Contender(String name, Part part, Callable<Integer> round) {}

    enum Part {
        /** Nothing can be faster on this machine. */
        LIMIT,
        /** What a user would pick instead. */
        PEER,
        OURS
    }
}
