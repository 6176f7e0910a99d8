package org.qunzhi.audit.log;

/** The log's data contradict each other or what was signed: nothing more may be signed. */
public final class LogBroken extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public LogBroken(String why) {
        super(why);
    }
}
