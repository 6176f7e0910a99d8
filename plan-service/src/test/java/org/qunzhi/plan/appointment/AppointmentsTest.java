package org.qunzhi.plan.appointment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qunzhi.contracts.Role.DECISION_MAKER;
import static org.qunzhi.contracts.Role.PROMOTER;
import static org.qunzhi.plan.appointment.AppointmentTest.LATER;
import static org.qunzhi.plan.appointment.AppointmentTest.NOW;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qunzhi.contracts.plan.AppointmentEvent;
import org.qunzhi.contracts.plan.AppointmentEvent.Appointed;
import org.qunzhi.contracts.plan.AppointmentEvent.AppointmentEnded;
import org.qunzhi.plan.Database;

class AppointmentsTest {
    @TempDir static Path folder;
    static Database database;
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
        appointments = new Appointments(database.fresh());
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
                        new AppointmentEnded("a2", LATER, "调岗"),
                        new Appointed("b1", "li", "city", null, DECISION_MAKER, NOW, null));
        var first =
                new AppointmentView(
                        "a1", "p-a1", "mill", null, DECISION_MAKER, NOW, LATER, null, null);
        var second =
                new AppointmentView(
                        "a2", "qian", "mill", "mill/shop", PROMOTER, LATER, null, LATER, "调岗");
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

        appointments.on(new AppointmentEnded("a5", NOW, "退休"));
        assertThat(staysWithout("a1")).isFalse();
    }
}
