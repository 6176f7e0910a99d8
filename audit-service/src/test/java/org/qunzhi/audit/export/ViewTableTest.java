package org.qunzhi.audit.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.qunzhi.audit.export.ViewTable.Column;
import org.qunzhi.contracts.Classification;
import org.qunzhi.contracts.Context;
import org.qunzhi.contracts.EventType;
import org.qunzhi.contracts.Personal;
import org.qunzhi.contracts.Role;

class ViewTableTest {

    /** {@code plan/appointed}, by its record. */
    private static Map<String, Class<?>> events() {
        var events = new java.util.TreeMap<String, Class<?>>();
        for (var context : Context.values())
            context.events().forEach((name, type) -> events.put(context.code() + "/" + name, type));
        return events;
    }

    private static Classification classification(Class<?> event) {
        return event.getAnnotation(EventType.class).classification();
    }

    @Test
    void somebody_has_decided_about_every_event_and_every_role() {
        assertThat(ViewTable.SHIPPED.events())
                .as("views.txt against the contracts: decide who may see a new event")
                .containsExactlyElementsOf(events().keySet());
        for (var role : Role.values())
            if (role != Role.AUDITOR) assertThat(Column.values()).contains(Column.of(role));
    }

    @Test
    void personal_fields_are_opened_to_the_person_and_to_who_seats_experts_alone() {
        var opened = new ArrayList<String>();
        for (var event : ViewTable.SHIPPED.events())
            for (var column : Column.values())
                if (ViewTable.SHIPPED.of(event, column) == Sight.OPEN)
                    opened.add(event + " " + column.code());
        assertThat(opened)
                .containsExactly(
                        "plan/appointment-ended self",
                        "plan/erasure-rejected self",
                        "plan/person-registered self",
                        "review/expert-seated secretary",
                        "review/expert-seated chair");
    }

    @Test
    void nothing_is_opened_where_nothing_is_personal() {
        events().forEach(
                        (name, type) -> {
                            boolean personal =
                                    Arrays.stream(type.getRecordComponents())
                                            .anyMatch(c -> c.isAnnotationPresent(Personal.class));
                            for (var column : Column.values())
                                if (!personal)
                                    assertThat(ViewTable.SHIPPED.of(name, column))
                                            .as(name)
                                            .isNotEqualTo(Sight.OPEN);
                        });
    }

    @Test
    void before_the_reveal_secretary_and_chair_alone_see_whose_sheet_is_there() {
        var secret =
                events().entrySet().stream()
                        .filter(e -> classification(e.getValue()) == Classification.SECRET)
                        .map(Map.Entry::getKey)
                        .toList();
        assertThat(secret).containsExactly("review/score-sheet-sealed");
        for (var column : Column.values())
            assertThat(ViewTable.SHIPPED.of("review/score-sheet-sealed", column))
                    .as(column.code())
                    .isEqualTo(
                            Set.of(Column.SECRETARY, Column.CHAIR).contains(column)
                                    ? Sight.CLEAR
                                    : Sight.LOG);
    }

    @Test
    void an_expert_and_a_partner_see_nothing_by_their_office() {
        for (var event : ViewTable.SHIPPED.events())
            for (var column : List.of(Column.EXPERT, Column.PARTNER))
                assertThat(ViewTable.SHIPPED.of(event, column)).as(event).isEqualTo(Sight.LOG);
    }

    @Test
    void of_what_the_table_does_not_have_nobody_sees_more() {
        for (var column : Column.values())
            assertThat(ViewTable.SHIPPED.of("review/never-heard-of", column)).isEqualTo(Sight.LOG);
    }

    @Test
    void a_bad_table_names_its_line() {
        var row = "plan/appointed . . . . . . . . . . .";
        assertThat(ViewTable.parse(List.of("# text", "", row)).events())
                .containsExactly("plan/appointed");
        for (var bad : List.of(row + " c", "plan/appointed . .", row.replaceFirst("\\.", "x")))
            assertThatThrownBy(() -> ViewTable.parse(List.of(bad)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining(bad);
        assertThatThrownBy(() -> ViewTable.parse(List.of(row, row))).hasMessageContaining("twice");
    }
}
