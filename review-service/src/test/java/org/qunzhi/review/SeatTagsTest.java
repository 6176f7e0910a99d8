package org.qunzhi.review;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SeatTagsTest {
    private final Kept kept = new Kept();

    @Test
    void a_person_s_tag_at_an_organiser_is_the_same_each_time_and_nobody_else_s() {
        var tag = kept.tags().of("expert-x", "org").orElseThrow();

        assertThat(kept.tags().of("expert-x", "org")).contains(tag);
        assertThat(kept.tags().of("expert-y", "org").orElseThrow()).isNotEqualTo(tag);
        assertThat(kept.tags().of("expert-x", "other").orElseThrow()).isNotEqualTo(tag);
        assertThat(tag).doesNotContain("expert");
    }

    @Test
    void of_an_erased_person_nobody_makes_it_again() {
        kept.destroy("expert-x", "org");

        assertThat(kept.tags().of("expert-x", "org")).isEmpty();
        assertThat(kept.tags().of("expert-x", "other")).isPresent();
    }
}
