package org.qunzhi.plan.annualplan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qunzhi.contracts.Role.DECISION_MAKER;
import static org.qunzhi.contracts.Role.FINANCE_OFFICER;
import static org.qunzhi.contracts.Role.PROMOTER;
import static org.qunzhi.plan.Ways.as;
import static org.qunzhi.plan.Ways.ofUnit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qunzhi.authority.Acting;
import org.qunzhi.contracts.plan.AnnualPlanEvent;
import org.qunzhi.contracts.plan.AnnualPlanEvent.ActivityType;
import org.qunzhi.contracts.plan.AnnualPlanEvent.PlanApproved;
import org.qunzhi.contracts.plan.AnnualPlanEvent.PlanDrafted;
import org.qunzhi.contracts.plan.AnnualPlanEvent.PlanItem;
import org.qunzhi.contracts.plan.AnnualPlanEvent.PlanReturned;
import org.qunzhi.contracts.plan.AnnualPlanEvent.PlanRevised;
import org.qunzhi.contracts.plan.AnnualPlanEvent.PlanSubmitted;
import org.qunzhi.plan.Cases;
import org.qunzhi.plan.annualplan.AnnualPlanCommand.ApprovePlan;
import org.qunzhi.plan.annualplan.AnnualPlanCommand.Content;
import org.qunzhi.plan.annualplan.AnnualPlanCommand.DraftPlan;
import org.qunzhi.plan.annualplan.AnnualPlanCommand.ReturnPlan;
import org.qunzhi.plan.annualplan.AnnualPlanCommand.RevisePlan;
import org.qunzhi.plan.annualplan.AnnualPlanCommand.SubmitPlan;
import org.qunzhi.plan.annualplan.AnnualPlanRefusal.ItemEndsBeforeItBegins;
import org.qunzhi.plan.annualplan.AnnualPlanRefusal.ItemOutsideTheYear;
import org.qunzhi.plan.annualplan.AnnualPlanRefusal.NoRight;
import org.qunzhi.plan.annualplan.AnnualPlanRefusal.NotADraft;
import org.qunzhi.plan.annualplan.AnnualPlanRefusal.NotSubmitted;
import org.qunzhi.plan.annualplan.AnnualPlanRefusal.OwnPlan;
import org.qunzhi.plan.annualplan.AnnualPlanRefusal.UnknownPlan;
import org.qunzhi.plan.annualplan.AnnualPlanRefusal.YearAlreadyApproved;
import org.qunzhi.platform.Decision;
import org.qunzhi.platform.Field;
import org.qunzhi.platform.Refusal;
import org.qunzhi.platform.Refusals;

class AnnualPlanTest {
    static final Instant NOW = Instant.parse("2026-01-10T08:00:00Z");
    static final Acting QIAN = as("qian", PROMOTER, "mill");
    static final Acting WANG = as("wang", DECISION_MAKER, "mill");
    static final Acting ZHOU = as("zhou", DECISION_MAKER, "mill");
    static final List<PlanItem> ITEMS = List.of(item("2026-01-01", "2026-12-31"));
    static final List<PlanItem> FEWER = List.of(item("2026-03-01", "2026-06-30"));
    static final AnnualPlanEvent DRAFTED =
            new PlanDrafted("p1", "mill", 2026, "降低断头率", ITEMS, "qian");
    static final AnnualPlanEvent SUBMITTED = new PlanSubmitted("p1", "qian");
    static final AnnualPlanEvent RETURNED = new PlanReturned("p1", "预算过高");
    static final AnnualPlanEvent REVISED = new PlanRevised("p1", "降低断头率", FEWER, "wang");
    static final AnnualPlanEvent APPROVED = new PlanApproved("p1", "mill", 2026);
    static final Cases cases = new Cases();

    @AfterAll
    static void every_event_and_refusal_was_produced() {
        cases.cover(AnnualPlanEvent.class, AnnualPlanRefusal.class);
    }

    static PlanItem item(String from, String to) {
        return new PlanItem(
                ActivityType.QUALITY_CONTROL_CIRCLE,
                "细纱断头",
                5_000_000,
                LocalDate.parse(from),
                LocalDate.parse(to));
    }

    static List<AnnualPlanEvent> accept(List<AnnualPlanEvent> given, AnnualPlanCommand command) {
        return cases.events(decide(given, command));
    }

