package org.qunzhi.registration.numbering;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.qunzhi.contracts.registration.CircleEvent;
import org.qunzhi.contracts.registration.CircleEvent.CircleRegistrationApplied;
import org.qunzhi.contracts.registration.CircleEvent.CircleRegistrationApproved;
import org.qunzhi.contracts.registration.NumberingEvent;
import org.qunzhi.contracts.registration.NumberingEvent.NumberIssued;
import org.qunzhi.contracts.registration.NumberingEvent.Subject;
import org.qunzhi.contracts.registration.TopicEvent.TopicApproved;
import org.qunzhi.contracts.registration.TopicEvent.TopicReturned;
import org.qunzhi.platform.Decision;
import org.qunzhi.registration.Sent;
import org.qunzhi.registration.numbering.NumberingCommand.IssueNumber;
import org.qunzhi.rules.registration.NumberForm;

class NumberingTest {
    private static final NumberForm FORM = NumberForm.yearKindOrdinal();

    @Test
    void the_first_circle_of_the_year_gets_number_one() {
        assertThat(events(Numbering.NONE, issue("c1")))
                .containsExactly(issued("c1", 1, "2026-QC-0001"));
    }

    @Test
    void the_next_gets_the_next() {
        var register = Numbering.NONE.after(issued("c1", 1, "2026-QC-0001"));
        assertThat(events(register, issue("c2"))).containsExactly(issued("c2", 2, "2026-QC-0002"));
    }

    @Test
    void who_has_a_number_gets_no_second() {
        var register =
                Numbering.NONE
                        .after(issued("c1", 1, "2026-QC-0001"))
                        .after(issued("c2", 2, "2026-QC-0002"));
        assertThat(events(register, issue("c1"))).isEmpty();
    }

    static IntStream seeds() {
        return IntStream.range(0, 1000);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void numbers_have_no_gap_and_no_double_in_whatever_order_they_are_asked_for(int seed) {
        var chance = new Random(seed);
        var register = Numbering.NONE;
        var numbers = new ArrayList<Integer>();
        var asked = new HashSet<String>();
        for (int i = 0; i < 60; i++) {
            var subject = "c" + chance.nextInt(30);
            asked.add(subject);
            for (var event : events(register, issue(subject))) {
                register = register.after(event);
                numbers.add(((NumberIssued) event).ordinal());
            }
        }
        assertThat(numbers)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, asked.size()).boxed().toList());
    }

    @Test
    void a_register_belongs_to_one_organization_kind_and_year() {
        var registers =
                List.of(
                        NumberIssuer.register("steel", Subject.CIRCLE, 2026),
                        NumberIssuer.register("mill", Subject.CIRCLE, 2026),
                        NumberIssuer.register("steel", Subject.TOPIC, 2026),
                        NumberIssuer.register("steel", Subject.CIRCLE, 2027));
        assertThat(registers).doesNotHaveDuplicates();
        assertThat(NumberIssuer.register("steel", Subject.CIRCLE, 2026))
                .isEqualTo(registers.getFirst());
    }

    @Test
    void an_approval_asks_for_a_number_and_nothing_else_does() {
        var sent = new Sent();
        var issuer = new NumberIssuer(sent, FORM);
        CircleEvent approved = new CircleRegistrationApproved("c1", "steel", 2026);
        issuer.on(approved, message(approved));
        issuer.on(new CircleRegistrationApplied("c1", 2026), message("applied"));
        var topic = new TopicApproved("t1", "steel", 2026);
        issuer.on(topic, message(topic));
        issuer.on(new TopicReturned("t1", "目标不明"), message("returned"));

        var topics = NumberIssuer.register("steel", Subject.TOPIC, 2026);
        assertThat(sent.commands)
                .containsExactly(
                        issue("c1"),
                        new IssueNumber(topics, "steel", 2026, Subject.TOPIC, "t1", FORM));
    }

    @Test
    void the_register_opens_with_its_first_number() {
        new AggregateTestFixture<>(NumberingAggregate.class)
                .givenNoPriorActivity()
                .when(issue("c1"))
                .expectEvents(issued("c1", 1, "2026-QC-0001"));
    }

    @Test
    void the_register_goes_on_from_its_events() {
        new AggregateTestFixture<>(NumberingAggregate.class)
                .given(issued("c1", 1, "2026-QC-0001"))
                .when(issue("c2"))
                .expectEvents(issued("c2", 2, "2026-QC-0002"));
        new AggregateTestFixture<>(NumberingAggregate.class)
                .given(issued("c1", 1, "2026-QC-0001"))
                .when(issue("c1"))
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
    }

    private static EventMessage<?> message(Object event) {
        return GenericEventMessage.asEventMessage(event);
    }

    private static IssueNumber issue(String circle) {
        var register = NumberIssuer.register("steel", Subject.CIRCLE, 2026);
        return new IssueNumber(register, "steel", 2026, Subject.CIRCLE, circle, FORM);
    }

    private static NumberIssued issued(String circle, int ordinal, String number) {
        var register = NumberIssuer.register("steel", Subject.CIRCLE, 2026);
        return new NumberIssued(register, "steel", 2026, Subject.CIRCLE, circle, ordinal, number);
    }

    private static List<NumberingEvent> events(Numbering register, NumberingCommand command) {
        return switch (register.decide(command)) {
            case Decision.Accepted<NumberingEvent>(var events) -> events;
            case Decision.Refused<NumberingEvent>(var refusal) -> throw new AssertionError(refusal);
        };
    }
}
