package org.qunzhi.platform.wire;

import org.jspecify.annotations.Nullable;

/** A record that is no event of ours, or one that this version cannot read (yet). */
public final class UnreadableEvent extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnreadableEvent(String why, @Nullable Throwable cause) {
        super(why, cause);
    }
}