    static Refusal refuse(List<AnnualPlanEvent> given, AnnualPlanCommand command) {
        return cases.refusal(decide(given, command));
    }

    private static Decision<AnnualPlanEvent> decide(
            List<AnnualPlanEvent> given, AnnualPlanCommand command) {
        var plan = AnnualPlan.NONE;
        for (var event : given) plan = plan.after(event);
        return plan.decide(command, NOW);
    }

    static DraftPlan draft(Acting acting, List<PlanItem> items) {
        return new DraftPlan("p1", acting, 2026, new Content("降低断头率", items), false);
    }

    static RevisePlan revise(Acting acting, List<PlanItem> items) {
        return new RevisePlan("p1", acting, new Content("降低断头率", items));
    }

    static ApprovePlan approve(Acting acting) {
        return new ApprovePlan("p1", acting, false);
    }

    @Test
    void a_promoter_or_decision_maker_drafts_it() {
        assertThat(accept(List.of(), draft(QIAN, ITEMS))).containsExactly(DRAFTED);
        assertThat(accept(List.of(), draft(WANG, ITEMS))).hasSize(1);
    }

    @Test
    void nobody_else_works_on_it() {
        for (var acting :
                List.of(
                        as("feng", FINANCE_OFFICER, "mill"),
                        ofUnit("zhu", PROMOTER, "mill", "mill/shop"),
                        Acting.self("qian"))) {
            assertThat(refuse(List.of(), draft(acting, ITEMS))).isEqualTo(new NoRight());
        }
    }

    /** One that nobody drafted is refused in the same words. */
    @Test
    void another_organisations_plan_is_as_unknown_as_none() {
        var submitted = List.of(DRAFTED, SUBMITTED);
        for (var acting :
                List.of(
                        as("sun", PROMOTER, "other-mill"),
                        as("sun", DECISION_MAKER, "other-mill"),
                        Acting.self("wang"))) {
            for (var given : List.of(List.<AnnualPlanEvent>of(), List.of(DRAFTED), submitted)) {
                assertThat(refuse(given, revise(acting, ITEMS))).isEqualTo(new UnknownPlan());
                assertThat(refuse(given, new SubmitPlan("p1", acting)))
                        .isEqualTo(new UnknownPlan());
                assertThat(refuse(given, approve(acting))).isEqualTo(new UnknownPlan());
                assertThat(refuse(given, new ReturnPlan("p1", acting, "no")))
                        .isEqualTo(new UnknownPlan());
            }
        }
        assertThat(refuse(List.of(), approve(WANG))).isEqualTo(new UnknownPlan());
    }

    @Test
    void a_year_with_an_approved_plan_has_no_other() {
        assertThat(
                        refuse(
                                List.of(),
                                new DraftPlan("p1", QIAN, 2026, new Content("x", ITEMS), true)))
                .isEqualTo(new YearAlreadyApproved(2026));
        assertThat(refuse(List.of(DRAFTED, SUBMITTED), new ApprovePlan("p1", WANG, true)))
                .isEqualTo(new YearAlreadyApproved(2026));
    }

    @ParameterizedTest
    @CsvSource({"2025-12-31,2026-02-01", "2026-12-01,2027-01-01", "2025-01-01,2025-12-31"})
    void an_item_lies_within_the_year(String from, String to) {
        var items = List.of(ITEMS.getFirst(), item(from, to));
        assertThat(refuse(List.of(), draft(QIAN, items)))
                .isEqualTo(new ItemOutsideTheYear(2, 2026));
        assertThat(refuse(List.of(DRAFTED), revise(QIAN, items)))
                .isEqualTo(new ItemOutsideTheYear(2, 2026));
    }

    @Test
    void an_item_lasts_a_day_at_least() {
        assertThat(accept(List.of(), draft(QIAN, List.of(item("2026-05-01", "2026-05-01")))))
                .hasSize(1);
        assertThat(refuse(List.of(), draft(QIAN, List.of(item("2026-05-02", "2026-05-01")))))
                .isEqualTo(new ItemEndsBeforeItBegins(1));
    }

