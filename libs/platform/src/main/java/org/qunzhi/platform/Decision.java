package org.qunzhi.platform;

import java.util.List;

/** What a rule book answers to a command: the events that now hold, or the reason why none do. */
public sealed interface Decision<E> {

    record Accepted<E>(List<E> events) implements Decision<E> {}

    record Refused<E>(Refusal refusal) implements Decision<E> {}

    static <E> Decision<E> accepted(E event) {
        return new Accepted<>(List.of(event));
    }

    static <E> Decision<E> accepted(List<? extends E> events) {
        return new Accepted<>(List.copyOf(events));
    }

    /** Nothing to decide: what was asked for already holds. Only a follower may ask twice. */
    static <E> Decision<E> nothing() {
        return new Accepted<>(List.of());
    }

    static <E> Decision<E> refused(Refusal refusal) {
        return new Refused<>(refusal);
    }

    /** By all of these, of which there is one at least: whoever asks mends them at once. */
    static <E> Decision<E> refused(List<? extends Refusal> refusals) {
        return refusals.size() == 1
                ? refused(refusals.getFirst())
                : new Refused<>(new Refusals(refusals));
    }
}
