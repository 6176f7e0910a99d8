package org.qunzhi.auditor.decisions;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.qunzhi.auditor.bundle.At;
import org.qunzhi.contracts.Context;
import org.qunzhi.contracts.review.RoundEvent.ExpertSeated;

/** What the history says, by the kind of event and by what the event says it of. */
final class Facts implements Check {
    /** Clocks of several machines differ by less, and a decision is stored sooner. */
    static final Duration CLOCKS_DIFFER = Duration.ofSeconds(30);

    /**
     * Each service's events reach the log by a way of their own, and one may be behind: so near to
     * the end of the log another service's event may stand without its cause.
     */
    static final Duration MOST_BEHIND = Duration.ofMinutes(10);

    private final Map<Class<?>, Map<String, List<At<?>>>> facts = new HashMap<>();
    private final Set<String> hidden = new HashSet<>();
    private final Map<Class<?>, String> services = new HashMap<>();
    private final Map<String, Instant> latest = new HashMap<>();
    private final Map<Long, Long> counters = new HashMap<>();
    private Instant newest = Instant.MIN;

    @Override
    public void take(Decided decided) {
        latest.merge(decided.service(), decided.time(), Facts::later);
        newest = later(newest, decided.time());
        var event = decided.event();
        if (event == null) {
            hidden.add(decided.name());
            return;
        }
        services.put(event.getClass(), decided.service());
        if (event instanceof ExpertSeated) counters.put(decided.index(), decided.counter());
        Keys.of(event)
                .ifPresent(
                        key ->
                                facts.computeIfAbsent(event.getClass(), _ -> new HashMap<>())
                                        .computeIfAbsent(key, _ -> new ArrayList<>())
                                        .add(decided.at(event)));
    }

    /** All of that kind about that, in the order of the log. */
    @SuppressWarnings("unchecked") // take() put them under their class
    <E> List<At<E>> all(Class<E> kind, String about) {
        return (List<At<E>>)
                (List<?>) facts.getOrDefault(kind, Map.of()).getOrDefault(about, List.of());
    }

    @SuppressWarnings("unchecked") // take() put them under their class
    <E> List<At<E>> all(Class<E> kind) {
        return (List<At<E>>)
                (List<?>)
                        facts.getOrDefault(kind, Map.of()).values().stream()
                                .flatMap(List::stream)
                                .toList();
    }

    <E> Optional<At<E>> first(Class<E> kind, String about) {
        return all(kind, about).stream().findFirst();
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    /** May what {@code service} decided before {@code effect} not have reached the log yet? */
    boolean mayBeBehind(String service, Decided effect) {
        return mayBeBehind(service, effect.service(), effect.time());
    }

    boolean mayBeBehind(String service, String ofEffect, Instant effect) {
        return !service.equals(ofEffect)
                && latest.getOrDefault(service, Instant.MIN).isBefore(effect)
                && effect.isAfter(newest.minus(MOST_BEHIND));
    }

    /** The same of any service but the effect's own. */
    boolean anyMayBeBehind(String ofEffect, Instant effect) {
        return Arrays.stream(Context.values())
                .anyMatch(context -> mayBeBehind(context.code(), ofEffect, effect));
    }

    /** The number in its stream of the seating at that index of the log. */
    long counterOf(long seating) {
        return counters.getOrDefault(seating, -1L);
    }

    /** Was any of that kind not shown? Then that one is missing proves nothing. */
    boolean hides(Class<?> kind) {
        return hidden.contains(Names.of(kind));
    }

    /**
     * Did {@code cause} stand before {@code effect}? Within one service by the order of its store;
     * the log may have two services' events in another order, so between two by their times.
     */
    static boolean before(At<?> cause, boolean sameService, Decided effect) {
        return sameService
                ? cause.index() < effect.index()
                : !cause.time().isAfter(effect.time().plus(CLOCKS_DIFFER));
    }

    boolean before(At<?> cause, Decided effect) {
        var of = services.get(cause.event().getClass());
        return before(cause, effect.service().equals(of), effect);
    }
}
