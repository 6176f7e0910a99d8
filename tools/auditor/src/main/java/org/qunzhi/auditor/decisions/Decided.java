package org.qunzhi.auditor.decisions;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.qunzhi.auditor.bundle.At;
import org.qunzhi.auditor.bundle.Disclosed;

/**
 * One event of the history as far as the asker was shown it.
 *
 * @param event absent where not every field of it was shown, or its type is not known here
 */
record Decided(Disclosed shown, Instant time, @Nullable Object event) {

    static Decided of(Disclosed shown) {
        return new Decided(shown, Instant.parse(shown.entry().time()), shown.event().orElse(null));
    }

    long index() {
        return shown.index();
    }

    /** The event's stored name: {@code circle-formed}. */
    String name() {
        return Names.ofType(shown.type());
    }

    String service() {
        return shown.entry().service();
    }

    String stream() {
        return shown.stream();
    }

    long counter() {
        return shown.entry().counter();
    }

    <E> At<E> at(E of) {
        return new At<>(index(), time, of);
    }

    /** Empty where it was not shown or the event has none. */
    String attribute(String name) {
        return shown.attribute(name);
    }

    boolean showsAttribute(String name) {
        return shown.shows("@" + name);
    }
}
