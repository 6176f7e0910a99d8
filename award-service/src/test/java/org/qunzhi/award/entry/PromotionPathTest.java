package org.qunzhi.award.entry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PromotionPathTest {

    @Test
    void the_path_names_every_association_above_the_nearest_first() {
        assertThat(path(Map.of("enterprise", "city", "city", "province", "province", "nation")))
                .containsExactly("city", "province", "nation");
    }

    @Test
    void who_is_nobodys_member_has_no_path() {
        assertThat(path(Map.of("city", "province"))).isEmpty();
    }

    @Test
    void a_path_in_a_circle_ends_where_it_comes_back() {
        assertThat(path(Map.of("enterprise", "city", "city", "province", "province", "city")))
                .containsExactly("city", "province");
        assertThat(path(Map.of("enterprise", "city", "city", "enterprise")))
                .containsExactly("city");
        assertThat(path(Map.of("enterprise", "enterprise"))).isEmpty();
    }

    private static List<String> path(Map<String, String> steps) {
        return PromotionPath.from("enterprise", member -> Optional.ofNullable(steps.get(member)));
    }
}
