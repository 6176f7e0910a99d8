package org.qunzhi.rules.review;

import org.jspecify.annotations.Nullable;

/**
 * What is wrong with one item of a filled sheet, with all one needs to put it right. Points are
 * hundredths; an unknown item has no title and no range, a missing one no given value.
 */
public record SheetFault(
        Kind kind,
        String item,
        @Nullable String title,
        @Nullable Integer min,
        @Nullable Integer max,
        @Nullable Integer step,
        @Nullable Integer given) {

    public enum Kind {
        UNKNOWN_ITEM,
        MISSING_ITEM,
        OUTSIDE_RANGE,
        OFF_STEP
    }

    static SheetFault of(Kind kind, ScoreSheet.Item item, @Nullable Integer given) {
        return new SheetFault(
                kind, item.code(), item.title(), item.min(), item.max(), item.step(), given);
    }

    static SheetFault unknown(String item, @Nullable Integer given) {
        return new SheetFault(Kind.UNKNOWN_ITEM, item, null, null, null, null, given);
    }
}
