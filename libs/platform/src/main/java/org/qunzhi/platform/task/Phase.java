package org.qunzhi.platform.task;

import java.util.Locale;

/** How far a task has come. */
enum Phase {
    RUNNING,
    DONE,
    FAILED,
    CANCELLED;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
