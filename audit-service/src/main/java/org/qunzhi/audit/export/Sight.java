package org.qunzhi.audit.export;

/** How much of an event somebody may see, the least first. */
public enum Sight {
    /** What the log shows anyway. */
    LOG,
    /** Every clear field, and not by whose hand. */
    PUBLIC,
    /** Every clear field. */
    CLEAR,
    /** Those that are personal, too. */
    OPEN;

    boolean isMoreThan(Sight other) {
        return compareTo(other) > 0;
    }
}
