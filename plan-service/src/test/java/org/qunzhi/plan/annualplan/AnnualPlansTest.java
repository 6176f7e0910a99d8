package org.qunzhi.plan.annualplan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qunzhi.plan.Database;
import org.qunzhi.plan.annualplan.AnnualPlanView.Status;

class AnnualPlansTest {
    @TempDir static Path folder;
    static Database database;
    AnnualPlans plans;

    @BeforeAll
    static void start() {
        database = new Database(folder);
    }

    @AfterAll
    static void stop() {
        database.close();
    }

    @BeforeEach
    void empty() {
        plans = new AnnualPlans(database.fresh());
    }

    @Test
    void a_plan_is_shown_as_it_stands_twice_replayed_or_not() {
        var approved =
                new AnnualPlanView(
                        "p1", "mill", 2026, "降低断头率", AnnualPlanTest.FEWER, Status.APPROVED, "预算过高");
        for (int i = 0; i < 2; i++) {
            List.of(
                            AnnualPlanTest.DRAFTED,
                            AnnualPlanTest.SUBMITTED,
                            AnnualPlanTest.RETURNED,
                            AnnualPlanTest.REVISED,
                            AnnualPlanTest.SUBMITTED,
                            AnnualPlanTest.APPROVED)
                    .forEach(event -> plans.on(event, Instant.EPOCH));
            assertThat(plans.find("p1")).contains(approved);
            assertThat(plans.of("mill", 2026)).containsExactly(approved);
        }
        assertThat(plans.of("mill", 2025)).isEmpty();
        assertThat(plans.of("other-mill", 2026)).isEmpty();

        plans.reset();
        assertThat(plans.find("p1")).isEmpty();
    }

    @Test
    void a_year_is_approved_from_the_approval_on() {
        plans.on(AnnualPlanTest.DRAFTED, Instant.EPOCH);
        plans.on(AnnualPlanTest.SUBMITTED, Instant.EPOCH);
        assertThat(plans.isApproved("mill", 2026)).isFalse();
        plans.on(AnnualPlanTest.APPROVED, Instant.EPOCH);
        assertThat(plans.isApproved("mill", 2026)).isTrue();
        assertThat(plans.isApproved("mill", 2027)).isFalse();
        assertThat(plans.isApproved("other-mill", 2026)).isFalse();
    }
}
