package org.qunzhi.plan.annualplan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qunzhi.contracts.plan.AnnualPlanEvent;
import org.qunzhi.contracts.plan.AnnualPlanEvent.PlanItem;
import org.qunzhi.plan.Database;
import org.qunzhi.plan.annualplan.AnnualPlanView.Status;

class AnnualPlanHistoryTest {
    @TempDir static Path folder;
    static Database database;
    AnnualPlanHistory history;

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
        history = new AnnualPlanHistory(database.fresh());
    }

    @Test
    void every_version_stays_with_what_was_decided_on_it_also_when_its_events_come_twice() {
        for (int i = 0; i < 2; i++) {
            on(9, AnnualPlanTest.SUBMITTED, "qian");
            on(0, AnnualPlanTest.DRAFTED, "qian");
            on(2, AnnualPlanTest.RETURNED, "zhou");
            on(10, AnnualPlanTest.APPROVED, "zhou");
            on(3, AnnualPlanTest.REVISED, "wang");
        }
        assertThat(history.of("p1"))
                .containsExactly(
                        version("qian", AnnualPlanTest.ITEMS),
                        step(Status.RETURNED, "zhou", "预算过高"),
                        version("wang", AnnualPlanTest.FEWER),
                        step(Status.SUBMITTED, "qian", null),
                        step(Status.APPROVED, "zhou", null));
        assertThat(history.of("p2")).isEmpty();

        history.reset();
        assertThat(history.of("p1")).isEmpty();
    }

    private void on(long sequence, AnnualPlanEvent event, String actor) {
        history.on(event, sequence, Instant.EPOCH, actor);
    }

    private static AnnualPlanStep version(String by, List<PlanItem> items) {
        return new AnnualPlanStep(Status.DRAFT, Instant.EPOCH, by, "降低断头率", items, null);
    }

    private static AnnualPlanStep step(Status status, String by, @Nullable String reason) {
        return new AnnualPlanStep(status, Instant.EPOCH, by, null, null, reason);
    }
}
