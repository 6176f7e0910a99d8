package org.qunzhi.authority;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qunzhi.contracts.Role.DECISION_MAKER;
import static org.qunzhi.contracts.Role.EXPERT;
import static org.qunzhi.contracts.Role.PROMOTER;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.qunzhi.contracts.Protected;
import org.qunzhi.contracts.Role;
import org.qunzhi.contracts.plan.AppointmentEvent;
import org.qunzhi.contracts.plan.AppointmentEvent.Appointed;
import org.qunzhi.contracts.plan.AppointmentEvent.AppointmentEnded;
import org.qunzhi.contracts.plan.MembershipEvent;
import org.qunzhi.contracts.plan.MembershipEvent.PromotionPathOpened;
import org.qunzhi.contracts.plan.OrganizationEvent;
import org.qunzhi.contracts.plan.OrganizationEvent.Kind;
import org.qunzhi.contracts.plan.OrganizationEvent.Level;
import org.qunzhi.contracts.plan.OrganizationEvent.OrganizationApplied;
import org.qunzhi.contracts.plan.OrganizationEvent.OrganizationConfirmed;
import org.qunzhi.contracts.plan.OrganizationEvent.OrganizationFounded;
import org.qunzhi.contracts.plan.OrganizationEvent.UnitAdded;
import org.qunzhi.contracts.plan.PersonEvent;
import org.qunzhi.contracts.plan.PersonEvent.EmploymentBegan;
import org.qunzhi.contracts.plan.PersonEvent.EmploymentEnded;
import org.qunzhi.embedded.EmbeddedMongo;

class AppointmentsCopyTest {
    static final Instant NOON = Instant.parse("2026-05-01T12:00:00Z");
    static final Instant MORNING = NOON.minusSeconds(3600);
    static final Instant EVENING = NOON.plusSeconds(3600);

    @TempDir static Path folder = Path.of("");
    static @Nullable EmbeddedMongo store;
    static @Nullable MongoClient client;
    AppointmentsCopy copy = copyIn(null);

    @BeforeAll
    static void start() {
        store = EmbeddedMongo.start(folder, 0);
        client = MongoClients.create(store.uri());
    }

    @AfterAll
    static void stop() {
        if (client != null) client.close();
        if (store != null) store.close();
    }

    @BeforeEach
    void fresh() {
        copy = copyIn(client);
    }

    @SuppressWarnings("NullAway") // before the store has started there is none to look at
    static AppointmentsCopy copyIn(@Nullable MongoClient client) {
        if (client == null) return null;
        var database = client.getDatabase("qunzhi-test-" + UUID.randomUUID());
        return new AppointmentsCopy(database, Clock.fixed(NOON, ZoneOffset.UTC));
    }

    /** A plant: workshops one and two, a line in each, and a team on the first line. */
    static List<Object> plant() {
        return List.of(
                new OrganizationConfirmed("plant", Kind.ENTERPRISE, Level.COMPANY, "厂", "city"),
                new UnitAdded("plant", "one", null, "一车间"),
                new UnitAdded("plant", "two", null, "二车间"),
                new UnitAdded("plant", "line1", "one", "一线"),
                new UnitAdded("plant", "line2", "two", "二线"),
                new UnitAdded("plant", "team", "line1", "一班"));
    }

    static Appointed appointed(String id, String person, @Nullable String unit, Role role) {
        return new Appointed(id, person, "plant", unit, role, MORNING, null);
    }

    void happened(List<?> events) {
        events.forEach(this::happened);
    }

    void happened(Object event) {
        switch (event) {
            case AppointmentEvent some -> copy.on(some, some instanceof Appointed ? 0 : 1);
            case OrganizationEvent some -> copy.on(some);
            case MembershipEvent some -> copy.on(some, decidedAt(some));
            case PersonEvent some -> copy.on(some);
            default -> throw new IllegalArgumentException(event.toString());
        }
    }

    /** The memberships of the afternoon are named so. */
    static Instant decidedAt(MembershipEvent event) {
        return event.membership().startsWith("late") ? EVENING : MORNING;
    }

    Set<String> reach(String person) {
        return copy.of(person).getFirst().units();
    }

    @Test
    void a_promoter_acts_for_their_unit_and_all_below() {
        happened(plant());
        happened(appointed("a1", "li", "one", PROMOTER));
        assertThat(reach("li")).containsExactlyInAnyOrder("one", "line1", "team");
    }

