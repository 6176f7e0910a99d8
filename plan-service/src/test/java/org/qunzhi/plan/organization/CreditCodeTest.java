package org.qunzhi.plan.organization;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CreditCodeTest {

    /** Published codes; the first one is also python-stdnum's example. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "91110000600037341L",
                "91350100M000100Y43",
                "9144030071526726XG",
                "91330100799655058B"
            })
    void a_published_code_is_one(String code) {
        assertThat(CreditCode.isOne(code)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "91350100M000100Y4",
                "91350100M000100Y433",
                "91350100M000100Y34",
                "91350100m000100Y43",
                "9135O100M000100Y43",
                "９1350100M000100Y43"
            })
    void a_mistyped_code_is_none(String code) {
        assertThat(CreditCode.isOne(code)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17})
    void a_changed_character_is_noticed_wherever_it_stands(int place) {
        var code = new StringBuilder("91110000600037341L");
        code.setCharAt(place, code.charAt(place) == '7' ? '8' : '7');
        assertThat(CreditCode.isOne(code.toString())).isFalse();
    }

    /** Often copied code looks for a 32nd character here. */
    @ParameterizedTest
    @ValueSource(strings = {"000000000000000000"})
    void a_sum_without_remainder_has_the_check_character_0(String code) {
        assertThat(CreditCode.isOne(code)).isTrue();
    }
}
