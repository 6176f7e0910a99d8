package org.qunzhi.rules.award;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qunzhi.rules.Edition.Verified;
import org.qunzhi.rules.Editions;

class ContestLimitsTest {
    private static final ContestLimits LIMITS = ContestLimits.CURRENT;

    @Test
    void every_edition_on_the_list_loads() {
        assertThat(Editions.all("contest-limits", ContestLimits.class)).containsValue(LIMITS);
    }

    @Test
    void the_figures_are_marked_as_read_in_no_document() {
        assertThat(LIMITS.verified()).isEqualTo(Verified.NO);
    }

    @ParameterizedTest
    @CsvSource({"2, false", "3, true", "30, true", "31, false"})
    void publicity_lasts_three_to_thirty_days(int days, boolean admitted) {
        assertThat(LIMITS.admitPublicityOf(days)).isEqualTo(admitted);
    }

    @ParameterizedTest
    @CsvSource({"0, false", "1, true", "10, true", "11, false"})
    void a_contest_has_one_to_ten_tiers(int tiers, boolean admitted) {
        assertThat(LIMITS.admitTiers(tiers)).isEqualTo(admitted);
    }

    @Test
    void a_range_upside_down_stops_the_service() {
        assertThatThrownBy(
                        () -> new ContestLimits("x", LocalDate.MIN, "", Verified.NO, 31, 30, 1, 10))
                .hasMessageContaining("publicity days");
    }
}