    @Test
    void a_promoter_reaches_down_to_a_unit_with_a_promoter_of_its_own() {
        happened(plant());
        happened(appointed("a1", "li", "one", PROMOTER));
        happened(appointed("a2", "wang", "line1", PROMOTER));
        assertThat(reach("li")).containsExactly("one");
        assertThat(reach("wang")).containsExactlyInAnyOrder("line1", "team");
    }

    @Test
    void a_promoter_of_the_whole_organisation_leaves_out_what_others_promote() {
        happened(plant());
        happened(appointed("a1", "li", null, PROMOTER));
        happened(appointed("a2", "wang", "one", PROMOTER));
        assertThat(reach("li")).containsExactlyInAnyOrder("two", "line2");
    }

    @Test
    void a_decision_maker_of_the_whole_organisation_reaches_every_unit() {
        happened(plant());
        happened(appointed("a1", "li", null, DECISION_MAKER));
        happened(appointed("a2", "wang", "one", PROMOTER));
        assertThat(reach("li")).containsExactlyInAnyOrder("one", "two", "line1", "line2", "team");
    }

    @Test
    void a_unit_returns_to_the_promoter_above_when_its_own_has_ended() {
        happened(plant());
        happened(appointed("a1", "li", "one", PROMOTER));
        happened(appointed("a2", "wang", "line1", PROMOTER));
        happened(ended("a2", MORNING));
        assertThat(reach("li")).containsExactlyInAnyOrder("one", "line1", "team");
        assertThat(copy.of("wang")).isEmpty();
    }

    @Test
    void a_promoter_to_come_takes_nothing_yet() {
        happened(plant());
        happened(appointed("a1", "li", "one", PROMOTER));
        happened(new Appointed("a2", "wang", "plant", "line1", PROMOTER, EVENING, null));
        assertThat(reach("li")).contains("line1");
    }

    @Test
    void an_expert_of_a_unit_takes_nothing_from_its_promoter() {
        happened(plant());
        happened(appointed("a1", "li", "one", PROMOTER));
        happened(appointed("a2", "wang", "line1", EXPERT));
        assertThat(reach("li")).contains("line1", "team");
    }

    @Test
    void an_appointment_holds_from_its_first_moment_until_before_its_last() {
        happened(new Appointed("a1", "now", "plant", null, EXPERT, NOON, null));
        happened(new Appointed("a2", "later", "plant", null, EXPERT, NOON.plusMillis(1), null));
        happened(new Appointed("a3", "over", "plant", null, EXPERT, MORNING, NOON));
        happened(new Appointed("a4", "last", "plant", null, EXPERT, MORNING, NOON.plusMillis(1)));
        happened(appointed("a5", "leaving", null, EXPERT));
        happened(ended("a5", EVENING));
        happened(appointed("a6", "left", null, EXPERT));
        happened(ended("a6", NOON));

        assertThat(copy.of("now")).hasSize(1);
        assertThat(copy.of("later")).isEmpty();
        assertThat(copy.of("over")).isEmpty();
        assertThat(copy.of("last")).hasSize(1);
        assertThat(copy.of("leaving")).hasSize(1);
        assertThat(copy.of("left")).isEmpty();
        assertThat(copy.of("nobody")).isEmpty();
    }

    @Test
    void an_authority_names_the_appointment_and_its_last_known_event() {
        happened(appointed("a1", "li", null, EXPERT));
        assertThat(copy.of("li").getFirst().authority()).isEqualTo("a1@0");
        happened(ended("a1", EVENING));
        assertThat(copy.of("li").getFirst().authority()).isEqualTo("a1@1");
    }

    @Test
    void several_appointments_are_several_ways_to_act() {
        happened(appointed("a2", "li", "one", PROMOTER));
        happened(appointed("a1", "li", null, EXPERT));
        assertThat(copy.of("li")).extracting(Acting::role).containsExactly(EXPERT, PROMOTER);
    }

    @Test
    void only_a_confirmed_organisation_has_a_name_here() {
        happened(
                new OrganizationApplied("new", Kind.ENTERPRISE, Level.COMPANY, "新厂", null, "city"));
        happened(new OrganizationFounded("prov", Kind.ASSOCIATION, Level.PROVINCE, "省协会", "d"));
        happened(plant());
        assertThat(copy.organizationName("new")).isEmpty();
        assertThat(copy.organizationName("prov")).contains("省协会");
        assertThat(copy.organizationName("plant")).contains("厂");
        assertThat(copy.unitExists("plant", "team")).isTrue();
        assertThat(copy.unitExists("prov", "team")).isFalse();
    }

