package org.qunzhi.plan.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qunzhi.contracts.Role.DECISION_MAKER;
import static org.qunzhi.contracts.Role.PROMOTER;
import static org.qunzhi.contracts.Role.SECRETARY;
import static org.qunzhi.plan.Ways.as;
import static org.qunzhi.plan.Ways.ofUnit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.qunzhi.authority.Acting;
import org.qunzhi.contracts.Protected;
import org.qunzhi.contracts.plan.PersonEvent;
import org.qunzhi.contracts.plan.PersonEvent.EmploymentBegan;
import org.qunzhi.contracts.plan.PersonEvent.EmploymentEnded;
import org.qunzhi.contracts.plan.PersonEvent.PersonRegistered;
import org.qunzhi.plan.Cases;
import org.qunzhi.plan.person.PersonCommand.BeginEmployment;
import org.qunzhi.plan.person.PersonCommand.Employment;
import org.qunzhi.plan.person.PersonCommand.EndEmployment;
import org.qunzhi.plan.person.PersonCommand.RecordEmployee;
import org.qunzhi.plan.person.PersonCommand.RegisterPerson;
import org.qunzhi.plan.person.PersonCommand.Statement;
import org.qunzhi.plan.person.PersonRefusal.AlreadyEmployed;
import org.qunzhi.plan.person.PersonRefusal.AlreadyRegistered;
import org.qunzhi.plan.person.PersonRefusal.EndsBeforeItBegan;
import org.qunzhi.plan.person.PersonRefusal.ErasedHere;
import org.qunzhi.plan.person.PersonRefusal.NoRight;
import org.qunzhi.plan.person.PersonRefusal.NotEmployed;
import org.qunzhi.plan.person.PersonRefusal.NotYetFounded;
import org.qunzhi.plan.person.PersonRefusal.UnknownUnit;
import org.qunzhi.platform.Decision;
import org.qunzhi.platform.Refusal;

class PersonTest {
    static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");
    static final LocalDate SPRING = LocalDate.parse("2024-04-01");
    static final LocalDate AUTUMN = LocalDate.parse("2025-10-01");
    static final Acting PROMOTES = as("qian", PROMOTER, "mill", "mill/shop");
    static final Statement STATED =
            new Statement(Protected.of("孙某（演示）"), Protected.of("+86 411-8888 0000"));
    static final PersonEvent REGISTERED = registered("province");
    static final PersonEvent RECORDED = registered("mill");
    static final PersonEvent BEGAN = new EmploymentBegan("sun", "mill", "mill/shop", SPRING);
    static final PersonEvent ENDED = new EmploymentEnded("sun", "mill", AUTUMN);
    static final Cases cases = new Cases();

    @AfterAll
    static void every_event_and_refusal_was_produced() {
        cases.cover(PersonEvent.class, PersonRefusal.class);
    }

    private static PersonEvent registered(String holder) {
        return new PersonRegistered("sun", holder, STATED.name(), STATED.phone());
    }

    static List<PersonEvent> accept(List<PersonEvent> given, PersonCommand command) {
        return cases.events(decide(given, command));
    }

    static Refusal refuse(List<PersonEvent> given, PersonCommand command) {
        return cases.refusal(decide(given, command));
    }

    private static Person after(List<PersonEvent> given) {
        var person = Person.NONE;
        for (var event : given) person = person.after(event);
        return person;
    }

    private static Decision<PersonEvent> decide(List<PersonEvent> given, PersonCommand command) {
        return after(given).decide(command, NOW);
    }

    static BeginEmployment begin(Acting acting, @Nullable String unit, LocalDate from) {
        return new BeginEmployment("sun", acting, new Employment(unit, from, true), false);
    }

    @Test
    void somebody_registers_themselves_once() {
        var register = new RegisterPerson("sun", "province", STATED, false);
        assertThat(accept(List.of(), register)).containsExactly(REGISTERED);
        assertThat(refuse(List.of(REGISTERED), register)).isEqualTo(new AlreadyRegistered());
    }

    @Test
    void before_the_founding_nobody_could_hold_what_somebody_states() {
        assertThat(refuse(List.of(), new RegisterPerson("sun", null, STATED, false)))
                .isEqualTo(new NotYetFounded());
    }

    @Test
    void an_organisation_records_nobody_anew_whom_it_erased() {
        var again = new RegisterPerson("sun", "province", STATED, true);
        assertThat(refuse(List.of(), again)).isEqualTo(new ErasedHere());
        assertThat(refuse(List.of(REGISTERED), again)).isEqualTo(new ErasedHere());
        var employment = new Employment("mill/shop", SPRING, true);
        assertThat(
                        refuse(
                                List.of(REGISTERED),
                                new BeginEmployment("sun", PROMOTES, employment, true)))
                .isEqualTo(new ErasedHere());
        assertThat(
                        refuse(
                                List.of(REGISTERED),
                                new BeginEmployment("sun", Acting.self("li"), employment, true)))
                .isEqualTo(new NoRight());
    }

