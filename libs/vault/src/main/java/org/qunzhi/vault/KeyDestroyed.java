package org.qunzhi.vault;

import java.io.Serial;

/** The owner's key was destroyed; nothing can be closed for them any more. */
public final class KeyDestroyed extends RuntimeException {
    @Serial private static final long serialVersionUID = 1;

    /** Not the subject: messages end in log files. */
    public KeyDestroyed(String kind) {
        super("the " + kind + " key was destroyed");
    }
}
