package org.qunzhi.auditor.decisions;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.qunzhi.auditor.bundle.Fault;

/**
 * That somebody had the right to decide an event, as the event says it.
 *
 * @param place absent where it is not shown, or is nobody's
 * @param about the person that it is of, where it may be decided by themselves
 * @param thing the circle or topic of work, or the seat of a sheet
 * @param roll who was in the circle, where the thing is its; {@code forming} while it is being
 *     formed
 */
record Claim(
        long index,
        Instant time,
        String name,
        String service,
        long counter,
        String actor,
        String organization,
        String authority,
        String cause,
        @Nullable Place place,
        @Nullable String about,
        @Nullable String thing,
        Circles.@Nullable Roll roll,
        boolean forming) {

    /** Before the first of a letter that no id has. */
    String before(char letter) {
        int at = authority.lastIndexOf(letter);
        return at < 0 ? authority : authority.substring(0, at);
    }

    String version() {
        return authority.substring(authority.lastIndexOf('@') + 1);
    }

    Fault fault(String code, Object... details) {
        var all = new Object[details.length + 1];
        all[0] = name;
        System.arraycopy(details, 0, all, 1, details.length);
        return Fault.at(index, code, all);
    }
}
