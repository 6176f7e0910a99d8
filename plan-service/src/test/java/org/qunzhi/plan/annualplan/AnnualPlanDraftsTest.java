package org.qunzhi.plan.annualplan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qunzhi.contracts.Role;
import org.qunzhi.contracts.plan.AnnualPlanEvent.PlanDrafted;
import org.qunzhi.contracts.plan.ErasureEvent.PersonErased;
import org.qunzhi.plan.Database;
import org.qunzhi.plan.Kept;
import org.qunzhi.plan.OneWay;
import org.qunzhi.plan.Ways;
import org.qunzhi.platform.draft.DraftPlace;
import org.qunzhi.platform.draft.Drafts;
import tools.jackson.databind.node.StringNode;

class AnnualPlanDraftsTest {
    @TempDir Path folder;
    private Database store;
    private Drafts drafts;

    @BeforeEach
    void open() {
        store = new Database(folder);
        var vault = Kept.vault();
        drafts =
                new Drafts(
                        store.fresh(),
                        Kept.by(vault),
                        vault,
                        Clock.fixed(Instant.parse("2026-11-20T02:00:00Z"), ZoneOffset.UTC),
                        Duration.ofDays(90));
    }

    @AfterEach
    void close() {
        store.close();
    }

    private AnnualPlanDrafts of(Role role, String organization) {
        var plans = new AnnualPlans(store.fresh());
        plans.on(AnnualPlanTest.DRAFTED, AnnualPlanTest.NOW);
        var standing = new OneWay(Ways.as("li", role, organization));
        return new AnnualPlanDrafts(standing, plans, drafts);
    }

    @Test
    void who_plans_for_an_organisation_keeps_drafts_of_its_plans_and_nobody_else() {
        for (var role : List.of(Role.PROMOTER, Role.DECISION_MAKER)) {
            assertThat(of(role, "mill").place("li", "p1")).isPresent();
            assertThat(of(role, "mill").place("li", "mill")).isPresent();
            assertThat(of(role, "mill").place("wang", "mill")).isEmpty();
            assertThat(of(role, "other-mill").place("li", "p1")).isEmpty();
        }
        assertThat(of(Role.AUDITOR, "mill").place("li", "mill")).isEmpty();
    }

    @Test
    void a_draft_goes_when_its_plan_was_drafted_or_revised_and_with_the_person() {
        var kind = of(Role.PROMOTER, "mill");
        var typed = StringNode.valueOf("写了一半");
        var by = ((PlanDrafted) AnnualPlanTest.DRAFTED).by();
        var fresh = kind.place("li", "mill").orElseThrow();
        drafts.begin(fresh, typed, 9);
        drafts.begin(new DraftPlace("annual-plan", "mill", by, "mill", fresh.owner()), typed, 9);
        kind.on(AnnualPlanTest.DRAFTED);
        assertThat(drafts.delete("annual-plan", "mill", by)).isFalse();
        assertThat(drafts.exists(fresh)).isTrue();
        kind.on(new PersonErased("d1", "li", "elsewhere"));
        assertThat(drafts.exists(fresh)).isTrue();
        kind.on(new PersonErased("d1", "li", "mill"));
        assertThat(drafts.exists(fresh)).isFalse();
    }
}
