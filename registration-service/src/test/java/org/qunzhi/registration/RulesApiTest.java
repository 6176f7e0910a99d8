package org.qunzhi.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.qunzhi.rules.registration.CircleSize;
import org.qunzhi.rules.registration.Renewal;
import org.qunzhi.rules.registration.Steps;

class RulesApiTest {
    static final CircleSize SIZE = CircleSize.usual();
    static final Steps STEPS = Steps.threeChains();

    static RulesApi.InForce at(String instant) {
        var clock = Clock.fixed(Instant.parse(instant), ZoneOffset.UTC);
        return new RulesApi(SIZE, Renewal.yearly(), STEPS, clock).inForce();
    }

    @Test
    void the_day_and_the_years_are_those_of_the_server_at_beijing() {
        var before = at("2026-12-31T15:59:59Z");
        assertThat(before.today()).isEqualTo(LocalDate.of(2026, 12, 31));
        assertThat(before.firstYear()).isEqualTo(2026);
        var after = at("2026-12-31T16:00:00Z");
        assertThat(after.today()).isEqualTo(LocalDate.of(2027, 1, 1));
        assertThat(after.firstYear()).isEqualTo(2027);
        assertThat(after.lastYear()).isEqualTo(Renewal.yearly().lastYearOn(after.today()));
    }

    @Test
    void sizes_and_steps_are_those_of_the_tables() {
        var inForce = at("2026-11-21T00:00:00Z");
        assertThat(inForce.fewestMembers()).isEqualTo(SIZE.fewestMembers());
        assertThat(inForce.mostMembers()).isEqualTo(SIZE.mostMembers());
        assertThat(inForce.chains())
                .allSatisfy(chain -> assertThat(chain.steps()).isEqualTo(STEPS.of(chain.type())))
                .hasSize(3);
    }
}
