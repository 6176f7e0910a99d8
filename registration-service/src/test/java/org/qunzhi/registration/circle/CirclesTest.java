package org.qunzhi.registration.circle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.eventhandling.GenericEventMessage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qunzhi.authority.Acting;
import org.qunzhi.contracts.Role;
import org.qunzhi.contracts.registration.CircleEvent;
import org.qunzhi.contracts.registration.CircleEvent.CircleFormed;
import org.qunzhi.contracts.registration.CircleEvent.CircleMemberJoined;
import org.qunzhi.contracts.registration.CircleEvent.CircleRegistrationApplied;
import org.qunzhi.contracts.registration.CircleEvent.CircleRegistrationReturned;
import org.qunzhi.contracts.registration.CircleEvent.Duty;
import org.qunzhi.contracts.registration.NumberingEvent.NumberIssued;
import org.qunzhi.contracts.registration.NumberingEvent.Subject;
import org.qunzhi.platform.Actor;
import org.qunzhi.platform.lists.ListQuery;
import org.qunzhi.platform.lists.Page;
import org.qunzhi.platform.lists.Waiting;
import org.qunzhi.registration.Branch;
import org.qunzhi.registration.Sent;
import org.qunzhi.registration.Store;
import org.qunzhi.registration.circle.CircleCommand.RegisterCircle;
import org.qunzhi.registration.circle.KnownCircle.YearOfCircle;
import org.qunzhi.rules.registration.CircleSize;
import org.qunzhi.rules.registration.Renewal;

class CirclesTest {
    @TempDir static Path folder;
    private static Store store;
    private static Circles circles;

    private static final Workplace ROLLING =
            new Workplace("steel", "某钢铁公司", Set.of("rolling"), Set.of("li", "wang"));
    private static final List<CircleEvent> HISTORY = history();
    private static final KnownCircle KNOWN =
            new KnownCircle(
                    "c1",
                    "steel",
                    "rolling",
                    "攀登",
                    "li",
                    List.of("li", "wang", "chen"),
                    List.of(
                            new YearOfCircle(
                                    2026, RegistrationState.REGISTERED, "2026-QC-0001", null),
                            new YearOfCircle(2027, RegistrationState.RETURNED, null, "名单不全")));

    @BeforeAll
    static void open() {
        store = new Store(folder.resolve("store"));
        circles = new Circles(store.database());
    }

    @AfterAll
    static void close() {
        store.close();
    }

    @BeforeEach
    void replay() {
        circles.reset();
        HISTORY.forEach(event -> circles.on(event, CircleTest.NOON));
    }

    @Test
    void a_circle_is_known_from_its_events() {
        assertThat(circles.find("c1")).contains(KNOWN);
        assertThat(circles.find("c3")).isEmpty();
    }

    @Test
    void a_replay_and_a_repetition_give_the_same() {
        HISTORY.forEach(event -> circles.on(event, CircleTest.NOON));
        assertThat(circles.find("c1")).contains(KNOWN);
        circles.reset();
        assertThat(circles.find("c1")).isEmpty();
        HISTORY.forEach(event -> circles.on(event, CircleTest.NOON));
        assertThat(circles.find("c1")).contains(KNOWN);
    }

    @Test
    void one_sees_ones_own_and_what_the_appointment_reaches() {
        assertThat(idsFor(CircleTest.WANG)).containsExactly("c1");
        assertThat(idsFor(CircleTest.STRANGER)).isEmpty();
        assertThat(idsFor(CircleTest.PROMOTER)).containsExactlyInAnyOrder("c1", "c2");
        assertThat(idsFor(CircleTest.promoter("qian", "mill"))).isEmpty();
        var rolling =
                new Acting("sun", "steel", "rolling", Role.PROMOTER, "a2@0", Set.of("rolling"));
        assertThat(idsFor(rolling)).containsExactly("c1");
        var expert = new Acting("he", "steel", null, Role.EXPERT, "a4@0", Set.of("rolling"));
        assertThat(idsFor(expert)).isEmpty();
    }

    @Test
    void of_all_that_an_appointment_reaches_those_of_one_member_can_be_asked_for() {
        assertThat(page(Map.of("members", "wang"), CircleTest.PROMOTER).items())
                .extracting(KnownCircle::circle)
                .containsExactly("c1");
        assertThat(page(Map.of("members", "nobody"), CircleTest.PROMOTER).items()).isEmpty();
    }

    @Test
    void a_circle_that_is_not_theirs_to_know_answers_as_one_that_is_not_there() {
        var api = api(new Sent());
        assertThat(api.circle("c1", CircleTest.LI)).isEqualTo(KNOWN);
        for (var id : List.of("c1", "c3"))
            assertThatThrownBy(() -> api.circle(id, CircleTest.STRANGER))
                    .isInstanceOf(CommandExecutionException.class)
                    .hasMessage("circle.unknown");
        var body = new CircleApi.Year(2026);
        assertThatThrownBy(() -> api.approve("c3", body, CircleTest.PROMOTER))
                .hasMessage("circle.unknown");
    }

    @Test
    void a_leader_acts_by_the_circle_and_a_promoter_by_the_appointment() {
        var sent = new Sent();
        var api = api(sent);
        api.apply("c1", new CircleApi.Year(2027), CircleTest.LI);
        api.apply("c2", new CircleApi.Year(2027), Acting.self("gao"));
        api.approve("c1", new CircleApi.Year(2027), CircleTest.PROMOTER);
        assertThat(sent.actors)
                .containsExactly(
                        new Actor("li", "steel", "circle:c1@2026"),
                        new Actor("gao", "steel", "circle:c2@formed"),
                        new Actor("zhao", "steel", "a1@0"));
    }

