package org.qunzhi.history;

import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One value as far as its reader knows it. */
public sealed interface Part<T> {

    /** Told to the reader. */
    record Clear<T>(T value) implements Part<T> {}

    /** Told that there is none. */
    record None<T>() implements Part<T> {}

    /** No event that the reader sees tells it. It may be that none happened. */
    record Unknown<T>() implements Part<T> {}

    /** An event that the reader sees tells it, and not to them. */
    record Withheld<T>() implements Part<T> {}

    /** Its key was destroyed: nobody can read it any more (删除权). */
    record Erased<T>() implements Part<T> {}

    /** It does not open, or is not what the event was committed to: somebody changed it. */
    record Broken<T>() implements Part<T> {}

    static <T> Part<T> of(@Nullable T value) {
        return value == null ? new None<>() : new Clear<>(value);
    }

    default Optional<T> shown() {
        return this instanceof Clear<T>(var value) ? Optional.of(value) : Optional.empty();
    }

    /**
     * {@code clear}, {@code none}, {@code unknown}, {@code withheld}, {@code erased}, {@code
     * broken}.
     */
    default String code() {
        return switch (this) {
            case Clear<T> _ -> "clear";
            case None<T> _ -> "none";
            case Unknown<T> _ -> "unknown";
            case Withheld<T> _ -> "withheld";
            case Erased<T> _ -> "erased";
            case Broken<T> _ -> "broken";
        };
    }

    /** Another value of the same standing; broken where {@code function} cannot take this one. */
    default <R> Part<R> map(Function<? super T, ? extends R> function) {
        return switch (this) {
            case Clear<T>(var value) -> {
                try {
                    yield new Clear<>(function.apply(value));
                } catch (RuntimeException e) {
                    yield new Broken<>();
                }
            }
            case None<T> _ -> new None<>();
            case Unknown<T> _ -> new Unknown<>();
            case Withheld<T> _ -> new Withheld<>();
            case Erased<T> _ -> new Erased<>();
            case Broken<T> _ -> new Broken<>();
        };
    }
}
