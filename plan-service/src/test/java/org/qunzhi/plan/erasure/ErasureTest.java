package org.qunzhi.plan.erasure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qunzhi.contracts.Role.DECISION_MAKER;
import static org.qunzhi.contracts.Role.FINANCE_OFFICER;
import static org.qunzhi.contracts.Role.PROMOTER;
import static org.qunzhi.plan.Ways.as;
import static org.qunzhi.plan.Ways.ofUnit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.qunzhi.authority.Acting;
import org.qunzhi.contracts.Protected;
import org.qunzhi.contracts.plan.ErasureEvent;
import org.qunzhi.contracts.plan.ErasureEvent.ErasureApproved;
import org.qunzhi.contracts.plan.ErasureEvent.ErasureRejected;
import org.qunzhi.contracts.plan.ErasureEvent.ErasureRequested;
import org.qunzhi.contracts.plan.ErasureEvent.PersonErased;
import org.qunzhi.contracts.plan.ErasureEvent.RetentionDuty;
import org.qunzhi.plan.Cases;
import org.qunzhi.plan.erasure.ErasureCommand.ApproveErasure;
import org.qunzhi.plan.erasure.ErasureCommand.Facts;
import org.qunzhi.plan.erasure.ErasureCommand.RecordErasure;
import org.qunzhi.plan.erasure.ErasureCommand.RejectErasure;
import org.qunzhi.plan.erasure.ErasureCommand.RequestErasure;
import org.qunzhi.plan.erasure.ErasureCommand.Subject;
import org.qunzhi.plan.erasure.ErasureRefusal.AlreadyDecided;
import org.qunzhi.plan.erasure.ErasureRefusal.AlreadyErased;
import org.qunzhi.plan.erasure.ErasureRefusal.AlreadyOpen;
import org.qunzhi.plan.erasure.ErasureRefusal.AskedByThem;
import org.qunzhi.plan.erasure.ErasureRefusal.ConcernsThem;
import org.qunzhi.plan.erasure.ErasureRefusal.NoRight;
import org.qunzhi.plan.erasure.ErasureRefusal.NothingHeld;
import org.qunzhi.plan.erasure.ErasureRefusal.StillAppointed;
import org.qunzhi.plan.erasure.ErasureRefusal.TheirsToAsk;
import org.qunzhi.plan.erasure.ErasureRefusal.UnknownErasure;
import org.qunzhi.platform.Decision;
import org.qunzhi.platform.Refusal;

class ErasureTest {
    static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");
    static final Subject SUN_AT_MILL = new Subject("sun", "mill");
    static final String ID = SUN_AT_MILL.erasure();
    static final Acting SUN = Acting.self("sun");
    static final Acting QIAN = as("qian", PROMOTER, "mill");
    static final Acting WANG = as("wang", DECISION_MAKER, "mill");
    static final Acting ZHOU = as("zhou", DECISION_MAKER, "mill");
    static final Facts HELD = new Facts(true, false);
    static final Facts WITHOUT_ACCOUNT = new Facts(true, true);
    static final Protected<String> WHY = Protected.of("奖励凭证须保存十年");
    static final ErasureEvent REQUESTED = new ErasureRequested(ID, "sun", "mill", "sun");
    static final ErasureEvent REJECTED =
            new ErasureRejected(ID, "sun", "mill", RetentionDuty.FINANCIAL_RECORD, WHY);
    static final ErasureEvent APPROVED = new ErasureApproved(ID, "sun", "mill");
    static final ErasureEvent ERASED = new PersonErased(ID, "sun", "mill");
    static final Cases cases = new Cases();

    @AfterAll
    static void every_event_and_refusal_was_produced() {
        cases.cover(ErasureEvent.class, ErasureRefusal.class);
    }

    static List<ErasureEvent> accept(List<ErasureEvent> given, ErasureCommand command) {
        return cases.events(decide(given, command));
    }

    static Refusal refuse(List<ErasureEvent> given, ErasureCommand command) {
        return cases.refusal(decide(given, command));
    }

    private static Decision<ErasureEvent> decide(List<ErasureEvent> given, ErasureCommand command) {
        var erasure = Erasure.NONE;
        for (var event : given) erasure = erasure.after(event);
        return erasure.decide(command, NOW);
    }

    static RequestErasure ask(Acting acting, Facts facts) {
        return new RequestErasure(acting, SUN_AT_MILL, facts);
    }

