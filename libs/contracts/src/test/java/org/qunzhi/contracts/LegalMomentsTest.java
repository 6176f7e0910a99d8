package org.qunzhi.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Which events the log must stand signed behind, and which end a time to act. */
class LegalMomentsTest {

    private static Stream<EventType> types() {
        return Arrays.stream(Context.values())
                .flatMap(context -> context.events().values().stream())
                .map(event -> event.getAnnotation(EventType.class));
    }

    @Test
    void a_deadline_is_a_legal_moment() {
        assertThat(types().filter(EventType::deadline)).allMatch(EventType::legalMoment);
    }

    @Test
    void the_end_of_scoring_and_of_publicity_are_deadlines() {
        assertThat(types().filter(EventType::deadline).map(EventType::value))
                .containsExactlyInAnyOrder("scoring-closed", "publicity-ended");
    }

    @Test
    void the_reveal_and_both_ends_of_publicity_are_legal_moments() {
        assertThat(types().filter(EventType::legalMoment).map(EventType::value))
                .contains(
                        "scoring-closed", "round-revealed", "publicity-started", "publicity-ended");
    }
}
