package org.qunzhi.platform.store;

/** The store did not say whether the commit is in: 503 {@code outcome-unknown}, send it again. */
public final class OutcomeUnknown extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final String commandId;

    public OutcomeUnknown(String commandId, Throwable cause) {
        super("outcome of command " + commandId + " unknown", cause);
        this.commandId = commandId;
    }

    public String commandId() {
        return commandId;
    }
}
