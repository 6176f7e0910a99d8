package org.qunzhi.contracts;

import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The value of a {@link Personal} or {@link Sealed} component as its reader has it. Where the event
 * lies, it is ciphertext; only the seams of the platform turn one into the other.
 */
public sealed interface Protected<T> {

    /**
     * The reader may see it.
     *
     * @param salt of its digest in the log, base64url; absent as long as the event is not stored
     */
    record Clear<T>(T value, @Nullable String salt) implements Protected<T> {
        /** Names no value, so that no log line and no exception leaks it. */
        @Override
        public String toString() {
            return "Clear";
        }
    }

    /** The reader has no keys of this kind. */
    record Withheld<T>() implements Protected<T> {}

    /** Its key was destroyed: nobody can read it any more (删除权). */
    record Erased<T>() implements Protected<T> {}

    /** It does not open, or is not what the event was committed to: somebody changed it. */
    record Broken<T>() implements Protected<T> {}

    static <T> Protected<T> of(T value) {
        return new Clear<>(value, null);
    }

    /** Of what may be absent; whether it is absent is no secret. */
    static <T> @Nullable Protected<T> ofNullable(@Nullable T value) {
        return value == null ? null : of(value);
    }

    /** The value, where the reader may see it. */
    default Optional<T> shown() {
        return this instanceof Clear<T>(var value, var _) ? Optional.of(value) : Optional.empty();
    }

    /** Another value about the same, as far as this one may be seen. */
    default <R> Protected<R> map(Function<? super T, ? extends R> function) {
        return switch (this) {
            case Clear<T>(var value, var salt) -> new Clear<>(function.apply(value), salt);
            case Withheld<T>() -> new Withheld<>();
            case Erased<T>() -> new Erased<>();
            case Broken<T>() -> new Broken<>();
        };
    }
}
