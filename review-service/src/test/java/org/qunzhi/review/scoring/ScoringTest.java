package org.qunzhi.review.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qunzhi.review.Season.NOON;
import static org.qunzhi.review.Season.POLICY;
import static org.qunzhi.review.Season.SHEET;
import static org.qunzhi.review.Season.UNTIL;
import static org.qunzhi.review.Season.acting;
import static org.qunzhi.review.Season.points;
import static org.qunzhi.review.Season.scoringOpened;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.qunzhi.authority.Acting;
import org.qunzhi.contracts.Role;
import org.qunzhi.contracts.review.ScoringEvent;
import org.qunzhi.contracts.review.ScoringEvent.EntryScored;
import org.qunzhi.contracts.review.ScoringEvent.EntryUnscored;
import org.qunzhi.contracts.review.ScoringEvent.ExpertAssigned;
import org.qunzhi.contracts.review.ScoringEvent.ExpertRecused;
import org.qunzhi.contracts.review.ScoringEvent.RecusalReason;
import org.qunzhi.contracts.review.ScoringEvent.ScoreSheetRevealed;
import org.qunzhi.contracts.review.ScoringEvent.ScoreSheetSealed;
import org.qunzhi.contracts.review.ScoringEvent.ScoringEnded;
import org.qunzhi.platform.Decision;
import org.qunzhi.platform.web.Sentences;
import org.qunzhi.review.Case;
import org.qunzhi.review.scoring.ScoringCommand.EndScoring;
import org.qunzhi.review.scoring.ScoringCommand.OpenScoring;
import org.qunzhi.review.scoring.ScoringCommand.Panelist;
import org.qunzhi.review.scoring.ScoringCommand.RecuseEmployee;
import org.qunzhi.review.scoring.ScoringCommand.RecuseExpert;
import org.qunzhi.review.scoring.ScoringCommand.RevealScoring;
import org.qunzhi.review.scoring.ScoringCommand.SealSheet;
import org.qunzhi.rules.review.ScoreSheet;

class ScoringTest {
    private static final Acting EXPERT = acting(Role.EXPERT, "org");
    private static final Acting SECRETARY = acting(Role.SECRETARY, "org");
    private static final Set<String> NOWHERE = Set.of();

    static List<Case<ScoringCommand, ScoringEvent>> cases() {
        var cases = new ArrayList<Case<ScoringCommand, ScoringEvent>>();
        cases.addAll(sheets());
        cases.addAll(recusals());
        cases.addAll(results());
        return cases;
    }

    private static List<Case<ScoringCommand, ScoringEvent>> sheets() {
        var faulty = new HashMap<>(points(15_01));
        faulty.remove("effect");
        var sheet = ScoreSheet.find(SHEET).orElseThrow();
        return List.of(
                Case.accepted(
                        "who worked where the entry comes from is recused, the others are assigned",
                        List.of(),
                        openScoring(
                                new Panelist("a", Set.of("elsewhere")),
                                new Panelist("b", Set.of("elsewhere", "maker"))),
                        List.of(
                                scoringOpened("e1", "maker"),
                                new ExpertAssigned("s-e1", "a"),
                                recused("b", RecusalReason.SAME_EMPLOYER))),
                Case.accepted("a scoring opens once", open(), openScoring(), List.of()),
                Case.accepted(
                        "an expert on the panel seals a sheet",
                        open(),
                        seal("a", points(15_00)),
                        List.of(sealed("a", 15_00))),
                Case.refused(
                        "a score of 15.01 on a 15-point item and a missing item are named together",
                        open(),
                        seal("a", faulty),
                        new ScoringRefusal.SheetFaults(SHEET, sheet.faults(faulty))),
                Case.refused(
                        "who is no expert of the organiser does not score",
                        open(),
                        new SealSheet("s-e1", SECRETARY, NOWHERE, "a", "sheet-a", points(1), "评语"),
                        new ScoringRefusal.NotAnExpert("org")),
                Case.refused(
                        "an expert without a seat does not score",
                        open(),
                        seal(null, points(1)),
                        new ScoringRefusal.NotOnThePanel()),
                Case.refused(
                        "an expert of another panel does not score",
                        open(),
                        seal("z", points(1)),
                        new ScoringRefusal.NotOnThePanel()),
                Case.refused(
                        "an expert does not score the enterprise they were found to work for",
                        plus(open(), recused("a", RecusalReason.SAME_EMPLOYER)),
                        seal("a", points(1)),
                        new ScoringRefusal.OwnEnterprise("maker")),
                Case.refused(
                        "an expert does not score the enterprise they work for since yesterday",
                        open(),
                        new SealSheet(
                                "s-e1", EXPERT, Set.of("maker"), "a", "sheet-a", points(1), ""),
                        new ScoringRefusal.OwnEnterprise("maker")),
                Case.refused(
                        "a recused expert does not score",
                        plus(open(), recused("a", RecusalReason.DECLARED)),
                        seal("a", points(1)),
                        new ScoringRefusal.Recused(RecusalReason.DECLARED)),
                Case.refused(
                        "a second sheet is refused",
                        plus(open(), sealed("a", 1)),
                        seal("a", points(2)),
                        new ScoringRefusal.AlreadyScored("a")),
                Case.refused(
                        "no sheet comes after the close",
                        ended(),
                        seal("c", points(1)),
                        new ScoringRefusal.Ended()));
    }

