package org.qunzhi.history;

import java.util.Arrays;
import java.util.Optional;

/** The kinds of things that have a history, each with the field by which events name one. */
public enum Kind {
    ORGANIZATION("organization", "organization"),
    APPOINTMENT("appointment", "appointment"),
    ANNUAL_PLAN("annual-plan", "plan"),
    CIRCLE("circle", "circle"),
    TOPIC("topic", "topic"),
    CONTEST("contest", "contest"),
    ENTRY("entry", "entry"),
    ROUND("round", "round"),
    AWARD("award", "award");

    private final String code;
    private final String field;

    Kind(String code, String field) {
        this.code = code;
        this.field = field;
    }

    /** As it stands in addresses and arguments: {@code annual-plan}. */
    public String code() {
        return code;
    }

    String field() {
        return field;
    }

    public static Optional<Kind> of(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code.equals(code)).findAny();
    }
}
