package org.qunzhi.platform.store;

/** A header that names no position of a store: 400 {@code bad-input}. */
public final class PositionMalformed extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final String header;

    public PositionMalformed(String header) {
        // What was sent stays out of the message, which logs show.
        super(header + " is not a position", null, false, false);
        this.header = header;
    }

    public String header() {
        return header;
    }
}