    @Test
    void an_employment_holds_until_the_day_before_it_ended() {
        happened(new EmploymentBegan("li", "plant", null, LocalDate.of(2026, 1, 1)));
        happened(new EmploymentEnded("li", "plant", LocalDate.of(2026, 3, 1)));
        happened(new EmploymentBegan("li", "mill", null, LocalDate.of(2026, 2, 1)));
        assertThat(copy.employersOn("li", LocalDate.of(2025, 12, 31))).isEmpty();
        assertThat(copy.employersOn("li", LocalDate.of(2026, 2, 28)))
                .containsExactlyInAnyOrder("plant", "mill");
        assertThat(copy.employersOn("li", LocalDate.of(2026, 3, 1))).containsExactly("mill");
    }

    @Test
    void who_comes_back_is_employed_again_however_often_the_first_end_comes() {
        var end = new EmploymentEnded("li", "plant", LocalDate.of(2026, 3, 1));
        happened(new EmploymentBegan("li", "plant", null, LocalDate.of(2026, 1, 1)));
        happened(end);
        happened(new EmploymentBegan("li", "plant", null, LocalDate.of(2026, 6, 1)));
        happened(end);
        assertThat(copy.employersOn("li", LocalDate.of(2026, 4, 1))).isEmpty();
        assertThat(copy.employersOn("li", LocalDate.of(2026, 7, 1))).containsExactly("plant");
    }

    @Test
    void the_promotion_path_leads_to_the_next_association() {
        happened(new PromotionPathOpened("m1", "city", "prov"));
        assertThat(copy.promotesTo("city")).contains("prov");
        assertThat(copy.promotesTo("prov")).isEmpty();
    }

    @Test
    void of_two_promotion_paths_the_one_that_was_opened_first_is_taken() {
        happened(new PromotionPathOpened("late", "plant", "industry"));
        happened(new PromotionPathOpened("m2", "plant", "city"));
        happened(new PromotionPathOpened("m3", "plant", "county"));
        assertThat(copy.promotesTo("plant")).hasValue("city");
        assertThat(copy.promotesTo("mill")).isEmpty();
    }

    /** Streams of their own may come in any order; each stream keeps its own. */
    static List<List<Object>> streams() {
        return List.of(
                plant(),
                List.of(appointed("a1", "li", "one", PROMOTER)),
                List.of(appointed("a2", "wang", "line1", PROMOTER)),
                List.of(appointed("a3", "zhao", "two", PROMOTER), ended("a3", EVENING)),
                List.of(
                        new EmploymentBegan("li", "plant", null, LocalDate.of(2026, 1, 1)),
                        new EmploymentEnded("li", "plant", LocalDate.of(2026, 3, 1)),
                        new EmploymentBegan("li", "mill", null, LocalDate.of(2026, 2, 1))),
                List.of(new PromotionPathOpened("m1", "plant", "city")),
                List.of(new PromotionPathOpened("late", "plant", "industry")));
    }

    static List<Object> interleaved(long seed) {
        var random = new Random(seed);
        var waiting = new ArrayList<List<Object>>();
        streams().forEach(stream -> waiting.add(new ArrayList<>(stream)));
        var all = new ArrayList<>();
        while (!waiting.isEmpty()) {
            Collections.shuffle(waiting, random);
            all.add(waiting.getFirst().removeFirst());
            waiting.removeIf(List::isEmpty);
        }
        return all;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void the_order_of_streams_and_a_second_delivery_change_nothing(long seed) {
        streams().forEach(this::happened);
        var once = known();

        copy = copyIn(client);
        var events = interleaved(seed);
        happened(events);
        assertThat(known()).isEqualTo(once);
        happened(events);
        assertThat(known()).isEqualTo(once);
        copy.reset();
        assertThat(copy.of("li")).isEmpty();
        happened(events);
        assertThat(known()).isEqualTo(once);
    }

    List<Object> known() {
        return List.of(
                copy.of("li"),
                copy.of("wang"),
                copy.of("zhao"),
                copy.employersOn("li", LocalDate.of(2026, 2, 15)),
                copy.promotesTo("plant"),
                copy.organizationName("plant"));
    }

    private static AppointmentEnded ended(String appointment, Instant at) {
        return new AppointmentEnded(appointment, "p", "o", at, Protected.of("离任"));
    }
}
