package org.qunzhi.review.round;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qunzhi.review.Season.NOON;
import static org.qunzhi.review.Season.POLICY;
import static org.qunzhi.review.Season.SHEET;
import static org.qunzhi.review.Season.UNTIL;
import static org.qunzhi.review.Season.acting;
import static org.qunzhi.review.Season.listed;
import static org.qunzhi.review.Season.opened;
import static org.qunzhi.review.Season.seated;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.qunzhi.authority.Acting;
import org.qunzhi.contracts.Protected;
import org.qunzhi.contracts.Protected.Erased;
import org.qunzhi.contracts.Role;
import org.qunzhi.contracts.TopicType;
import org.qunzhi.contracts.review.RoundEvent;
import org.qunzhi.contracts.review.RoundEvent.ExpertSeated;
import org.qunzhi.contracts.review.RoundEvent.RoundRevealed;
import org.qunzhi.contracts.review.RoundEvent.ScoringClosed;
import org.qunzhi.contracts.review.RoundEvent.ScoringStarted;
import org.qunzhi.platform.Decision;
import org.qunzhi.platform.web.Sentences;
import org.qunzhi.review.Case;
import org.qunzhi.review.round.RoundCommand.CloseScoring;
import org.qunzhi.review.round.RoundCommand.ListEntry;
import org.qunzhi.review.round.RoundCommand.OpenRound;
import org.qunzhi.review.round.RoundCommand.RevealRound;
import org.qunzhi.review.round.RoundCommand.SeatExpert;
import org.qunzhi.review.round.RoundCommand.StartScoring;

class RoundTest {
    private static final Acting SECRETARY = acting(Role.SECRETARY, "org");
    private static final Acting CHAIR = acting(Role.CHAIR, "org");
    private static final Set<String> NOWHERE = Set.of();

    static List<Case<RoundCommand, RoundEvent>> cases() {
        var cases = new ArrayList<Case<RoundCommand, RoundEvent>>();
        cases.addAll(opening());
        cases.addAll(preparing());
        cases.addAll(scoring());
        return cases;
    }

    private static List<Case<RoundCommand, RoundEvent>> opening() {
        return List.of(
                Case.accepted(
                        "the organiser's secretary opens a round",
                        List.of(),
                        open(SECRETARY, "org", SHEET, POLICY),
                        List.of(opened())),
                Case.refused(
                        "a contest nobody announced has no round",
                        List.of(),
                        open(SECRETARY, null, SHEET, POLICY),
                        new RoundRefusal.UnknownContest("c1")),
                Case.refused(
                        "another association's secretary opens none",
                        List.of(),
                        open(acting(Role.SECRETARY, "other"), "org", SHEET, POLICY),
                        new RoundRefusal.NotAnAdministrator("org")),
                Case.refused(
                        "the chair opens none",
                        List.of(),
                        open(CHAIR, "org", SHEET, POLICY),
                        new RoundRefusal.NotAnAdministrator("org")),
                Case.refused(
                        "a contest has one round",
                        List.of(opened()),
                        open(SECRETARY, "org", SHEET, POLICY),
                        new RoundRefusal.AlreadyOpened("c1")),
                Case.refused(
                        "a sheet is one that exists",
                        List.of(),
                        open(SECRETARY, "org", "../secret", POLICY),
                        new RoundRefusal.UnknownSheet("../secret")),
                Case.refused(
                        "a policy is one that exists",
                        List.of(),
                        open(SECRETARY, "org", SHEET, "none"),
                        new RoundRefusal.UnknownPolicy("none")),
                Case.refused(
                        "scoring does not end in the past",
                        List.of(),
                        new OpenRound("r1", SECRETARY, "c1", "org", "n", SHEET, POLICY, NOON),
                        new RoundRefusal.DeadlinePassed(NOON)));
    }

