package org.qunzhi.auditor.bundle;

import java.util.List;

/**
 * Something in the record is wrong.
 *
 * @param index the log entry it was found at, from 0; -1 where it is not at one entry
 * @param code key of the sentence that says it
 * @param details fill the sentence's placeholders
 */
public record Fault(long index, String code, List<String> details) {

    public static Fault at(long index, String code, Object... details) {
        return new Fault(index, code, List.of(details).stream().map(String::valueOf).toList());
    }

    public static Fault overall(String code, Object... details) {
        return at(-1, code, details);
    }
}
