package org.qunzhi.plan.erasure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.qunzhi.contracts.Role.DECISION_MAKER;
import static org.qunzhi.contracts.Role.FINANCE_OFFICER;
import static org.qunzhi.contracts.Role.PROMOTER;
import static org.qunzhi.plan.Ways.as;
import static org.qunzhi.plan.Ways.ofUnit;
import static org.qunzhi.plan.erasure.ErasureTest.APPROVED;
import static org.qunzhi.plan.erasure.ErasureTest.ERASED;
import static org.qunzhi.plan.erasure.ErasureTest.ID;
import static org.qunzhi.plan.erasure.ErasureTest.NOW;
import static org.qunzhi.plan.erasure.ErasureTest.REJECTED;
import static org.qunzhi.plan.erasure.ErasureTest.REQUESTED;
import static org.qunzhi.plan.erasure.ErasureTest.WHY;

import com.mongodb.client.MongoDatabase;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qunzhi.authority.Acting;
import org.qunzhi.contracts.Protected;
import org.qunzhi.contracts.Protected.Erased;
import org.qunzhi.contracts.Role;
import org.qunzhi.contracts.plan.ErasureEvent;
import org.qunzhi.contracts.plan.ErasureEvent.ErasureRequested;
import org.qunzhi.contracts.plan.ErasureEvent.RetentionDuty;
import org.qunzhi.plan.Database;
import org.qunzhi.plan.Kept;
import org.qunzhi.plan.erasure.ErasureView.Status;
import org.qunzhi.plan.erasure.ErasureView.Step;
import org.qunzhi.platform.lists.ListQuery;
import org.qunzhi.platform.lists.Waiting;
import org.qunzhi.vault.Owner;

class ErasuresTest {
    static final ErasureEvent AGAIN = new ErasureRequested(ID, "sun", "mill", "sun");
    static final List<ErasureEvent> HISTORY = List.of(REQUESTED, REJECTED, AGAIN, APPROVED, ERASED);
    static final List<String> ACTORS = List.of("sun", "wang", "sun", "zhou", "plan-service");

    @TempDir static Path folder;
    static Database database;
    MongoDatabase fresh;
    Erasures erasures;

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
        fresh = database.fresh();
        erasures = new Erasures(fresh, Kept.by(Kept.vault()));
    }

    void happened(int steps) {
        for (int i = 0; i < steps; i++)
            erasures.on(HISTORY.get(i), i, NOW.plusSeconds(i), ACTORS.get(i));
    }

    static Step step(Status status, int number) {
        return new Step(status, NOW.plusSeconds(number), ACTORS.get(number), null, null);
    }

    static Step rejected(Protected<String> explanation) {
        return new Step(
                Status.REJECTED,
                NOW.plusSeconds(1),
                "wang",
                RetentionDuty.FINANCIAL_RECORD,
                explanation);
    }

    @Test
    void the_history_says_who_did_what_when_and_why_twice_replayed_or_not() {
        var open =
                new ErasureView(
                        ID,
                        "sun",
                        "mill",
                        Status.REQUESTED,
                        List.of(
                                step(Status.REQUESTED, 0),
                                rejected(WHY),
                                step(Status.REQUESTED, 2)),
                        null);
        for (int i = 0; i < 2; i++) {
            happened(3);
            assertThat(erasures.find(ID)).contains(open);
        }
        erasures.reset();
        assertThat(erasures.find(ID)).isEmpty();
        happened(3);
        assertThat(erasures.find(ID)).contains(open);
    }

    @Test
    void why_it_was_rejected_lies_closed_and_goes_with_the_person() {
        happened(4);
        assertThat(stored()).doesNotContain("凭证").contains(Owner.PERSONAL + ".");
        for (int i = 0; i < 2; i++) {
            happened(5);
            var erased = erasures.find(ID).orElseThrow();
            assertThat(erased.status()).isEqualTo(Status.ERASED);
            assertThat(erased.history())
                    .containsExactly(
                            step(Status.REQUESTED, 0),
                            rejected(new Erased<>()),
                            step(Status.REQUESTED, 2),
                            step(Status.APPROVED, 3),
                            step(Status.ERASED, 4));
            assertThat(stored()).doesNotContain(Owner.PERSONAL + ".");
        }
    }

    private @Nullable String stored() {
        return fresh.getCollection("erasure").find().map(Document::toJson).first();
    }

    @Test
    void the_person_and_who_leads_the_holder_know_of_it_and_nobody_else() {
        happened(1);
        var erasure = erasures.find(ID).orElseThrow();
        for (var acting :
                List.of(
                        Acting.self("sun"),
                        as("sun", PROMOTER, "city"),
                        as("wang", DECISION_MAKER, "mill"),
                        as("qian", PROMOTER, "mill"))) {
            assertThat(erasure.to(acting)).contains(erasure);
        }
        for (var acting :
                List.of(
                        Acting.self("li"),
                        as("li", DECISION_MAKER, "city"),
                        as("li", FINANCE_OFFICER, "mill"),
                        ofUnit("li", PROMOTER, "mill", "mill/shop"))) {
            assertThat(erasure.to(acting)).isEmpty();
        }
    }

    @Test
    void somebodys_own_are_listed_with_those_of_the_organisation() {
        happened(1);
        erasures.on(new ErasureRequested("x1", "li", "mill", "li"), 0, NOW, "li");
        erasures.on(new ErasureRequested("x2", "sun", "city", "sun"), 0, NOW, "sun");
        erasures.on(new ErasureRequested("x3", "li", "city", "li"), 0, NOW, "li");
        var leader = new Acting("sun", "mill", null, Role.DECISION_MAKER, "a1@0", Set.of());
        assertThat(list(leader))
                .extracting(ErasureView::id)
                .containsExactlyInAnyOrder(ID, "x1", "x2");
        assertThat(list(Acting.self("sun")))
                .extracting(ErasureView::id)
                .containsExactlyInAnyOrder(ID, "x2");
        var member = new Acting("gao", "mill", null, Role.EXPERT, "a2@0", Set.of());
        assertThat(list(member)).isEmpty();
        assertThat(erasures.waitingFor(leader))
                .extracting(Waiting::kind, Waiting::id)
                .containsExactly(tuple("decide-erasure", "x1"));
        assertThat(erasures.waitingFor(member)).isEmpty();
    }

    private List<ErasureView> list(Acting acting) {
        return erasures.list(ListQuery.ALL, acting, UnaryOperator.identity()).page(NOW).items();
    }
}
