package org.qunzhi.rules.award;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class AwardLineTest {
    private static final AwardLine ONE = new AwardLine("a1", "e1", "first");
    private static final AwardLine TWO = new AwardLine("a2", "e2", "second");

    /** {@code printf 'a1\te1\tfirst\na2\te2\tsecond\n' | sha256sum}. */
    @Test
    void the_hash_is_the_one_that_sha256sum_prints() {
        assertThat(AwardLine.hash(List.of(ONE, TWO)))
                .isEqualTo("0c04adf49670d560fc4dc56bcccd38fc5a90e6074d34ae608388d11c4dce883e");
    }

    @Test
    void an_empty_list_has_the_hash_of_nothing() {
        assertThat(AwardLine.hash(List.of()))
                .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    }

    @Test
    void another_order_is_another_list() {
        assertThat(AwardLine.hash(List.of(TWO, ONE)))
                .isNotEqualTo(AwardLine.hash(List.of(ONE, TWO)));
    }
}
