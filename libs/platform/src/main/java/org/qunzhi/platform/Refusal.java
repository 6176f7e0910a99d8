package org.qunzhi.platform;

import java.util.List;

/**
 * A rule said no. The code is stable and public, {@code <feature>.<state-of-the-world>}; it is the
 * problem's type and the key of its sentences. The record's components are the problem's members.
 */
public interface Refusal {
    String code();

    default Kind kind() {
        return Kind.CONFLICT;
    }

    /** The fields of the request that it is about; none where it is about the world. */
    default List<Field> fields() {
        return List.of();
    }

    enum Kind {
        /** The state of the world does not admit it: 409. */
        CONFLICT,
        /** Well-formed, but no value of the field: 422. */
        INVALID,
        /** No right: 403. */
        FORBIDDEN,
        /** Not there, or its existence is not theirs to know: 404. */
        NOT_FOUND
    }
}
