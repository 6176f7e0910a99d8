package org.qunzhi.faults;

import java.util.Map;

/**
 * A command that the client sends: the same key and body however often.
 *
 * @param key the {@code Idempotency-Key}
 * @param who whose account
 */
record Order(String key, Kind kind, String who, String path, Map<String, Object> body) {

    /** One for each service that decides; each makes one aggregate with one first event. */
    enum Kind {
        EMPLOYEE("plan", "person-registered"),
        CIRCLE("registration", "circle-formed"),
        ROUND("review", "round-opened"),
        CONTEST("award", "contest-announced");

        private final String context;
        private final String first;

        Kind(String context, String first) {
            this.context = context;
            this.first = first;
        }

        String context() {
            return context;
        }

        /** The name of the event with which such an aggregate begins. */
        String first() {
            return first;
        }
    }
}
