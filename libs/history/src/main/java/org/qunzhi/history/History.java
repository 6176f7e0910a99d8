package org.qunzhi.history;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

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
     * Of what a reader was shown.
     *
     * @param events any that the reader was shown, in any order; those that concern the thing must
     *     be among them, others are passed over
     * @param asOf not a {@link AsOf.Position}
     */
    public static History of(Thing thing, Collection<Seen> events, AsOf asOf) {
        var known = events.stream().filter(asOf::includes).toList();
        var concern = Concern.of(thing);
        for (var event : known) concern = concern.with(event);
        var own =
                known.stream()
                        .filter(concern::concerns)
                        .sorted(Comparator.comparingLong(Seen::index))
                        .toList();
        var decisions = own.stream().map(Decision::of).toList();
        return new History(
                thing,
                decisions,
                own.isEmpty() ? Optional.empty() : Optional.of(State.of(thing, own)));
    }
}
