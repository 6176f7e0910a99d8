package org.qunzhi.platform.task;

import java.util.List;
import java.util.Optional;

/** A task, as who does it has it. */
public interface TaskRun {
    String task();

    /** Who started it. */
    String person();

    /** By which authority, without its version, it was started; empty where by none. */
    String authority();

    /** What came with the request. */
    byte[] input();

    /** How many rows are done. */
    int done();

    /** Says how many there are. */
    void total(int rows);

    /**
     * Durable when it returns.
     *
     * @return whether to go on: false once it is cancelled
     */
    boolean did(int rows);

    /**
     * Does one row's command; the fault where the rules refuse it.
     *
     * @param row as the table's reader counts
     */
    Optional<RowFault> attempt(int row, Runnable command);

    /** Ends it: these are why. What {@link #did} says stands. */
    void fail(List<RowFault> faults);
}
