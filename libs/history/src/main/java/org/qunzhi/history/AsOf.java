package org.qunzhi.history;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import org.qunzhi.contracts.Context;

/** As of when something is asked. */
public sealed interface AsOf {

    /** All that there is. */
    record Newest() implements AsOf {}

    /** What had been decided by this time, the time itself included. */
    record Moment(Instant at) implements AsOf {}

    /**
     * What the log had when it took this event in, the event itself included. The log has one order
     * for all services, and {@link Entry} says where in it.
     */
    record Position(Context service, long position) implements AsOf {}

    /** What the log had at this index and before. */
    record Entry(long index) implements AsOf {}

    Pattern POSITION = Pattern.compile("([a-z]+):([1-9][0-9]{0,17})");

    /** {@code review:42}, or an instant like {@code 2026-05-01T08:00:00Z}; empty for neither. */
    static Optional<AsOf> parse(String text) {
        var position = POSITION.matcher(text);
        if (position.matches()) {
            long number = Long.parseLong(position.group(2));
            return Arrays.stream(Context.values())
                    .filter(service -> service.code().equals(position.group(1)))
                    .<AsOf>map(service -> new Position(service, number))
                    .findAny();
        }
        try {
            return Optional.of(new Moment(Instant.parse(text)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Was this event there already? */
    default boolean includes(Seen event) {
        return includes(event.index(), event.time());
    }

    /**
     * Was the event of that entry there already?
     *
     * @throws IllegalStateException for a {@link Position}: whoever has the log says first which
     *     {@link Entry} that is
     */
    default boolean includes(long index, Instant time) {
        return switch (this) {
            case Newest() -> true;
            case Moment(var at) -> !time.isAfter(at);
            case Entry(var last) -> index <= last;
            case Position(var service, var position) ->
                    throw new IllegalStateException(
                            "which entry is %s:%d?".formatted(service.code(), position));
        };
    }
}
