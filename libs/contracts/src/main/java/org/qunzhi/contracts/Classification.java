package org.qunzhi.contracts;

/** Who may see an event's fields before any finer right is asked. */
public enum Classification {
    /** Anybody, without signing in. */
    PUBLIC,
    /** The organisation that decided it, those it was submitted to, and auditors. */
    RESTRICTED,
    /** As restricted, and it carries a person's data. */
    PERSONAL,
    /** Its author alone, until an event of the same round opens it (开封). */
    SECRET
}
