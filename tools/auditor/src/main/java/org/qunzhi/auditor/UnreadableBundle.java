package org.qunzhi.auditor;

/** Not a bundle: nothing in it can be checked. */
final class UnreadableBundle extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnreadableBundle(String message, Throwable cause) {
        super(message, cause);
    }

    UnreadableBundle(String message) {
        super(message);
    }
}
