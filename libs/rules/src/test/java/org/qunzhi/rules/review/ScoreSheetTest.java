package org.qunzhi.rules.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.qunzhi.contracts.TopicType;
import org.qunzhi.rules.Edition.Verified;
import org.qunzhi.rules.review.SheetFault.Kind;

class ScoreSheetTest {
    /** The maxima of annex B as the source prints them, in whole points. */
    @ParameterizedTest
    @CsvSource({
        "on-site-cpe-2022, organization:10 activity-records:30 authenticity:30 upkeep:20 education:10",
        "problem-solving-cpe-2022,"
                + " theme:15 cause-analysis:30 countermeasures:20 effect:20 report:5 character:10",
        "innovation-cpe-2022,"
                + " theme:20 best-option:30 countermeasures:20 effect:15 report:5 character:10",
    })
    void the_sheets_of_annex_b_have_these_most_points(String edition, String row) {
        var items = sheet(edition).items();

        assertThat(items.stream().map(item -> item.code() + ":" + item.max() / 100))
                .containsExactly(row.split(" ", -1));
        assertThat(items).allMatch(item -> item.min() == 0 && item.max() % 100 == 0);
    }

    @ParameterizedTest
    @CsvSource({
        "on-site-cpe-2022, true, true",
        "problem-solving-cpe-2022, true, false",
        "innovation-cpe-2022, false, true"
    })
    void a_sheet_is_for_its_types_of_topic(
            String edition, boolean problemSolving, boolean innovation) {
        for (var type : TopicType.values()) {
            assertThat(sheet(edition).topicTypes().contains(type))
                    .isEqualTo(type.problemSolving() ? problemSolving : innovation);
        }
    }

    /** Both sides of each bound of every item of every sheet. */
    @ParameterizedTest
    @MethodSource("sheets")
    void points_are_taken_up_to_both_ends_of_the_range_and_not_beyond(ScoreSheet sheet) {
        for (var item : sheet.items()) {
            assertThat(sheet.faults(with(sheet, item.code(), item.min()))).isEmpty();
            assertThat(sheet.faults(with(sheet, item.code(), item.max()))).isEmpty();
            assertThat(sheet.faults(with(sheet, item.code(), item.min() - 1)))
                    .containsExactly(SheetFault.of(Kind.OUTSIDE_RANGE, item, item.min() - 1));
            assertThat(sheet.faults(with(sheet, item.code(), item.max() + 1)))
                    .containsExactly(SheetFault.of(Kind.OUTSIDE_RANGE, item, item.max() + 1));
        }
    }

    @Test
    void fifteen_points_and_one_hundredth_on_a_fifteen_point_item_are_a_fault() {
        var sheet = sheet("problem-solving-cpe-2022");

        assertThat(sheet.faults(with(sheet, "theme", 15_01)))
                .containsExactly(
                        new SheetFault(Kind.OUTSIDE_RANGE, "theme", "选题", 0, 1500, 1, 1501));
    }

    @Test
    void all_faults_are_named_at_once() {
        var sheet = halves();
        var faults = sheet.faults(Map.of("a", 9_999, "c", 1));

        assertThat(faults)
                .extracting(SheetFault::kind, SheetFault::item, SheetFault::given)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(Kind.OUTSIDE_RANGE, "a", 9_999),
                        org.assertj.core.groups.Tuple.tuple(Kind.MISSING_ITEM, "b", null),
                        org.assertj.core.groups.Tuple.tuple(Kind.UNKNOWN_ITEM, "c", 1));
        assertThatThrownBy(() -> sheet.total(Map.of("a", 1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({"1000, true", "1001, false", "1049, false", "1050, true"})
    void points_count_in_steps_from_the_lower_end(int points, boolean taken) {
        var faults = halves().faults(Map.of("a", points, "b", 0));

        assertThat(faults.isEmpty()).isEqualTo(taken);
        assertThat(faults).allMatch(fault -> fault.kind() == Kind.OFF_STEP);
    }

    @Test
    void a_sheet_checks_itself() {
        assertThatThrownBy(() -> sheetOf(new ScoreSheet.Item("a", "甲", 0, 99_99, 1)))
                .hasMessageContaining("9999");
        assertThatThrownBy(
                        () ->
                                sheetOf(
                                        new ScoreSheet.Item("a", "甲", 0, 50_00, 1),
                                        new ScoreSheet.Item("a", "乙", 0, 50_00, 1)))
                .hasMessageContaining("twice");
        assertThatThrownBy(() -> new ScoreSheet.Item("a", "甲", 0, 100, 30))
                .hasMessageContaining("steps");
        assertThatThrownBy(() -> new ScoreSheet.Item("a", "甲", -1, 100, 1))
                .hasMessageContaining("no range");
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whatever_has_no_fault_totals_within_the_full_mark(long seed) {
        var random = new Random(seed);
        for (var sheet : ScoreSheet.editions()) {
            var points = new HashMap<String, Integer>();
            for (var item : sheet.items()) {
                points.put(item.code(), random.nextInt(item.min() - 2, item.max() + 3));
            }
            if (sheet.faults(points).isEmpty()) {
                assertThat(sheet.total(points)).isBetween(0, ScoreSheet.FULL_MARK);
            } else {
                assertThatThrownBy(() -> sheet.total(points))
                        .isInstanceOf(IllegalArgumentException.class);
            }
        }
    }

    static IntStream seeds() {
        return IntStream.range(0, 1_000);
    }

    static List<ScoreSheet> sheets() {
        return new ArrayList<>(ScoreSheet.editions());
    }

    private static Map<String, Integer> with(ScoreSheet sheet, String item, int points) {
        var all = new HashMap<String, Integer>();
        sheet.items().forEach(one -> all.put(one.code(), one.min()));
        all.put(item, points);
        return all;
    }

    private static ScoreSheet sheet(String edition) {
        return ScoreSheet.find(edition).orElseThrow();
    }

    private static ScoreSheet halves() {
        return sheetOf(
                new ScoreSheet.Item("a", "甲", 1_000, 5_000, 50),
                new ScoreSheet.Item("b", "乙", 0, 5_000, 50));
    }

    private static ScoreSheet sheetOf(ScoreSheet.Item... items) {
        return new ScoreSheet(
                "test",
                LocalDate.EPOCH,
                "test",
                Verified.NO,
                "",
                "测试",
                Set.of(TopicType.INNOVATION),
                List.of(items));
    }
}