    static ApproveErasure approve(Acting acting) {
        return new ApproveErasure(ID, acting, Set.of("qian", "wang", "zhou"));
    }

    static RejectErasure reject(Acting acting) {
        return new RejectErasure(ID, acting, RetentionDuty.FINANCIAL_RECORD, WHY);
    }

    @Test
    void somebody_asks_for_themselves() {
        assertThat(accept(List.of(), ask(SUN, HELD))).containsExactly(REQUESTED);
        var deciding = as("sun", DECISION_MAKER, "mill");
        assertThat(accept(List.of(), ask(deciding, HELD))).containsExactly(REQUESTED);
    }

    @Test
    void who_leads_the_holder_asks_for_somebody_without_an_account() {
        assertThat(accept(List.of(), ask(QIAN, WITHOUT_ACCOUNT)))
                .containsExactly(new ErasureRequested(ID, "sun", "mill", "qian"));
        assertThat(accept(List.of(), ask(WANG, WITHOUT_ACCOUNT))).hasSize(1);
        assertThat(refuse(List.of(), ask(QIAN, HELD))).isEqualTo(new TheirsToAsk());
    }

    @Test
    void nobody_else_asks_and_none_learns_whether_anything_is_held() {
        for (var facts : List.of(WITHOUT_ACCOUNT, new Facts(false, false))) {
            for (var acting :
                    List.of(
                            Acting.self("li"),
                            as("li", FINANCE_OFFICER, "mill"),
                            as("li", DECISION_MAKER, "city"),
                            ofUnit("li", PROMOTER, "mill", "mill/shop"))) {
                assertThat(refuse(List.of(), ask(acting, facts))).isEqualTo(new NoRight());
            }
        }
    }

    @Test
    void what_is_not_held_cannot_be_erased() {
        var nothing = new Facts(false, false);
        assertThat(refuse(List.of(), ask(SUN, nothing))).isEqualTo(new NothingHeld());
        assertThat(refuse(List.of(), ask(WANG, nothing))).isEqualTo(new NothingHeld());
    }

    @Test
    void there_is_one_open_request_whoever_asks() {
        assertThat(new Subject("sun", "mill").erasure()).isEqualTo(ID);
        assertThat(new Subject("sun", "city").erasure()).isNotEqualTo(ID);
        assertThat(refuse(List.of(REQUESTED), ask(SUN, HELD))).isEqualTo(new AlreadyOpen());
        assertThat(refuse(List.of(REQUESTED), ask(QIAN, WITHOUT_ACCOUNT)))
                .isEqualTo(new AlreadyOpen());
        assertThat(refuse(List.of(REQUESTED, APPROVED), ask(SUN, HELD)))
                .isEqualTo(new AlreadyOpen());
        assertThat(refuse(List.of(REQUESTED, APPROVED, ERASED), ask(SUN, HELD)))
                .isEqualTo(new AlreadyErased());
    }

    @Test
    void another_decision_maker_of_the_holder_approves() {
        assertThat(accept(List.of(REQUESTED), approve(WANG))).containsExactly(APPROVED);
    }

    @Test
    void another_decision_maker_rejects_for_a_duty_to_keep() {
        assertThat(accept(List.of(REQUESTED), reject(WANG))).containsExactly(REJECTED);
    }

    @Test
    void an_erasure_approved_by_the_asker_is_refused() {
        var asked = List.<ErasureEvent>of(new ErasureRequested(ID, "sun", "mill", "wang"));
        assertThat(refuse(asked, approve(WANG))).isEqualTo(new AskedByThem());
        assertThat(refuse(asked, reject(WANG))).isEqualTo(new AskedByThem());
        assertThat(accept(asked, approve(ZHOU))).containsExactly(APPROVED);
    }

    @Test
    void nobody_decides_on_their_own_data() {
        var deciding = as("sun", DECISION_MAKER, "mill");
        for (var asker : List.of("sun", "qian")) {
            var asked = List.<ErasureEvent>of(new ErasureRequested(ID, "sun", "mill", asker));
            assertThat(refuse(asked, approve(deciding))).isEqualTo(new ConcernsThem());
            assertThat(refuse(asked, reject(deciding))).isEqualTo(new ConcernsThem());
        }
    }

