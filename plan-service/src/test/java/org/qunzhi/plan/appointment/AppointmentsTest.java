package org.qunzhi.plan.appointment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qunzhi.contracts.Role.AUDITOR;
import static org.qunzhi.contracts.Role.CHAIR;
import static org.qunzhi.contracts.Role.DECISION_MAKER;
import static org.qunzhi.contracts.Role.EXPERT;
import static org.qunzhi.contracts.Role.PROMOTER;
import static org.qunzhi.contracts.Role.SECRETARY;
import static org.qunzhi.plan.appointment.AppointmentTest.LATER;
import static org.qunzhi.plan.appointment.AppointmentTest.MOVED;
import static org.qunzhi.plan.appointment.AppointmentTest.NOW;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
import org.qunzhi.contracts.plan.AppointmentEvent;
import org.qunzhi.contracts.plan.AppointmentEvent.Appointed;
import org.qunzhi.contracts.plan.AppointmentEvent.AppointmentEnded;
import org.qunzhi.contracts.plan.ErasureEvent.ErasureApproved;
import org.qunzhi.contracts.plan.ErasureEvent.PersonErased;
import org.qunzhi.plan.Database;
import org.qunzhi.plan.Kept;
import org.qunzhi.platform.lists.ListQuery;
import org.qunzhi.vault.Owner;

