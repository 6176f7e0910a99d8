package org.qunzhi.rules.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qunzhi.rules.Edition.Verified;

class ScoringPolicyTest {

    @Test
    void the_preset_trims_from_three_sheets_on() {
        var policy = ScoringPolicy.find("trimmed-mean-cpe-2022").orElseThrow();

        assertThat(policy.trimFrom()).isEqualTo(3);
        assertThat(policy.dropLowest()).isEqualTo(1);
        assertThat(policy.dropHighest()).isEqualTo(1);
        assertThat(policy.fewestExperts()).isEqualTo(3);
        assertThat(policy.mostExperts()).isEqualTo(30);
    }

    @Test
    void every_tie_break_is_an_item_of_some_sheet() {
        for (var policy : ScoringPolicy.editions()) {
            assertThat(policy.tieBreaks())
                    .allMatch(
                            code ->
                                    ScoreSheet.editions().stream()
                                            .flatMap(sheet -> sheet.items().stream())
                                            .anyMatch(item -> item.code().equals(code)));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "3, 1, 1, 3, 30, true",
        "2, 1, 1, 3, 30, false",
        "3, -1, 1, 3, 30, false",
        "3, 1, 1, 0, 30, false",
        "3, 1, 1, 30, 30, true",
        "3, 1, 1, 31, 30, false"
    })
    void a_policy_checks_itself(
            int trimFrom, int lowest, int highest, int fewest, int most, boolean fits) {
        Runnable policy =
                () ->
                        new ScoringPolicy(
                                "test",
                                LocalDate.EPOCH,
                                "test",
                                Verified.NO,
                                "",
                                "test",
                                trimFrom,
                                lowest,
                                highest,
                                fewest,
                                most,
                                List.of());
        if (fits) policy.run();
        else assertThatThrownBy(policy::run).isInstanceOf(IllegalArgumentException.class);
    }
}