    @Test
    void who_forms_a_circle_acts_by_employment_and_brings_what_the_service_knows() {
        var sent = new Sent();
        var members = List.of("li", "wang", "qian");
        api(sent)
                .form(
                        new CircleApi.NewCircle("steel", "rolling", " 攀登 ", "li", members),
                        CircleTest.LI);
        assertThat(sent.actors)
                .containsExactly(new Actor("li", "steel", "employment:steel@2026-11-21"));
        assertThat(sent.commands)
                .containsExactly(
                        new CircleCommand.FormCircle(
                                "new",
                                CircleTest.LI,
                                new Composition(
                                        ROLLING,
                                        "rolling",
                                        "攀登",
                                        "li",
                                        members,
                                        CircleSize.usual())));
    }

    @Test
    void who_amends_a_circle_acts_by_it_and_brings_what_the_service_knows() {
        var sent = new Sent();
        var members = List.of("li", "wang");
        api(sent)
                .amend(
                        "c1",
                        new CircleApi.AmendedCircle("rolling", " 攀登者 ", "wang", members),
                        CircleTest.LI);
        assertThat(sent.actors).containsExactly(new Actor("li", "steel", "circle:c1@2026"));
        assertThat(sent.commands)
                .containsExactly(
                        CircleTest.amend(
                                CircleTest.LI,
                                new Composition(
                                        ROLLING,
                                        "rolling",
                                        "攀登者",
                                        "wang",
                                        members,
                                        CircleSize.usual())));
    }

    @Test
    void an_amended_circle_is_known_as_it_is_now_and_its_history_again_gives_the_same() {
        for (int i = 0; i < 2; i++) {
            var events = new ArrayList<>(HISTORY);
            events.addAll(CircleTest.AMENDED);
            events.forEach(event -> circles.on(event, CircleTest.NOON));
            var known = circles.find("c1").orElseThrow();
            assertThat(known.name()).isEqualTo("攀登者");
            assertThat(known.unit()).isEqualTo("casting");
            assertThat(known.leader()).isEqualTo("chen");
            assertThat(known.members()).containsExactlyInAnyOrder("li", "chen", "sun");
            assertThat(known.registrations()).isEqualTo(KNOWN.registrations());
        }
        assertThat(idsFor(CircleTest.WANG)).isEmpty();
        assertThat(circles.waitingFor(Acting.self("chen"))).hasSize(1);
        assertThat(circles.waitingFor(CircleTest.LI)).isEmpty();
    }

    @Test
    void a_circle_whose_number_was_issued_is_registered() {
        var sent = new Sent();
        var registrar = new CircleRegistrar(sent);
        for (var kind : Subject.values()) {
            var issued = new NumberIssued("r", "steel", 2026, kind, "c1", 1, "2026-QC-0001");
            registrar.on(issued, GenericEventMessage.asEventMessage(issued));
        }
        assertThat(sent.commands).containsExactly(new RegisterCircle("c1", 2026, "2026-QC-0001"));
    }

    private static List<String> idsFor(Acting acting) {
        return page(Map.of(), acting).items().stream().map(KnownCircle::circle).toList();
    }

    private static Page<KnownCircle> page(Map<String, String> asked, Acting acting) {
        return circles.list(new ListQuery(asked), acting).page(CircleTest.NOON);
    }

    @Test
    void a_list_counts_what_one_may_see_and_nothing_else() {
        assertThat(page(Map.of(), CircleTest.PROMOTER).counts())
                .isEqualTo(
                        Map.of(
                                "FORMED", 1L,
                                "APPLIED", 0L,
                                "RETURNED", 1L,
                                "APPROVED", 0L,
                                "REGISTERED", 0L));
        var returned = page(Map.of("state", "RETURNED", "q", "攀"), CircleTest.PROMOTER);
        assertThat(returned.items()).containsExactly(KNOWN);
        assertThat(returned.total()).isEqualTo(1);
        var stranger = page(Map.of("q", "攀"), CircleTest.STRANGER);
        assertThat(stranger.items()).isEmpty();
        assertThat(stranger.total()).isZero();
    }

    @Test
    void what_came_back_waits_for_the_leader_and_for_nobody_else() {
        assertThat(circles.waitingFor(CircleTest.LI))
                .containsExactly(
                        new Waiting(
                                "apply-for-registration-again", "c1", "攀登", CircleTest.NOON, null));
        assertThat(circles.waitingFor(CircleTest.WANG)).isEmpty();
        assertThat(circles.waitingFor(CircleTest.PROMOTER)).isEmpty();
        circles.on(new CircleRegistrationApplied("c2", 2027), CircleTest.NOON);
        assertThat(circles.waitingFor(CircleTest.PROMOTER))
                .extracting(Waiting::kind, Waiting::id)
                .containsExactly(tuple("review-registration", "c2"));
        assertThat(circles.waitingFor(CircleTest.promoter("gao", "steel"))).isEmpty();
    }

    private static CircleApi api(Sent sent) {
        return new CircleApi(
                sent,
                circles,
                new Branch(),
                CircleSize.usual(),
                Renewal.yearly(),
                Clock.fixed(CircleTest.NOON, ZoneOffset.UTC));
    }

    private static List<CircleEvent> history() {
        var events = new ArrayList<>(CircleTest.FORMED);
        events.add(CircleTest.APPLIED);
        events.add(CircleTest.APPROVED);
        events.add(CircleTest.REGISTERED);
        events.add(new CircleEvent.CircleRegistrationApplied("c1", 2027));
        events.add(new CircleRegistrationReturned("c1", 2027, "名单不全"));
        events.add(new CircleFormed("c2", "steel", null, "启航", "usual-size"));
        events.add(new CircleMemberJoined("c2", "gao", Duty.LEADER));
        return List.copyOf(events);
    }
}
