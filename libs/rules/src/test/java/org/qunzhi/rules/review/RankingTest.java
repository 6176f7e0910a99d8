package org.qunzhi.rules.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.qunzhi.rules.review.Ranking.Ranked;
import org.qunzhi.rules.review.Ranking.Scored;

class RankingTest {
    private static final ScoringPolicy POLICY =
            ScoringPolicy.find("trimmed-mean-cpe-2022").orElseThrow();

    @Test
    void equal_entries_share_a_rank_and_the_next_one_skips() {
        assertThat(
                        Ranking.of(
                                POLICY,
                                List.of(
                                        entry("d", 7000, 1, 0),
                                        entry("c", 8000, 5, 5),
                                        entry("b", 8000, 5, 5),
                                        entry("a", 9000, 0, 0))))
                .containsExactly(
                        new Ranked(1, "a", 9000),
                        new Ranked(2, "b", 8000),
                        new Ranked(2, "c", 8000),
                        new Ranked(4, "d", 7000));
    }

    @Test
    void equal_scores_are_told_apart_by_the_tie_breaks_in_order() {
        assertThat(
                        Ranking.of(
                                POLICY,
                                List.of(
                                        entry("a", 8000, 1, 9),
                                        entry("b", 8000, 2, 0),
                                        entry("c", 8000, 1, 8))))
                .containsExactly(
                        new Ranked(1, "b", 8000),
                        new Ranked(2, "a", 8000),
                        new Ranked(3, "c", 8000));
    }

    @Test
    void an_entry_with_other_tie_breaks_than_the_policy_s_is_a_defect() {
        assertThatThrownBy(() -> Ranking.of(POLICY, List.of(new Scored("a", 1, List.of()))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** {@code printf '1\ta\t9000\n2\tb\t8000\n' | sha256sum} */
    @Test
    void the_hash_is_over_rank_entry_and_score_in_rank_order() {
        assertThat(Ranking.hash(List.of(new Ranked(1, "a", 9000), new Ranked(2, "b", 8000))))
                .isEqualTo("113ff3e4cb8e1825790a8ab72c6f6067c60b9363ef578dc5d2d3033f13d7efb4");
        assertThat(Ranking.hash(List.of()))
                .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void more_points_never_rank_lower_and_the_order_of_entries_does_not_matter(long seed) {
        var random = new Random(seed);
        var entries = new ArrayList<Scored>();
        int count = random.nextInt(1, 20);
        for (int i = 0; i < count; i++) {
            entries.add(entry("e" + i, random.nextInt(5), random.nextInt(3), random.nextInt(3)));
        }
        var before = Ranking.of(POLICY, entries);
        Collections.shuffle(entries, random);
        assertThat(Ranking.of(POLICY, entries)).isEqualTo(before);

        var better = entries.getFirst();
        entries.set(
                0,
                new Scored(
                        better.entry(),
                        better.score() + random.nextInt(2),
                        better.tieBreaks().stream().map(t -> t + random.nextInt(2)).toList()));
        var after = Ranking.of(POLICY, entries);
        assertThat(rank(after, better.entry())).isLessThanOrEqualTo(rank(before, better.entry()));
        for (int i = 0; i < after.size(); i++) {
            int rank = after.get(i).rank();
            assertThat(rank).isIn(i + 1, i == 0 ? 1 : after.get(i - 1).rank());
        }
    }

    static IntStream seeds() {
        return IntStream.range(0, 1_000);
    }

    private static int rank(List<Ranked> ranked, String entry) {
        return ranked.stream().filter(r -> r.entry().equals(entry)).findAny().orElseThrow().rank();
    }

    private static Scored entry(String id, int score, int first, int second) {
        return new Scored(id, score, List.of(first, second));
    }
}