    @Test
    void an_employer_records_somebody_without_an_account() {
        var employment = new Employment("mill/shop", SPRING, true);
        var record = new RecordEmployee("sun", PROMOTES, STATED, employment);
        assertThat(accept(List.of(), record)).containsExactly(RECORDED, BEGAN);
        assertThat(
                        refuse(
                                List.of(),
                                new RecordEmployee(
                                        "sun", as("li", SECRETARY, "city"), STATED, employment)))
                .isEqualTo(new NoRight());
    }

    @Test
    void a_unit_must_be_the_employers() {
        var elsewhere = new Employment("mill/shop", SPRING, false);
        assertThat(refuse(List.of(), new RecordEmployee("sun", PROMOTES, STATED, elsewhere)))
                .isEqualTo(new UnknownUnit());
        assertThat(
                        refuse(
                                List.of(REGISTERED),
                                new BeginEmployment("sun", PROMOTES, elsewhere, false)))
                .isEqualTo(new UnknownUnit());
    }

    @Test
    void a_promoter_looks_after_the_units_of_the_appointment() {
        var ofShop = ofUnit("zhou", PROMOTER, "mill", "mill/shop");
        assertThat(accept(List.of(REGISTERED), begin(ofShop, "mill/shop", SPRING)))
                .containsExactly(BEGAN);
        assertThat(refuse(List.of(REGISTERED), begin(ofShop, null, SPRING)))
                .isEqualTo(new NoRight());
        assertThat(refuse(List.of(REGISTERED), begin(ofShop, "mill/line-1", SPRING)))
                .isEqualTo(new NoRight());
        assertThat(refuse(List.of(REGISTERED), begin(Acting.self("sun"), null, SPRING)))
                .isEqualTo(new NoRight());

        var decides = as("wang", DECISION_MAKER, "mill");
        assertThat(accept(List.of(REGISTERED), begin(decides, "mill/line-1", SPRING))).hasSize(1);
    }

    @Test
    void nobody_works_twice_at_once_for_the_same_employer() {
        var given = List.of(REGISTERED, BEGAN);
        assertThat(refuse(given, begin(PROMOTES, null, AUTUMN)))
                .isEqualTo(new AlreadyEmployed(SPRING));
        assertThat(refuse(given, begin(PROMOTES, null, SPRING.minusYears(9))))
                .isEqualTo(new AlreadyEmployed(SPRING));

        var ended = List.of(REGISTERED, BEGAN, ENDED);
        assertThat(refuse(ended, begin(PROMOTES, null, AUTUMN.minusDays(1))))
                .isEqualTo(new AlreadyEmployed(SPRING));
        assertThat(accept(ended, begin(PROMOTES, null, AUTUMN)))
                .containsExactly(new EmploymentBegan("sun", "mill", null, AUTUMN));
    }

    @Test
    void several_employers_at_once_are_allowed() {
        var university = as("wu", PROMOTER, "university");
        assertThat(accept(List.of(REGISTERED, BEGAN), begin(university, null, SPRING)))
                .containsExactly(new EmploymentBegan("sun", "university", null, SPRING));
    }

    @Test
    void an_employment_ends_after_it_began_and_once() {
        var given = List.of(REGISTERED, BEGAN);
        assertThat(accept(given, new EndEmployment("sun", PROMOTES, AUTUMN)))
                .containsExactly(ENDED);
        assertThat(accept(given, new EndEmployment("sun", PROMOTES, SPRING.plusDays(1))))
                .hasSize(1);
        assertThat(refuse(given, new EndEmployment("sun", PROMOTES, SPRING)))
                .isEqualTo(new EndsBeforeItBegan(SPRING, SPRING));
        assertThat(
                        refuse(
                                List.of(REGISTERED, BEGAN, ENDED),
                                new EndEmployment("sun", PROMOTES, AUTUMN)))
                .isEqualTo(new NotEmployed());
    }

    @Test
    void nobody_ends_an_employment_elsewhere() {
        var given = List.of(REGISTERED, BEGAN);
        var university = as("wu", PROMOTER, "university");
        assertThat(refuse(given, new EndEmployment("sun", university, AUTUMN)))
                .isEqualTo(new NotEmployed());
        assertThat(
                        refuse(
                                given,
                                new EndEmployment(
                                        "sun",
                                        ofUnit("zhou", PROMOTER, "mill", "mill/line-1"),
                                        AUTUMN)))
                .isEqualTo(new NoRight());
    }

    @Test
    void whatever_is_accepted_leaves_no_overlap() {
        var days = new Random(20260301);
        for (int round = 0; round < 1000; round++) {
            var events = new ArrayList<PersonEvent>(List.of(REGISTERED));
            for (int i = 0; i < 12; i++) {
                var day = SPRING.plusDays(days.nextInt(60));
                var command =
                        days.nextBoolean()
                                ? begin(PROMOTES, null, day)
                                : new EndEmployment("sun", PROMOTES, day);
                if (decide(events, command) instanceof Decision.Accepted<PersonEvent>(var more))
                    events.addAll(more);
            }
            var periods = after(events).periods();
            assertThat(IntStream.range(1, periods.size()))
                    .allSatisfy(
                            i -> {
                                var before = periods.get(i - 1).to();
                                assertThat(before).isNotNull();
                                assertThat(before).isBeforeOrEqualTo(periods.get(i).from());
                            });
        }
    }
}
