package org.qunzhi.audit.log;

/** What must be done before a log is written to: restoring one that was lost. */
@FunctionalInterface
public interface Opening {

    /**
     * On the writer's thread, again after each failure; does nothing where nothing is to be done.
     *
     * @throws LogBroken where this log must not go on
     */
    void open();
}