    private static List<Case<RoundCommand, RoundEvent>> preparing() {
        return List.of(
                Case.accepted(
                        "an entry is listed",
                        List.of(opened()),
                        list(TopicType.PROBLEM_SOLVING_SELF_SET),
                        List.of(listed("e1", "maker"))),
                Case.accepted(
                        "an entry is listed once",
                        List.of(opened(), listed("e1", "maker")),
                        list(TopicType.PROBLEM_SOLVING_SELF_SET),
                        List.of()),
                Case.refused(
                        "an innovation is not scored on the sheet for problem solving",
                        List.of(opened()),
                        list(TopicType.INNOVATION),
                        new RoundRefusal.OtherTopicType(TopicType.INNOVATION, SHEET)),
                Case.refused(
                        "no entry is listed once scoring has started",
                        started(),
                        new ListEntry(
                                "r1", "e9", "maker", "s-e9", TopicType.PROBLEM_SOLVING_DIRECTIVE),
                        new RoundRefusal.ScoringHasStarted()),
                Case.accepted(
                        "an expert of the organiser takes a seat",
                        List.of(opened()),
                        seat("x", Set.of("org", "other")),
                        List.of(seated("x"))),
                Case.refused(
                        "an expert of another association takes none",
                        List.of(opened()),
                        seat("x", Set.of("other")),
                        new RoundRefusal.NotAnExpert("expert-x", "org")),
                Case.refused(
                        "an expert takes one seat",
                        List.of(opened(), seated("x")),
                        seat("x", Set.of("org")),
                        new RoundRefusal.AlreadySeated("expert-x")),
                Case.accepted(
                        "a seat whose expert was erased is nobody's, so no name is taken twice",
                        List.of(opened(), seatOf(new Erased<>())),
                        seat("y", Set.of("org")),
                        List.of(seated("y"))),
                Case.refused(
                        "a seat whose expert was erased stays one of the thirty",
                        plus(panel(29), seatOf(new Erased<>())),
                        seat("y", Set.of("org")),
                        new RoundRefusal.PanelFull(30)),
                Case.accepted(
                        "the panel has thirty seats",
                        panel(29),
                        seat("x", Set.of("org")),
                        List.of(seated("x"))),
                Case.refused(
                        "the panel has no thirty-first seat",
                        panel(30),
                        seat("x", Set.of("org")),
                        new RoundRefusal.PanelFull(30)),
                Case.refused(
                        "nobody is seated once scoring has started",
                        started(),
                        seat("x", Set.of("org")),
                        new RoundRefusal.ScoringHasStarted()),
                Case.refused(
                        "a secretary employed by an entering enterprise seats nobody",
                        List.of(opened(), listed("e1", "maker")),
                        new SeatExpert(
                                "r1", SECRETARY, Set.of("maker"), "p", Set.of("org"), "seat"),
                        new RoundRefusal.OwnEnterprise("maker")));
    }

