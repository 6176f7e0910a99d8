package org.qunzhi.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.qunzhi.authority.Acting;
import org.qunzhi.contracts.EventType;
import org.qunzhi.contracts.Role;
import org.qunzhi.platform.Decision;

/**
 * Who was let decide what. Each rule book is played through once; before each of its steps
 * everybody tries it: somebody by an appointment in every role, for the whole of {@link #HOUSE},
 * for {@link #UNIT}, where it is decided, and for {@link #OTHER_UNIT}, and some whose right comes
 * from what they are and not from an appointment. Each is another person: who did one step has done
 * no other.
 */
public final class Deciders {
    public static final String HOUSE = "house";
    public static final String UNIT = "house/rolling";
    public static final String OTHER_UNIT = "house/casting";
    public static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");

    /** Without an appointment. */
    public static final String STRANGER = "stranger";

    public static final String SELF = "self";
    public static final String LEADER = "leader";
    public static final String MEMBER = "member";

    /** An expert of the house, who acts from the seat {@link #seat}. */
    public static final String SEATED = "expert in the seat";

    /** These decide by no appointment, and by nothing that a command carries. */
    public static final String PLATFORM = "platform";

    public static final String GENESIS = "genesis";
    public static final String LOG = "log";

    static final Map<String, Acting> ACTING = acting();

    private final Map<String, Set<String>> byEvent = new TreeMap<>();
    private final Set<Class<?>> commands = new HashSet<>();

    private static Map<String, Acting> acting() {
        var all = new LinkedHashMap<String, Acting>();
        for (var person : List.of(STRANGER, SELF, LEADER, MEMBER))
            all.put(person, Acting.self(person));
        all.put(SEATED, by(SEATED, Role.EXPERT, null, Set.of()));
        all.put("former expert in the seat", Acting.self(SEATED));
        for (var role : Role.values()) {
            all.put(whole(role), by(whole(role), role, null, Set.of(UNIT, OTHER_UNIT)));
            all.put(unit(role), by(unit(role), role, UNIT, Set.of(UNIT)));
            all.put(otherUnit(role), by(otherUnit(role), role, OTHER_UNIT, Set.of(OTHER_UNIT)));
        }
        return all;
    }

    private static Acting by(String person, Role role, @Nullable String unit, Set<String> units) {
        return new Acting(person, HOUSE, unit, role, "a1@0", units);
    }

    public static String whole(Role role) {
        return role.code() + " of the whole";
    }

    public static String unit(Role role) {
        return role.code() + " of the unit";
    }

    public static String otherUnit(Role role) {
        return role.code() + " of another unit";
    }

    /** The seat of whoever acts. */
    public static @Nullable String seat(Acting acting) {
        return acting.person().equals(SEATED) ? "a" : null;
    }

    /** A rule book from its beginning. */
    public <S, C, E> Book<S, C, E> ask(
            S none, BiFunction<S, C, Decision<E>> decide, BiFunction<S, E, S> after) {
        return new Book<>(none, decide, after);
    }

    /** By the events' stored names. */
    Map<String, Set<String>> byEvent() {
        return byEvent;
    }

    Set<Class<?>> commands() {
        return commands;
    }

    /** One rule book, as far as it was played. */
    public final class Book<S, C, E> {
        private final S state;
        private final BiFunction<S, C, Decision<E>> decide;
        private final BiFunction<S, E, S> after;

        private Book(S state, BiFunction<S, C, Decision<E>> decide, BiFunction<S, E, S> after) {
            this.state = state;
            this.decide = decide;
            this.after = after;
        }

        /** Everybody tries it, then {@code decider} does it. */
        public Book<S, C, E> then(String decider, Function<Acting, C> command) {
            var outcome = new ArrayList<E>();
            ACTING.forEach(
                    (name, acting) -> {
                        var events = take(name, command.apply(acting));
                        if (name.equals(decider)) outcome.addAll(events);
                    });
            return after(decider, outcome);
        }

        /** {@code decider} does what the command lets nobody else do. */
        public Book<S, C, E> then(String decider, C command) {
            return after(decider, take(decider, command));
        }

        /** It came to that, by whomever. */
        public Book<S, C, E> given(E event) {
            return new Book<>(after.apply(state, event), decide, after);
        }

        private List<E> take(String decider, C command) {
            commands.add(Objects.requireNonNull(command).getClass());
            if (!(decide.apply(state, command) instanceof Decision.Accepted<E>(var events)))
                return List.of();
            for (var event : events)
                byEvent.computeIfAbsent(name(event), _ -> new TreeSet<>()).add(decider);
            return events;
        }

        private Book<S, C, E> after(String decider, List<E> events) {
            assertThat(events).as("what %s decides after %s", decider, state).isNotEmpty();
            var next = state;
            for (var event : events) next = after.apply(next, event);
            return new Book<>(next, decide, after);
        }

        private static <E> String name(E event) {
            var type = Objects.requireNonNull(event).getClass().getAnnotation(EventType.class);
            return Objects.requireNonNull(type).value();
        }
    }
}