    @Test
    void everything_that_is_wrong_is_told_at_once_and_where() {
        var items =
                List.of(
                        item("2025-12-31", "2026-02-01"),
                        ITEMS.getFirst(),
                        item("2026-05-02", "2026-05-01"));
        var draft = new DraftPlan("p1", QIAN, 2026, new Content("x", items), true);
        assertThat(pointers(refuse(List.of(), draft)))
                .containsExactly("/year", "/items/0/from", "/items/0/to", "/items/2/to");
        assertThat(pointers(refuse(List.of(DRAFTED), revise(QIAN, items))))
                .containsExactly("/items/0/from", "/items/0/to", "/items/2/to");
    }

    private static List<String> pointers(Refusal refusal) {
        return ((Refusals) refusal)
                .each().stream().flatMap(one -> one.fields().stream()).map(Field::pointer).toList();
    }

    @Test
    void a_draft_is_revised_and_submitted() {
        assertThat(accept(List.of(DRAFTED), revise(WANG, FEWER))).containsExactly(REVISED);
        assertThat(accept(List.of(DRAFTED), new SubmitPlan("p1", QIAN))).containsExactly(SUBMITTED);
    }

    @Test
    void what_is_submitted_or_approved_stays_as_it_is() {
        for (var given :
                List.of(List.of(DRAFTED, SUBMITTED), List.of(DRAFTED, SUBMITTED, APPROVED))) {
            assertThat(refuse(given, revise(QIAN, FEWER))).isEqualTo(new NotADraft());
            assertThat(refuse(given, new SubmitPlan("p1", QIAN))).isEqualTo(new NotADraft());
        }
    }

    @Test
    void a_returned_plan_is_revised_before_it_is_submitted() {
        var returned = List.of(DRAFTED, SUBMITTED, RETURNED);
        assertThat(refuse(returned, new SubmitPlan("p1", QIAN))).isEqualTo(new NotADraft());
        assertThat(accept(returned, revise(WANG, FEWER))).containsExactly(REVISED);
        assertThat(
                        accept(
                                List.of(DRAFTED, SUBMITTED, RETURNED, REVISED),
                                new SubmitPlan("p1", QIAN)))
                .containsExactly(SUBMITTED);
    }

    @Test
    void a_decision_maker_who_has_not_worked_on_it_approves_or_returns() {
        var given = List.of(DRAFTED, SUBMITTED);
        assertThat(accept(given, approve(WANG))).containsExactly(APPROVED);
        assertThat(accept(given, new ReturnPlan("p1", WANG, "预算过高"))).containsExactly(RETURNED);
    }

    @Test
    void nobody_approves_their_own_plan() {
        var drafter = as("qian", DECISION_MAKER, "mill");
        var revised = List.of(DRAFTED, REVISED, SUBMITTED);
        var submitted = List.of(DRAFTED, new PlanSubmitted("p1", "zhou"));
        assertThat(refuse(revised, approve(drafter))).isEqualTo(new OwnPlan());
        assertThat(refuse(revised, approve(WANG))).isEqualTo(new OwnPlan());
        assertThat(refuse(submitted, approve(ZHOU))).isEqualTo(new OwnPlan());
        assertThat(refuse(submitted, new ReturnPlan("p1", ZHOU, "no"))).isEqualTo(new OwnPlan());
        assertThat(accept(revised, approve(ZHOU))).containsExactly(APPROVED);
    }

    @Test
    void who_worked_on_it_once_never_approves_a_later_version() {
        var given = List.of(DRAFTED, REVISED, SUBMITTED, RETURNED, REVISED, SUBMITTED);
        assertThat(refuse(given, approve(as("qian", DECISION_MAKER, "mill"))))
                .isEqualTo(new OwnPlan());
    }

    @Test
    void only_the_own_decision_layer_decides() {
        var given = List.of(DRAFTED, SUBMITTED);
        for (var acting :
                List.of(as("zheng", PROMOTER, "mill"), as("feng", FINANCE_OFFICER, "mill"))) {
            assertThat(refuse(given, approve(acting))).isEqualTo(new NoRight());
            assertThat(refuse(given, new ReturnPlan("p1", acting, "no"))).isEqualTo(new NoRight());
        }
    }

    @Test
    void only_a_submitted_plan_is_decided_and_once() {
        for (var given : List.of(List.of(DRAFTED), List.of(DRAFTED, SUBMITTED, APPROVED))) {
            assertThat(refuse(given, approve(WANG))).isEqualTo(new NotSubmitted());
            assertThat(refuse(given, new ReturnPlan("p1", WANG, "no")))
                    .isEqualTo(new NotSubmitted());
        }
    }
}
