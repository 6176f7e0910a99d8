package org.qunzhi.rules.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.qunzhi.rules.review.TrimmedMean.Outcome.Scored;
import org.qunzhi.rules.review.TrimmedMean.Outcome.Unscored;
import org.qunzhi.rules.review.TrimmedMean.Sheet;

class TrimmedMeanTest {
    private static final ScoringPolicy POLICY =
            ScoringPolicy.find("trimmed-mean-cpe-2022").orElseThrow();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    8000                | 8000 | s0       | ''
                    8000 9001           | 8501 | s0 s1    | ''
                    8000 9000 7000      | 8000 | s0       | s1 s2
                    8000 9000 7000 8001 | 8001 | s0 s3    | s1 s2
                    0 10000 3333 3334 3334 | 3334 | s2 s3 s4 | s0 s1
                    """)
    void fewer_than_three_sheets_are_averaged_of_three_or_more_the_extremes_are_dropped(
            String totals, int score, String used, String dropped) {
        var outcome = scored(sheets(totals));

        assertThat(outcome.score()).isEqualTo(score);
        assertThat(outcome.used()).containsExactly(used.split(" ", -1));
        assertThat(String.join(" ", outcome.dropped())).isEqualTo(dropped);
    }

    @ParameterizedTest
    @CsvSource({"8000 8000 8000 8001, 8000", "8000 8000 8001 8001, 8001", "8000 8001, 8001"})
    void half_a_hundredth_is_rounded_up(String totals, int score) {
        assertThat(scored(sheets(totals)).score()).isEqualTo(score);
    }

    @Test
    void of_equal_sheets_the_lowest_id_is_dropped_first() {
        assertThat(scored(sheets("8000 8000 8000 8000")).dropped()).containsExactly("s0", "s1");
        assertThat(scored(sheets("7000 9000 9000 7000")).dropped()).containsExactly("s0", "s1");
    }

    @Test
    void the_sheet_of_a_recused_expert_is_excluded_and_counts_for_nothing() {
        var sheets = sheets("8000 9000 7000 100");
        sheets.set(3, new Sheet("s3", Map.of(), 100, false));

        assertThat(scored(sheets).score()).isEqualTo(8000);
        assertThat(scored(sheets).excluded()).containsExactly("s3");
    }

    @Test
    void without_a_valid_sheet_there_is_no_score() {
        assertThat(TrimmedMean.of(POLICY, List.of())).isEqualTo(new Unscored(List.of()));
        assertThat(TrimmedMean.of(POLICY, List.of(new Sheet("s", Map.of(), 100, false))))
                .isEqualTo(new Unscored(List.of("s")));
    }

    @Test
    void tie_breaks_are_means_over_all_valid_sheets_and_zero_for_what_is_not_on_the_sheet() {
        var sheets = sheets("8000 9000 7000");
        sheets.set(0, new Sheet("s0", Map.of("cause-analysis", 2001), 8000, true));
        sheets.set(1, new Sheet("s1", Map.of("cause-analysis", 1000), 9000, true));

        assertThat(scored(sheets).tieBreaks()).containsExactly(1000, 0);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void the_score_lies_between_lowest_and_highest_and_the_order_of_sheets_does_not_matter(
            long seed) {
        var random = new Random(seed);
        var sheets = random(random);
        var outcome = scored(sheets);
        var totals =
                sheets.stream().filter(Sheet::counts).mapToInt(Sheet::total).summaryStatistics();

        assertThat(outcome.score()).isBetween(totals.getMin(), totals.getMax());
        Collections.shuffle(sheets, random);
        assertThat(TrimmedMean.of(POLICY, sheets)).isEqualTo(outcome);

        var accounted = new ArrayList<>(outcome.used());
        accounted.addAll(outcome.dropped());
        accounted.addAll(outcome.excluded());
        assertThat(accounted)
                .containsExactlyInAnyOrderElementsOf(sheets.stream().map(Sheet::id).toList());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void more_points_on_a_sheet_never_make_a_lower_score_or_tie_break(long seed) {
        var random = new Random(seed);
        var sheets = random(random);
        var before = scored(sheets);
        int which = random.nextInt(sheets.size());
        var old = sheets.get(which);
        int more = random.nextInt(1, 500);
        int item = old.points().getOrDefault("cause-analysis", 0);
        sheets.set(
                which,
                new Sheet(
                        old.id(),
                        Map.of("cause-analysis", item + more),
                        old.total() + more,
                        old.counts()));

        var after = scored(sheets);
        assertThat(after.score()).isGreaterThanOrEqualTo(before.score());
        assertThat(after.tieBreaks().getFirst())
                .isGreaterThanOrEqualTo(before.tieBreaks().getFirst());
    }

    static IntStream seeds() {
        return IntStream.range(0, 1_000);
    }

    private static List<Sheet> random(Random random) {
        var sheets = new ArrayList<Sheet>();
        int count = random.nextInt(1, 12);
        for (int i = 0; i < count; i++) {
            int item = random.nextInt(30_01);
            sheets.add(
                    new Sheet(
                            "s" + i,
                            Map.of("cause-analysis", item),
                            item + random.nextInt(5) * 100,
                            i == 0 || random.nextInt(4) > 0));
        }
        return sheets;
    }

    private static Scored scored(List<Sheet> sheets) {
        return (Scored) TrimmedMean.of(POLICY, sheets);
    }

    private static List<Sheet> sheets(String totals) {
        var sheets = new ArrayList<Sheet>();
        for (var total : totals.split(" ", -1)) {
            sheets.add(new Sheet("s" + sheets.size(), Map.of(), Integer.parseInt(total), true));
        }
        return sheets;
    }
}
