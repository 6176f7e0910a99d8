package org.qunzhi.auditor.decisions;

/** Takes a history's events in the order of the log and adds to the faults what it finds. */
interface Check {

    void take(Decided decided);

    /** After the last event: what needs the whole history. */
    default void conclude() {}
}
