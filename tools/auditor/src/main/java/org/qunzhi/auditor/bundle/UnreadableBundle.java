package org.qunzhi.auditor.bundle;

/** Not a bundle: nothing in it can be checked. */
public final class UnreadableBundle extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public UnreadableBundle(String message, Throwable cause) {
        super(message, cause);
    }

    public UnreadableBundle(String message) {
        super(message);
    }
}
