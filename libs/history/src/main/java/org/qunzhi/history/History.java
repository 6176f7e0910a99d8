package org.qunzhi.history;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/**
 * What a reader knows of one thing as of a time.
 *
 * @param decisions in the order of the log
 * @param state absent where no event that the reader sees concerns it
 */
public record History(Thing thing, List<Decision> decisions, Optional<State> state) {

    public History {
        decisions = List.copyOf(decisions);
    }

    /**
     * Of what a reader was shown, all in memory. Whoever reads a long record page by page does the
     * same in two passes: {@link #concern}, then {@link Decision#of} and {@link #state} of those
     * that it {@link Concern#concerns}.
     *
     * @param events any that the reader was shown, in any order; those that concern the thing must
     *     be among them, others are passed over
     * @param asOf not a {@link AsOf.Position}
     */
    public static History of(Thing thing, Collection<Seen> events, AsOf asOf) {
        var known =
                events.stream()
                        .filter(asOf::includes)
                        .sorted(Comparator.comparingLong(Seen::index))
                        .toList();
        var concern = concern(thing, known);
        var own = known.stream().filter(concern::concerns).toList();
        return new History(thing, own.stream().map(Decision::of).toList(), state(concern, own));
    }

    /** What must be known to tell which events concern the thing. */
    public static Concern concern(Thing thing, Iterable<Seen> events) {
        var concern = Concern.of(thing);
        for (var event : events) concern = concern.with(event);
        return concern;
    }

    /**
     * How the thing stands after these events.
     *
     * @param events in the order of the log, passed through once; those of other things are passed
     *     over
     * @return empty where none concerns it
     */
    public static Optional<State> state(Concern concern, Iterable<Seen> events) {
        var own =
                StreamSupport.stream(events.spliterator(), false)
                        .filter(concern::concerns)
                        .iterator();
        if (!own.hasNext()) return Optional.empty();
        return Optional.of(State.of(concern.thing(), () -> own));
    }
}
