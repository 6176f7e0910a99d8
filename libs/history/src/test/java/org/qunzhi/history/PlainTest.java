package org.qunzhi.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class PlainTest {

    @Test
    void a_history_is_made_of_plain_values_alone() {
        var plain = Plain.of(HistoryTest.season().of(Kind.ENTRY, "e1"));
        assertThat(plain).isInstanceOf(Map.class);
        assertThat(String.valueOf(plain))
                .contains("circleName={state=clear, value=晨光}")
                .contains("explanation={state=withheld}")
                .contains("score={state=clear, value=8250}")
                .contains("at=2026-03-01T08:16:00Z")
                .doesNotContain("Clear[", "State[");
    }

    @Test
    void every_kind_of_state_can_be_written_down() {
        for (var kind : Kind.values()) {
            var ids = Map.of(Kind.CIRCLE, "c1", Kind.TOPIC, "t1", Kind.AWARD, "w1");
            var season = HistoryTest.season();
            var history = season.of(kind, ids.getOrDefault(kind, "x"));
            assertThat(Plain.of(history)).as(kind.code()).isInstanceOf(Map.class);
        }
    }
}
