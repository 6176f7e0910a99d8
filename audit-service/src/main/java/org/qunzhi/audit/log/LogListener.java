package org.qunzhi.audit.log;

import java.util.List;

/** Is told after each pass of the writer, on its thread, also when nothing was appended. */
@FunctionalInterface
public interface LogListener {

    /**
     * Everything up to this state is durable.
     *
     * @param logged since the last call
     * @throws LogBroken to stop the writer for good
     */
    void passed(LogState state, List<Logged> logged);
}
