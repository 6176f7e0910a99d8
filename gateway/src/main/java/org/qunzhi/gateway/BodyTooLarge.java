package org.qunzhi.gateway;

import java.io.IOException;

/** More came than a request may carry: 413. */
final class BodyTooLarge extends IOException {
    private static final long serialVersionUID = 1L;

    BodyTooLarge() {
        super("body too large");
    }
}
