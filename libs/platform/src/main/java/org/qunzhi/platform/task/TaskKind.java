package org.qunzhi.platform.task;

/** A kind of task that a feature does: a bean of the feature. */
public interface TaskKind {

    /** Kebab-case, unique in the service. */
    String code();

    /**
     * Does what is left of it. Asked again where a process died over it: what it did before is told
     * by {@link TaskRun#done()}, but for the last row perhaps.
     */
    void run(TaskRun run);
}
