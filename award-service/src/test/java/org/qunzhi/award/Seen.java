package org.qunzhi.award;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.qunzhi.platform.Decision;
import org.qunzhi.platform.Refusal;
import org.qunzhi.platform.Refusals;

/** Which events and refusals the cases of a feature have produced. */
public final class Seen {
    private final Set<Class<?>> produced = new HashSet<>();

    public <E> List<E> events(Decision<E> decision) {
        return switch (decision) {
            case Decision.Accepted<E>(var events) -> {
                events.forEach(event -> produced.add(event.getClass()));
                yield events;
            }
            case Decision.Refused<E>(var refusal) ->
                    throw new AssertionError("refused: " + refusal);
        };
    }

    public <E> Refusal refusal(Decision<E> decision) {
        return switch (decision) {
            case Decision.Accepted<E>(var events) ->
                    throw new AssertionError("accepted: " + events);
            case Decision.Refused<E>(var refusal) -> {
                var each = refusal instanceof Refusals several ? several.each() : List.of(refusal);
                each.forEach(one -> produced.add(one.getClass()));
                yield refusal;
            }
        };
    }

    public void covers(Class<?>... vocabularies) {
        var all =
                Arrays.stream(vocabularies).flatMap(v -> Arrays.stream(v.getPermittedSubclasses()));
        assertThat(produced).containsExactlyInAnyOrderElementsOf(all.toList());
    }
}
