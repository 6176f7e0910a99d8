package org.qunzhi.platform.web;

import java.io.IOException;

/** More came than a request may carry: 413. */
final class BodyTooLarge extends IOException {
    private static final long serialVersionUID = 1L;

    private final int limit;

    BodyTooLarge(int limit) {
        super("more than " + limit + " bytes");
        this.limit = limit;
    }

    int limit() {
        return limit;
    }
}
