package org.qunzhi.rules.award;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.qunzhi.contracts.award.ContestEvent.Tier;
import org.qunzhi.rules.review.Ranking.Ranked;

class TiersTest {

    @ParameterizedTest
    @CsvSource({
        // n, share, last place of the tier: the half goes up, just below it does not
        "12, 1000, 1",
        "15, 1000, 2",
        "14, 1000, 1",
        "1, 5000, 1",
        "1, 4999, 0",
        "3, 10000, 3",
        "0, 10000, 0",
        "1625, 62, 10",
        "1000000, 10000, 1000000"
    })
    void a_tier_ends_at_its_share_of_the_ranked_entries_rounded_half_up(int n, int share, int cut) {
        assertThat(Tiers.cuts(List.of(tier("first", share)), n)).containsExactly(cut);
    }

    @Test
    void the_running_sum_is_rounded_and_not_each_share() {
        var tiers = List.of(tier("a", 1500), tier("b", 1500), tier("c", 1500));

        assertThat(Tiers.cuts(tiers, 10)).containsExactly(2, 3, 5);
    }

    @Test
    void twelve_entries_get_one_first_three_second_and_four_third_prizes() {
        var tiers = List.of(tier("first", 1000), tier("second", 2500), tier("third", 3000));

        assertThat(counts(Tiers.assign(tiers, ranks(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12))))
                .isEqualTo(Map.of("first", 1, "second", 3, "third", 4));
    }

    @Test
    void equals_over_a_boundary_all_get_the_better_tier_and_the_next_tier_has_less() {
        var tiers = List.of(tier("first", 5000), tier("second", 5000));

        assertThat(Tiers.assign(tiers, ranks(1, 2, 2, 4)))
                .extracting(Placed::tier)
                .containsExactly("first", "first", "first", "second");
    }

    @Test
    void equals_below_the_last_boundary_get_nothing() {
        var tiers = List.of(tier("first", 2500));

        assertThat(Tiers.assign(tiers, ranks(1, 2, 2, 4))).hasSize(1);
    }

    @Test
    void a_tier_that_rounds_to_nobody_leaves_the_best_to_the_next_one() {
        var tiers = List.of(tier("special", 100), tier("first", 9900));

        assertThat(Tiers.assign(tiers, ranks(1, 2, 3)))
                .extracting(Placed::tier)
                .containsExactly("first", "first", "first");
    }

    @Test
    void equals_are_listed_by_entry_id_whatever_the_order_they_come_in() {
        var ranked = new ArrayList<>(ranks(1, 1, 1));
        Collections.reverse(ranked);

        assertThat(Tiers.assign(List.of(tier("all", 10_000)), ranked))
                .extracting(placed -> placed.place() + placed.ranked().entry())
                .containsExactly("1e000", "2e001", "3e002");
    }

    static IntStream seeds() {
        return IntStream.range(0, 1000);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void a_better_rank_never_gets_a_lower_tier_and_the_counts_keep_to_the_cuts(int seed) {
        var random = new Random(seed);
        var tiers = someTiers(random);
        var ranked = someRanking(random);
        var awards = Tiers.assign(tiers, ranked);

        var codes = tiers.stream().map(Tier::code).toList();
        var tierOfRank = new HashMap<Integer, String>();
        int previous = 0;
        for (int i = 0; i < awards.size(); i++) {
            var award = awards.get(i);
            assertThat(award.place()).isEqualTo(i + 1);
            int tier = codes.indexOf(award.tier());
            assertThat(tier).isGreaterThanOrEqualTo(previous);
            previous = tier;
            var same = tierOfRank.putIfAbsent(award.ranked().rank(), award.tier());
            assertThat(same).isIn(null, award.tier());
        }
        var cuts = Tiers.cuts(tiers, ranked.size());
        assertThat(cuts).isSorted().allMatch(cut -> cut <= ranked.size());
        for (int k = 0; k < cuts.size(); k++) {
            int last = k;
            long upToHere = awards.stream().filter(a -> codes.indexOf(a.tier()) <= last).count();
            assertThat(upToHere).isGreaterThanOrEqualTo(cuts.get(k));
            assertThat(upToHere - equalsOfLast(ranked, awards, upToHere))
                    .isLessThan(Math.max(1, cuts.get(k)));
        }
    }

    /** How many share the rank of the last one who got this tier or a better one. */
    private static long equalsOfLast(List<Ranked> ranked, List<Placed> awards, long upToHere) {
        if (upToHere == 0) return 0;
        int rank = awards.get((int) upToHere - 1).ranked().rank();
        return ranked.stream().filter(r -> r.rank() == rank).count();
    }

    private static List<Tier> someTiers(Random random) {
        var tiers = new ArrayList<Tier>();
        int left = Tiers.WHOLE;
        int wanted = 1 + random.nextInt(10);
        while (tiers.size() < wanted && left > 0) {
            int share = 1 + random.nextInt(left);
            tiers.add(tier("t" + tiers.size(), share));
            left -= share;
        }
        return tiers;
    }

    private static List<Ranked> someRanking(Random random) {
        int n = random.nextInt(80);
        var ranks = new int[n];
        for (int i = 0; i < n; i++) {
            ranks[i] = i > 0 && random.nextInt(3) == 0 ? ranks[i - 1] : i + 1;
        }
        var ranked = new ArrayList<>(ranks(ranks));
        Collections.shuffle(ranked, random);
        return ranked;
    }

    private static Map<String, Integer> counts(List<Placed> awards) {
        var counts = new HashMap<String, Integer>();
        awards.forEach(award -> counts.merge(award.tier(), 1, Integer::sum));
        return counts;
    }

    private static List<Ranked> ranks(int... ranks) {
        return IntStream.range(0, ranks.length)
                .mapToObj(i -> new Ranked(ranks[i], "e%03d".formatted(i), 10_000 - ranks[i]))
                .toList();
    }

    private static Tier tier(String code, int share) {
        return new Tier(code, code, share);
    }
}
