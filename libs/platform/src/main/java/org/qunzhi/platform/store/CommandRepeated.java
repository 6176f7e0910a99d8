package org.qunzhi.platform.store;

/** A commit of the same command is there already; what it decided stands in the store. */
final class CommandRepeated extends RuntimeException {
    private static final long serialVersionUID = 1L;

    CommandRepeated(String commandId) {
        super("command " + commandId + " was decided before");
    }
}
