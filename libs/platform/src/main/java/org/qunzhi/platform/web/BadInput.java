package org.qunzhi.platform.web;

import java.util.List;

/** A request that is no sentence of the language: 400 {@code bad-input} with all its faults. */
public final class BadInput extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient List<Fault> faults;

    public BadInput(List<Fault> faults) {
        // Faults may quote what somebody typed, so they stay out of the message, which logs show.
        super(faults.size() + " faults", null, false, false);
        this.faults = List.copyOf(faults);
    }

    public List<Fault> faults() {
        return faults;
    }
}