class AppointmentsTest {
    @TempDir static Path folder;
    static Database database;
    MongoDatabase fresh;
    Appointments appointments;

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
        appointments = new Appointments(fresh, Kept.by(Kept.vault()));
    }

    static Appointed decides(String id, Instant from, @Nullable Instant until) {
        return new Appointed(id, "p-" + id, "mill", null, DECISION_MAKER, from, until);
    }

    boolean staysWithout(String id) {
        return appointments.anotherDecisionMakerStays("mill", id, NOW);
    }

    @Test
    void an_organisation_lists_its_appointments_twice_replayed_or_not() {
        List<AppointmentEvent> history =
                List.of(
                        new Appointed("a2", "qian", "mill", "mill/shop", PROMOTER, LATER, null),
                        decides("a1", NOW, LATER),
                        new AppointmentEnded("a2", "qian", "mill", LATER, MOVED),
                        new Appointed("b1", "li", "city", null, DECISION_MAKER, NOW, null));
        var first =
                new AppointmentView(
                        "a1", "p-a1", "mill", null, DECISION_MAKER, NOW, LATER, null, null);
        var second =
                new AppointmentView(
                        "a2", "qian", "mill", "mill/shop", PROMOTER, LATER, null, LATER, MOVED);
        for (int i = 0; i < 2; i++) {
            history.forEach(appointments::on);
            assertThat(appointments.of("mill")).containsExactly(first, second);
        }
        appointments.reset();
        assertThat(appointments.of("mill")).isEmpty();
    }

    @Test
    void another_decision_maker_stays_while_one_is_in_force_without_an_end() {
        appointments.on(decides("a1", NOW, null));
        assertThat(staysWithout("a1")).isFalse();

        appointments.on(decides("a2", NOW, LATER));
        appointments.on(decides("a3", LATER, null));
        appointments.on(new Appointed("a4", "q", "mill", null, PROMOTER, NOW, null));
        appointments.on(new Appointed("b1", "li", "city", null, DECISION_MAKER, NOW, null));
        assertThat(staysWithout("a1")).isFalse();

        appointments.on(decides("a5", NOW, null));
        assertThat(staysWithout("a1")).isTrue();
        assertThat(staysWithout("a5")).isTrue();

        appointments.on(new AppointmentEnded("a5", "p-a5", "mill", NOW, MOVED));
        assertThat(staysWithout("a1")).isFalse();
    }

    @Test
    void why_it_ended_lies_closed_and_is_dropped_with_the_person_twice_replayed_or_not() {
        List<AppointmentEvent> history =
                List.of(
                        new Appointed("a1", "qian", "mill", null, PROMOTER, NOW, null),
                        new AppointmentEnded("a1", "qian", "mill", LATER, MOVED),
                        new Appointed("a2", "sun", "mill", null, PROMOTER, NOW, null),
                        new AppointmentEnded("a2", "sun", "mill", LATER, MOVED),
                        new Appointed("a3", "qian", "mill", null, PROMOTER, NOW, null));
        history.forEach(appointments::on);
        assertThat(stored("a1")).doesNotContain("调岗").contains(Owner.PERSONAL + ".");

        for (int i = 0; i < 2; i++) {
            appointments.on(new PersonErased("e1", "qian", "mill"));
            assertThat(reason("a1")).isEqualTo(new Erased<>());
            assertThat(stored("a1")).doesNotContain(Owner.PERSONAL + ".");
            assertThat(reason("a2")).isEqualTo(MOVED);
            assertThat(reason("a3")).isNull();
        }
    }

    @Test
    void what_another_organisation_erases_leaves_the_reason() {
        appointments.on(new Appointed("a1", "qian", "mill", null, PROMOTER, NOW, null));
        appointments.on(new AppointmentEnded("a1", "qian", "mill", LATER, MOVED));
        appointments.on(new PersonErased("e1", "qian", "city"));
        appointments.on(new ErasureApproved("e2", "qian", "mill"));
        assertThat(reason("a1")).isEqualTo(MOVED);
    }

    private @Nullable Protected<String> reason(String appointment) {
        return appointments.find(appointment).orElseThrow().reason();
    }

    private @Nullable String stored(String appointment) {
        return fresh.getCollection("appointment")
                .find(Filters.eq("_id", appointment))
                .map(Document::toJson)
                .first();
    }

    @Test
    void an_appointment_that_is_yet_to_begin_is_held_and_one_that_ended_is_known() {
        appointments.on(decides("a1", LATER, null));
        appointments.on(decides("a2", NOW.minusSeconds(9), NOW));
        appointments.on(decides("a3", NOW, null));
        appointments.on(new AppointmentEnded("a3", "p-a3", "mill", LATER, MOVED));
        appointments.on(decides("a4", NOW, LATER));
        assertThat(appointments.holders("mill", NOW)).containsExactlyInAnyOrder("p-a1", "p-a4");
        assertThat(appointments.holders("city", NOW)).isEmpty();
        assertThat(appointments.isKnownTo("mill", "p-a2")).isTrue();
        assertThat(appointments.isKnownTo("mill", "p-a3")).isTrue();
        assertThat(appointments.isKnownTo("city", "p-a3")).isFalse();
        assertThat(appointments.isKnownTo("mill", "nobody")).isFalse();
    }

    @Test
    void an_association_s_experts_are_there_for_those_who_put_its_panels_together() {
        appointments.on(new Appointed("x1", "qian", "city", null, EXPERT, NOW, null));
        appointments.on(new Appointed("x2", "sun", "city", null, EXPERT, NOW, null));
        appointments.on(new AppointmentEnded("x2", "sun", "city", LATER, MOVED));
        appointments.on(new Appointed("x3", "li", "other", null, EXPERT, NOW, null));
        appointments.on(new Appointed("d1", "wang", "city", null, DECISION_MAKER, NOW, null));

        for (var role : List.of(SECRETARY, CHAIR, DECISION_MAKER))
            assertThat(experts(role))
                    .containsExactly(
                            new ExpertView("qian", Protected.of("name of qian"), NOW, null));
        for (var role : List.of(EXPERT, PROMOTER, AUDITOR)) assertThat(experts(role)).isEmpty();
    }

    private List<ExpertView> experts(Role role) {
        var acting = new Acting("p", "city", null, role, "a", Set.of());
        return appointments
                .experts(
                        new ListQuery(Map.of()),
                        acting,
                        person -> Protected.of("name of " + person))
                .page(NOW)
                .items();
    }
}
