package org.qunzhi.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.qunzhi.platform.Decision;
import org.qunzhi.platform.Refusal;

/**
 * One sentence of the field: given these events, the command leads to these events or a refusal.
 */
public record Case<C, E>(String sentence, List<E> given, C command, Decision<E> then) {

    public static <C, E> Case<C, E> refused(
            String sentence, List<E> given, C command, Refusal refusal) {
        return new Case<>(sentence, given, command, Decision.refused(refusal));
    }

    public static <C, E> Case<C, E> accepted(
            String sentence, List<E> given, C command, List<? extends E> events) {
        return new Case<>(sentence, given, command, Decision.accepted(events));
    }

    @Override
    public String toString() {
        return sentence;
    }

    /** Every permitted event and refusal is the outcome of some case. */
    public static <C, E> void complete(List<Case<C, E>> cases, Class<?> events, Class<?> refusals) {
        Set<Class<?>> seen = new HashSet<>();
        for (var one : cases) {
            switch (one.then()) {
                case Decision.Accepted<E>(var list) -> list.forEach(e -> seen.add(e.getClass()));
                case Decision.Refused<E>(var refusal) -> seen.add(refusal.getClass());
            }
        }
        assertThat(seen).containsAll(Arrays.asList(events.getPermittedSubclasses()));
        assertThat(seen).containsAll(Arrays.asList(refusals.getPermittedSubclasses()));
    }
}
