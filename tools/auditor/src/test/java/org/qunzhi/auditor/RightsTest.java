package org.qunzhi.auditor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.qunzhi.auditor.decisions.Rights;
import org.qunzhi.contracts.Context;

class RightsTest {

    @ParameterizedTest
    @EnumSource(Context.class)
    void no_event_is_without_a_right_to_decide_it(Context context) {
        assertThat(context.events().keySet())
                .isNotEmpty()
                .allSatisfy(name -> assertThat(Rights.of(name)).as(name).isNotEmpty());
        assertThat(Rights.of("anything-else")).isEmpty();
    }
}
