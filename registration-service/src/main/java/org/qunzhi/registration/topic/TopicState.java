package org.qunzhi.registration.topic;

/** Where a topic stands, from the application to the acceptance of its result (HN 7.3–7.5). */
public enum TopicState {
    APPLIED,
    RETURNED,
    /** Approved; its number is on the way. */
    APPROVED,
    /** Work is recorded. */
    REGISTERED,
    RESULT_SUBMITTED,
    /** Work may be recorded again. */
    RESULT_RETURNED,
    ACCEPTED;

    boolean inProgress() {
        return this == REGISTERED || this == RESULT_RETURNED;
    }
}