    @Test
    void who_may_know_of_it_but_is_not_of_the_decision_layer_does_not_decide() {
        for (var acting : List.of(SUN, QIAN, as("sun", PROMOTER, "mill"))) {
            assertThat(refuse(List.of(REQUESTED), approve(acting))).isEqualTo(new NoRight());
            assertThat(refuse(List.of(REQUESTED), reject(acting))).isEqualTo(new NoRight());
        }
    }

    @Test
    void another_organisations_is_as_unknown_as_none() {
        for (var acting :
                List.of(
                        as("li", DECISION_MAKER, "city"),
                        as("li", FINANCE_OFFICER, "mill"),
                        Acting.self("li"))) {
            for (var given : List.of(List.<ErasureEvent>of(), List.of(REQUESTED))) {
                assertThat(refuse(given, approve(acting))).isEqualTo(new UnknownErasure());
                assertThat(refuse(given, reject(acting))).isEqualTo(new UnknownErasure());
            }
        }
        assertThat(refuse(List.of(), approve(WANG))).isEqualTo(new UnknownErasure());
    }

    @Test
    void who_holds_an_appointment_there_is_not_erased() {
        var appointed = new ApproveErasure(ID, WANG, Set.of("sun", "wang"));
        assertThat(refuse(List.of(REQUESTED), appointed)).isEqualTo(new StillAppointed());
        assertThat(accept(List.of(REQUESTED), reject(WANG))).hasSize(1);
    }

    @Test
    void it_is_decided_once() {
        for (var given :
                List.of(
                        List.of(REQUESTED, REJECTED),
                        List.of(REQUESTED, APPROVED),
                        List.of(REQUESTED, APPROVED, ERASED))) {
            assertThat(refuse(given, approve(WANG))).isEqualTo(new AlreadyDecided());
            assertThat(refuse(given, reject(WANG))).isEqualTo(new AlreadyDecided());
        }
    }

    @Test
    void a_rejected_one_may_be_asked_for_again_and_by_another() {
        var again = new ErasureRequested(ID, "sun", "mill", "wang");
        var rejected = List.of(REQUESTED, REJECTED);
        assertThat(accept(rejected, ask(WANG, WITHOUT_ACCOUNT))).containsExactly(again);
        var asked = List.of(REQUESTED, REJECTED, again);
        assertThat(refuse(asked, approve(WANG))).isEqualTo(new AskedByThem());
        assertThat(accept(asked, approve(ZHOU))).containsExactly(APPROVED);
    }

    @Test
    void the_erasure_is_recorded_once_and_after_the_approval_alone() {
        var record = new RecordErasure(ID);
        assertThat(accept(List.of(REQUESTED, APPROVED), record)).containsExactly(ERASED);
        assertThat(accept(List.of(REQUESTED, APPROVED, ERASED), record)).isEmpty();
        assertThat(accept(List.of(REQUESTED, REJECTED), record)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(RetentionDuty.class)
    void every_duty_may_be_the_reason(RetentionDuty duty) {
        assertThat(accept(List.of(REQUESTED), new RejectErasure(ID, WANG, duty, WHY)))
                .containsExactly(new ErasureRejected(ID, "sun", "mill", duty, WHY));
    }

    /** Whatever is tried in whatever order: two people decided, and nothing came after the end. */
    @Test
    void nothing_is_erased_without_an_asker_and_another_who_approved() {
        var chance = new Random(20260301);
        var people = List.of(SUN, QIAN, WANG, ZHOU, as("sun", DECISION_MAKER, "mill"));
        for (int round = 0; round < 1000; round++) {
            var events = new ArrayList<ErasureEvent>();
            var askers = new ArrayList<String>();
            for (int i = 0; i < 12; i++) {
                var acting = people.get(chance.nextInt(people.size()));
                var command =
                        switch (chance.nextInt(4)) {
                            case 0 -> ask(acting, WITHOUT_ACCOUNT);
                            case 1 -> new ApproveErasure(ID, acting, Set.of());
                            case 2 -> reject(acting);
                            default -> new RecordErasure(ID);
                        };
                var decision = decide(events, command);
                if (!(decision instanceof Decision.Accepted<ErasureEvent>(var more))) continue;
                events.addAll(more);
                for (var event : more) {
                    if (event instanceof ErasureRequested asked) askers.add(asked.by());
                    if (event instanceof ErasureApproved)
                        assertThat(acting.person()).isNotIn("sun", askers.getLast());
                }
            }
            if (events.contains(ERASED))
                assertThat(events).endsWith(APPROVED, ERASED).containsOnlyOnce(APPROVED, ERASED);
        }
    }
}
