package org.qunzhi.rules.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qunzhi.contracts.TopicType;
import org.qunzhi.contracts.registration.NumberingEvent.Subject;
import org.qunzhi.rules.Edition.Verified;
import org.qunzhi.rules.registration.Steps.Phase;
import org.qunzhi.rules.registration.Steps.Step;

class RegistrationTablesTest {

    @ParameterizedTest
    @CsvSource({"2,false", "3,true", "10,true", "11,false"})
    void a_circle_has_three_to_ten_members(int members, boolean admitted) {
        assertThat(CircleSize.usual().admits(members)).isEqualTo(admitted);
    }

    @ParameterizedTest
    @CsvSource({"2025,false", "2026,true", "2027,true", "2028,false"})
    void a_circle_registers_for_this_year_or_the_next(int year, boolean admitted) {
        var day = LocalDate.of(2026, 11, 21);
        assertThat(Renewal.yearly().admits(year, day)).isEqualTo(admitted);
    }

    @ParameterizedTest
    @CsvSource({
        "CIRCLE,1,2026-QC-0001",
        "TOPIC,1,2026-KT-0001",
        "TOPIC,9999,2026-KT-9999",
        "CIRCLE,10000,2026-QC-10000"
    })
    void a_number_says_year_kind_and_ordinal(Subject kind, int ordinal, String number) {
        assertThat(NumberForm.yearKindOrdinal().write(kind, 2026, ordinal)).isEqualTo(number);
    }

    @ParameterizedTest
    @CsvSource({
        "PROBLEM_SOLVING_SELF_SET,10,6,survey-present-state,制定巩固措施",
        "PROBLEM_SOLVING_DIRECTIVE,10,6,set-target,制定巩固措施",
        "INNOVATION,8,4,set-and-argue-target,标准化"
    })
    void each_type_of_topic_has_its_chain(
            TopicType type, int steps, int planned, String second, String lastButOne) {
        var chain = Steps.threeChains().of(type);
        assertThat(chain).hasSize(steps);
        assertThat(chain).filteredOn(step -> step.phase() == Phase.PLAN).hasSize(planned);
        assertThat(chain.get(1).code()).isEqualTo(second);
        assertThat(chain.get(steps - 2).title()).isEqualTo(lastButOne);
    }

    @Test
    void what_was_not_read_in_the_printed_document_says_so() {
        assertThat(CircleSize.usual().verified()).isEqualTo(Verified.NO);
        assertThat(CircleSize.usual().note()).contains("原文未读");
        assertThat(Steps.threeChains().verified()).isEqualTo(Verified.NO);
        assertThat(Steps.threeChains().note()).contains("原文未读");
        assertThat(Renewal.yearly().verified()).isEqualTo(Verified.NO);
        assertThat(NumberForm.yearKindOrdinal().verified()).isEqualTo(Verified.NO);
    }

    @Test
    void tables_that_contradict_themselves_are_not_built() {
        var plan = new Step("select-topic", "选择课题", Phase.PLAN);
        var check = new Step("check-effect", "效果检查", Phase.CHECK);
        var good = List.of(plan, check);
        assertThatThrownBy(() -> steps(good, List.of(), good)).hasMessageContaining("no step");
        assertThatThrownBy(() -> steps(List.of(plan, plan), good, good))
                .hasMessageContaining("select-topic twice");
        assertThatThrownBy(() -> steps(good, good, List.of(check, plan)))
                .hasMessageContaining("goes back at select-topic");
        assertThatThrownBy(() -> form("QC", "QC", 4)).hasMessageContaining("mark");
        assertThatThrownBy(() -> form("QC", "KT", 0)).hasMessageContaining("fewestDigits");
        assertThatThrownBy(() -> new Renewal("e", DAY, "s", Verified.NO, -1))
                .hasMessageContaining("yearsAhead");
        assertThatThrownBy(() -> new CircleSize("e", DAY, "s", Verified.NO, "n", 0, 3))
                .hasMessageContaining("fewestMembers");
    }

    @Test
    void the_day_is_the_one_in_china() {
        assertThat(CalendarDay.of(Instant.parse("2026-12-31T15:59:59Z")))
                .isEqualTo(LocalDate.of(2026, 12, 31));
        assertThat(CalendarDay.of(Instant.parse("2026-12-31T16:00:00Z")))
                .isEqualTo(LocalDate.of(2027, 1, 1));
    }

    private static final LocalDate DAY = LocalDate.of(2026, 1, 1);

    private static Steps steps(List<Step> selfSet, List<Step> directive, List<Step> innovation) {
        return new Steps("e", DAY, "s", Verified.NO, "n", selfSet, directive, innovation);
    }

    private static NumberForm form(String circle, String topic, int fewestDigits) {
        return new NumberForm("e", DAY, "s", Verified.NO, circle, topic, fewestDigits);
    }
}