    private static List<Case<RoundCommand, RoundEvent>> scoring() {
        return List.of(
                Case.accepted(
                        "scoring starts with three experts and an entry",
                        ready(3),
                        new StartScoring("r1", SECRETARY, NOWHERE),
                        List.of(new ScoringStarted("r1", 1, 3))),
                Case.refused(
                        "two experts are too few",
                        ready(2),
                        new StartScoring("r1", SECRETARY, NOWHERE),
                        new RoundRefusal.TooFewExperts(3, 2)),
                Case.refused(
                        "without an entry there is nothing to score",
                        panel(3),
                        new StartScoring("r1", SECRETARY, NOWHERE),
                        new RoundRefusal.NoEntries()),
                Case.refused(
                        "scoring starts once",
                        started(),
                        new StartScoring("r1", SECRETARY, NOWHERE),
                        new RoundRefusal.ScoringHasStarted()),
                Case.refused(
                        "the chair does not start it",
                        ready(3),
                        new StartScoring("r1", CHAIR, NOWHERE),
                        new RoundRefusal.NotAnAdministrator("org")),
                Case.accepted(
                        "the secretary closes the scoring",
                        started(),
                        new CloseScoring("r1", SECRETARY, NOWHERE),
                        List.of(new ScoringClosed("r1"))),
                Case.refused(
                        "what has not started is not closed",
                        ready(3),
                        new CloseScoring("r1", SECRETARY, NOWHERE),
                        new RoundRefusal.NotBeingScored()),
                Case.refused(
                        "a secretary employed by an entering enterprise does not close",
                        started(),
                        new CloseScoring("r1", SECRETARY, Set.of("maker")),
                        new RoundRefusal.OwnEnterprise("maker")),
                Case.accepted(
                        "the chair reveals when every scoring has ended",
                        closed(),
                        new RevealRound("r1", CHAIR, NOWHERE, 1),
                        List.of(new RoundRevealed("r1"))),
                Case.refused(
                        "nobody reveals before every scoring has ended",
                        closed(),
                        new RevealRound("r1", SECRETARY, NOWHERE, 0),
                        new RoundRefusal.ScoringsNotEnded(0, 1)),
                Case.refused(
                        "nobody reveals before the close",
                        started(),
                        new RevealRound("r1", SECRETARY, NOWHERE, 1),
                        new RoundRefusal.NotClosed()),
                Case.refused(
                        "an expert does not reveal",
                        closed(),
                        new RevealRound("r1", acting(Role.EXPERT, "org"), NOWHERE, 1),
                        new RoundRefusal.NotAnAdministrator("org")),
                Case.refused(
                        "a chair employed by an entering enterprise does not reveal",
                        closed(),
                        new RevealRound("r1", CHAIR, Set.of("maker"), 1),
                        new RoundRefusal.OwnEnterprise("maker")),
                Case.refused(
                        "a round is revealed once",
                        plus(closed(), new RoundRevealed("r1")),
                        new RevealRound("r1", CHAIR, NOWHERE, 1),
                        new RoundRefusal.AlreadyRevealed()));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void the_round_follows_its_rules(Case<RoundCommand, RoundEvent> one) {
        assertThat(after(one.given()).decide(one.command(), NOON)).isEqualTo(one.then());
    }

    @Test
    void every_event_and_every_refusal_is_the_outcome_of_a_case() {
        Case.complete(cases(), RoundEvent.class, RoundRefusal.class);
    }

    @Test
    void every_refusal_has_its_sentences() {
        Sentences.complete(RoundRefusal.class, "review");
    }

    @Test
    void scoring_starts_until_the_deadline_and_not_at_it() {
        var start = new StartScoring("r1", SECRETARY, NOWHERE);

        assertThat(after(ready(3)).decide(start, UNTIL.minusNanos(1)))
                .isInstanceOf(Decision.Accepted.class);
        assertThat(after(ready(3)).decide(start, UNTIL))
                .isEqualTo(Decision.refused(new RoundRefusal.DeadlinePassed(UNTIL)));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whatever_the_round_accepts_it_takes_and_no_seat_or_entry_comes_after_the_start(long seed) {
        var random = new Random(seed);
        var commands = cases().stream().map(Case::command).toList();
        var round = after(List.of(opened()));
        for (int i = 0; i < 30; i++) {
            var command = commands.get(random.nextInt(commands.size()));
            if (round.decide(command, NOON) instanceof Decision.Accepted<RoundEvent>(var events)) {
                for (var event : events) {
                    var before = round.state();
                    if (event instanceof ExpertSeated) {
                        assertThat(before).isEqualTo(Round.State.PREPARING);
                    }
                    round = round.after(event);
                    assertThat(round.state()).isGreaterThanOrEqualTo(before);
                }
            }
        }
    }

    static IntStream seeds() {
        return IntStream.range(0, 200);
    }

    @Test
    void the_shell_creates_replays_and_refuses() {
        fixture()
                .givenNoPriorActivity()
                .when(open(SECRETARY, "org", SHEET, POLICY))
                .expectEvents(opened());
        fixture()
                .given(started())
                .when(new CloseScoring("r1", SECRETARY, NOWHERE))
                .expectEvents(new ScoringClosed("r1"));
        fixture()
                .given(opened())
                .when(open(SECRETARY, "org", SHEET, POLICY))
                .expectException(CommandExecutionException.class)
                .expectExceptionDetails(new RoundRefusal.AlreadyOpened("c1"));
    }

    private static AggregateTestFixture<RoundAggregate> fixture() {
        var fixture = new AggregateTestFixture<>(RoundAggregate.class);
        fixture.registerInjectableResource(Clock.fixed(NOON, ZoneOffset.UTC));
        return fixture;
    }

    private static Round after(List<RoundEvent> events) {
        var round = Round.NONE;
        for (var event : events) {
            round = round.after(event);
        }
        return round;
    }

    private static OpenRound open(
            Acting by, @Nullable String organizer, String sheet, String policy) {
        return new OpenRound("r1", by, "c1", organizer, "发布评审", sheet, policy, UNTIL);
    }

    private static ListEntry list(TopicType type) {
        return new ListEntry("r1", "e1", "maker", "s-e1", type);
    }

    private static SeatExpert seat(String seat, Set<String> expertOf) {
        return new SeatExpert("r1", SECRETARY, NOWHERE, "expert-" + seat, expertOf, seat);
    }

    private static ExpertSeated seatOf(Protected<String> expert) {
        return new ExpertSeated("r1", "x", "org", expert);
    }

    private static List<RoundEvent> panel(int seats) {
        var events = new ArrayList<RoundEvent>(List.of(opened()));
        IntStream.range(0, seats).forEach(i -> events.add(seated("seat" + i)));
        return events;
    }

    private static List<RoundEvent> ready(int seats) {
        return plus(panel(seats), listed("e1", "maker"));
    }

    private static List<RoundEvent> started() {
        return plus(ready(3), new ScoringStarted("r1", 1, 3));
    }

    private static List<RoundEvent> closed() {
        return plus(started(), new ScoringClosed("r1"));
    }

    private static List<RoundEvent> plus(List<RoundEvent> events, RoundEvent one) {
        var more = new ArrayList<>(events);
        more.add(one);
        return more;
    }
}