    private static List<Case<ScoringCommand, ScoringEvent>> recusals() {
        return List.of(
                Case.accepted(
                        "the secretary decides a recusal",
                        open(),
                        recuse(SECRETARY, null, "a", RecusalReason.DECIDED),
                        List.of(recused("a", RecusalReason.DECIDED))),
                Case.accepted(
                        "an expert declares a relation, even with the sheet sealed and all ended",
                        ended(),
                        recuse(EXPERT, "a", "a", RecusalReason.DECLARED),
                        List.of(recused("a", RecusalReason.DECLARED))),
                Case.refused(
                        "an expert does not recuse another",
                        open(),
                        recuse(EXPERT, "a", "b", RecusalReason.DECLARED),
                        new ScoringRefusal.NotTheSecretary("org")),
                Case.refused(
                        "a secretary employed by the enterprise recuses nobody from its entry",
                        open(),
                        new RecuseExpert(
                                "s-e1",
                                SECRETARY,
                                Set.of("maker"),
                                null,
                                "a",
                                RecusalReason.DECIDED,
                                "理由"),
                        new ScoringRefusal.OwnEnterprise("maker")),
                Case.refused(
                        "only the platform finds the same employer",
                        open(),
                        recuse(SECRETARY, null, "a", RecusalReason.SAME_EMPLOYER),
                        new ScoringRefusal.ReasonNotTheirs(RecusalReason.SAME_EMPLOYER)),
                Case.refused(
                        "an expert decides nothing",
                        open(),
                        recuse(EXPERT, "a", "a", RecusalReason.DECIDED),
                        new ScoringRefusal.ReasonNotTheirs(RecusalReason.DECIDED)),
                Case.refused(
                        "a seat that is not on the panel is not recused",
                        open(),
                        recuse(SECRETARY, null, "z", RecusalReason.DECIDED),
                        new ScoringRefusal.UnknownSeat("z")),
                Case.refused(
                        "a seat is recused once",
                        plus(open(), recused("a", RecusalReason.DECLARED)),
                        recuse(SECRETARY, null, "a", RecusalReason.DECIDED),
                        new ScoringRefusal.AlreadyRecused("a")),
                Case.refused(
                        "nobody is recused after the reveal",
                        revealed(),
                        recuse(SECRETARY, null, "a", RecusalReason.DECIDED),
                        new ScoringRefusal.AlreadyRevealed()),
                Case.accepted(
                        "an employment that becomes known later recuses",
                        open(),
                        new RecuseEmployee("s-e1", "a"),
                        List.of(recused("a", RecusalReason.SAME_EMPLOYER))),
                Case.accepted(
                        "who is recused is not recused again by the platform",
                        plus(open(), recused("a", RecusalReason.DECLARED)),
                        new RecuseEmployee("s-e1", "a"),
                        List.of()));
    }

