package org.qunzhi.audit.log;

import org.jspecify.annotations.Nullable;

/** A record on a topic of ours that cannot be an entry: a defect of who published it. */
public final class UnreadableRecord extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnreadableRecord(String why, @Nullable Throwable cause) {
        super(why, cause);
    }
}
