package org.qunzhi.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.qunzhi.platform.Decision;
import org.qunzhi.platform.Refusal;
import org.qunzhi.platform.Refusals;

/**
 * What the cases of one rule book produced, to tell that nothing of its vocabularies is missing.
 */
public final class Cases {
    private final Set<Class<?>> produced = new HashSet<>();

    /** The events of an accepted decision. */
    public <E> List<E> events(Decision<E> decision) {
        return switch (decision) {
            case Decision.Accepted<E>(var events) -> {
                events.forEach(event -> produced.add(event.getClass()));
                yield events;
            }
            case Decision.Refused<E>(var refusal) -> throw new AssertionError(refusal);
        };
    }

    /** The refusal of a refused one. */
    public <E> Refusal refusal(Decision<E> decision) {
        return switch (decision) {
            case Decision.Accepted<E>(var events) -> throw new AssertionError(events);
            case Decision.Refused<E>(var refusal) -> {
                var each = refusal instanceof Refusals several ? several.each() : List.of(refusal);
                each.forEach(one -> produced.add(one.getClass()));
                yield refusal;
            }
        };
    }

    public void cover(Class<?>... vocabularies) {
        assertThat(
                        Arrays.stream(vocabularies)
                                .flatMap(one -> Arrays.stream(one.getPermittedSubclasses()))
                                .filter(one -> !produced.contains(one))
                                .collect(Collectors.toSet()))
                .isEmpty();
    }
}