    private static List<Case<ScoringCommand, ScoringEvent>> results() {
        return List.of(
                Case.accepted(
                        "the scoring ends and counts its sheets",
                        plus(open(), sealed("a", 1)),
                        new EndScoring("s-e1"),
                        List.of(new ScoringEnded("s-e1", 1))),
                Case.accepted("a scoring ends once", ended(), new EndScoring("s-e1"), List.of()),
                Case.refused(
                        "a scoring that goes on is not revealed",
                        open(),
                        new RevealScoring("s-e1"),
                        new ScoringRefusal.NotEnded()),
                Case.accepted(
                        "the reveal opens every sheet and names what was used and excluded",
                        plus(ended(), recused("b", RecusalReason.DECIDED)),
                        new RevealScoring("s-e1"),
                        List.of(
                                opened("a", 1_00, null),
                                opened("b", 5_00, RecusalReason.DECIDED),
                                new EntryScored(
                                        "s-e1",
                                        "r1",
                                        "e1",
                                        POLICY,
                                        41_00,
                                        List.of("sheet-a"),
                                        List.of(),
                                        List.of("sheet-b"),
                                        List.of(10_00, 0)))),
                Case.accepted(
                        "an entry whose sheets are all excluded has no score",
                        plus(
                                plus(ended(), recused("a", RecusalReason.DECLARED)),
                                recused("b", RecusalReason.DECLARED)),
                        new RevealScoring("s-e1"),
                        List.of(
                                opened("a", 1_00, RecusalReason.DECLARED),
                                opened("b", 5_00, RecusalReason.DECLARED),
                                new EntryUnscored(
                                        "s-e1",
                                        "r1",
                                        "e1",
                                        POLICY,
                                        List.of("sheet-a", "sheet-b")))),
                Case.accepted(
                        "a scoring is revealed once",
                        revealed(),
                        new RevealScoring("s-e1"),
                        List.of()),
                Case.refused(
                        "no sheet comes at the deadline",
                        List.of(
                                new ScoringEvent.ScoringOpened(
                                        "s-e1", "r1", "e1", "org", "maker", SHEET, POLICY, NOON),
                                new ExpertAssigned("s-e1", "a")),
                        seal("a", points(1)),
                        new ScoringRefusal.DeadlinePassed(NOON)));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void the_scoring_follows_its_rules(Case<ScoringCommand, ScoringEvent> one) {
        assertThat(after(one.given()).decide(one.command(), NOON)).isEqualTo(one.then());
    }

    @Test
    void every_event_and_every_refusal_is_the_outcome_of_a_case() {
        Case.complete(cases(), ScoringEvent.class, ScoringRefusal.class);
    }

    @Test
    void every_refusal_has_its_sentences() {
        Sentences.complete(ScoringRefusal.class, "review");
    }

    @Test
    void a_sheet_comes_until_just_before_the_deadline() {
        assertThat(after(open()).decide(seal("a", points(1)), UNTIL.minusNanos(1)))
                .isInstanceOf(Decision.Accepted.class);
    }

    @Test
    void the_largest_panel_s_reveal_fits_into_one_commit() {
        var events = new ArrayList<ScoringEvent>(List.of(scoringOpened("e1", "maker")));
        IntStream.range(0, 30)
                .mapToObj(i -> "seat" + i)
                .forEach(
                        seat -> {
                            events.add(new ExpertAssigned("s-e1", seat));
                            events.add(sealed(seat, 1));
                        });
        events.add(new ScoringEnded("s-e1", 30));

        var decision = after(events).decide(new RevealScoring("s-e1"), NOON);
        assertThat(((Decision.Accepted<ScoringEvent>) decision).events()).hasSize(31);
    }

    @Test
    void the_shell_creates_replays_and_refuses() {
        fixture()
                .givenNoPriorActivity()
                .when(openScoring(new Panelist("a", Set.of())))
                .expectEvents(scoringOpened("e1", "maker"), new ExpertAssigned("s-e1", "a"));
        fixture().given(ended()).when(new EndScoring("s-e1")).expectNoEvents();
        fixture()
                .given(plus(open(), sealed("a", 1)))
                .when(seal("a", points(1)))
                .expectException(CommandExecutionException.class)
                .expectExceptionDetails(new ScoringRefusal.AlreadyScored("a"));
    }

    private static AggregateTestFixture<ScoringAggregate> fixture() {
        var fixture = new AggregateTestFixture<>(ScoringAggregate.class);
        fixture.registerInjectableResource(Clock.fixed(NOON, ZoneOffset.UTC));
        return fixture;
    }

    private static Scoring after(List<ScoringEvent> events) {
        var scoring = Scoring.NONE;
        for (var event : events) {
            scoring = scoring.after(event);
        }
        return scoring;
    }

    private static OpenScoring openScoring(Panelist... panel) {
        return new OpenScoring(
                "s-e1", "r1", "e1", "org", "maker", SHEET, POLICY, UNTIL, List.of(panel));
    }

    private static SealSheet seal(@Nullable String seat, Map<String, Integer> points) {
        return new SealSheet("s-e1", EXPERT, NOWHERE, seat, "sheet-" + seat, points, "评语");
    }

    private static RecuseExpert recuse(
            Acting by, @Nullable String ownSeat, String seat, RecusalReason reason) {
        return new RecuseExpert("s-e1", by, NOWHERE, ownSeat, seat, reason, "理由");
    }

    private static ExpertRecused recused(String seat, RecusalReason reason) {
        var explanation = reason == RecusalReason.SAME_EMPLOYER ? Scoring.SAME_EMPLOYER : "理由";
        return new ExpertRecused("s-e1", seat, reason, explanation);
    }

    private static ScoreSheetSealed sealed(String seat, int theme) {
        return new ScoreSheetSealed(
                "s-e1", "r1", "sheet-" + seat, seat, SHEET, points(theme), 40_00 + theme, "评语");
    }

    private static ScoreSheetRevealed opened(
            String seat, int theme, @Nullable RecusalReason excludedFor) {
        return new ScoreSheetRevealed(
                "s-e1",
                "r1",
                "sheet-" + seat,
                seat,
                SHEET,
                points(theme),
                40_00 + theme,
                excludedFor);
    }

    private static List<ScoringEvent> open() {
        return List.of(
                scoringOpened("e1", "maker"),
                new ExpertAssigned("s-e1", "a"),
                new ExpertAssigned("s-e1", "b"),
                new ExpertAssigned("s-e1", "c"));
    }

    private static List<ScoringEvent> ended() {
        return plus(
                plus(plus(open(), sealed("a", 1_00)), sealed("b", 5_00)),
                new ScoringEnded("s-e1", 2));
    }

    private static List<ScoringEvent> revealed() {
        return plus(ended(), new EntryUnscored("s-e1", "r1", "e1", POLICY, List.of()));
    }

    private static List<ScoringEvent> plus(List<ScoringEvent> events, ScoringEvent one) {
        var more = new ArrayList<>(events);
        more.add(one);
        return more;
    }
}
