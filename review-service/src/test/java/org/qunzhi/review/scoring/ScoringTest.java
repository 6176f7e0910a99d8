package org.qunzhi.review.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qunzhi.review.Season.NOON;
import static org.qunzhi.review.Season.POLICY;
import static org.qunzhi.review.Season.SHEET;
import static org.qunzhi.review.Season.UNTIL;
import static org.qunzhi.review.Season.acting;
import static org.qunzhi.review.Season.comment;
import static org.qunzhi.review.Season.points;
import static org.qunzhi.review.Season.scoringOpened;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.qunzhi.authority.Acting;
import org.qunzhi.contracts.Protected;
import org.qunzhi.contracts.Role;
import org.qunzhi.contracts.review.ScoringEvent;
import org.qunzhi.contracts.review.ScoringEvent.EntryScored;
import org.qunzhi.contracts.review.ScoringEvent.EntryUnscored;
import org.qunzhi.contracts.review.ScoringEvent.ExpertAssigned;
import org.qunzhi.contracts.review.ScoringEvent.ExpertRecused;
import org.qunzhi.contracts.review.ScoringEvent.Marks;
import org.qunzhi.contracts.review.ScoringEvent.RecusalReason;
import org.qunzhi.contracts.review.ScoringEvent.ScoreSheetRevealed;
import org.qunzhi.contracts.review.ScoringEvent.ScoreSheetSealed;
import org.qunzhi.contracts.review.ScoringEvent.ScoringEnded;
import org.qunzhi.contracts.review.ScoringEvent.ScoringHalted;
import org.qunzhi.contracts.review.ScoringEvent.SheetExcluded;
import org.qunzhi.contracts.review.ScoringEvent.SheetExclusionApproved;
import org.qunzhi.platform.Decision;
import org.qunzhi.platform.web.Sentences;
import org.qunzhi.review.Case;
import org.qunzhi.review.Season;
import org.qunzhi.review.scoring.ScoringCommand.ApproveExclusion;
import org.qunzhi.review.scoring.ScoringCommand.EndScoring;
import org.qunzhi.review.scoring.ScoringCommand.OpenScoring;
import org.qunzhi.review.scoring.ScoringCommand.Panelist;
import org.qunzhi.review.scoring.ScoringCommand.RecuseEmployee;
import org.qunzhi.review.scoring.ScoringCommand.RecuseExpert;
import org.qunzhi.review.scoring.ScoringCommand.RevealAgain;
import org.qunzhi.review.scoring.ScoringCommand.RevealScoring;
import org.qunzhi.review.scoring.ScoringCommand.SealSheet;
import org.qunzhi.rules.review.ScoreSheet;
import org.qunzhi.rules.review.ScoringPolicy;

class ScoringTest {
    private static final Acting EXPERT = acting(Role.EXPERT, "org");
    private static final Acting SECRETARY = acting(Role.SECRETARY, "org");
    private static final Acting CHAIR = acting(Role.CHAIR, "org");
    private static final Set<String> NOWHERE = Set.of();
    private static final Protected<Marks> BROKEN = new Protected.Broken<>();

    static List<Case<ScoringCommand, ScoringEvent>> cases() {
        var cases = new ArrayList<Case<ScoringCommand, ScoringEvent>>();
        cases.addAll(sheets());
        cases.addAll(recusals());
        cases.addAll(results());
        cases.addAll(halts());
        cases.addAll(exclusions());
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
                                panelist("a", Set.of("elsewhere")),
                                panelist("b", Set.of("elsewhere", "maker"))),
                        List.of(
                                scoringOpened("e1", "maker"),
                                new ExpertAssigned("s-e1", "a"),
                                recused("b", RecusalReason.SAME_EMPLOYER))),
                Case.accepted("a scoring opens once", open(), openScoring(), List.of()),
                Case.accepted(
                        "an expert on the panel seals a sheet",
                        open(),
                        seal("a", points(15_00)),
                        List.of(sealedNow("a", 15_00))),
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
                                Protected.of("expert-a"),
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
                        new RecuseEmployee("s-e1", "a", Protected.of("expert-a")),
                        List.of(recused("a", RecusalReason.SAME_EMPLOYER))),
                Case.accepted(
                        "of a seat whose expert was erased nobody is named, nor what was said",
                        open(),
                        new RecuseExpert(
                                "s-e1",
                                SECRETARY,
                                NOWHERE,
                                null,
                                "a",
                                new Protected.Erased<>(),
                                RecusalReason.DECIDED,
                                "理由"),
                        List.of(
                                new ExpertRecused(
                                        "s-e1", "a", "org", RecusalReason.DECIDED, null, null))),
                Case.accepted(
                        "who is recused is not recused again by the platform",
                        plus(open(), recused("a", RecusalReason.DECLARED)),
                        new RecuseEmployee("s-e1", "a", Protected.of("expert-a")),
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
                                comment("s-e1", "a"),
                                opened("b", 5_00, RecusalReason.DECIDED),
                                comment("s-e1", "b"),
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
                                comment("s-e1", "a"),
                                opened("b", 5_00, RecusalReason.DECLARED),
                                comment("s-e1", "b"),
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

    private static List<Case<ScoringCommand, ScoringEvent>> halts() {
        var cases = new ArrayList<Case<ScoringCommand, ScoringEvent>>();
        for (var marks :
                List.<Protected<Marks>>of(
                        new Protected.Broken<>(),
                        new Protected.Withheld<>(),
                        new Protected.Erased<>())) {
            cases.add(
                    Case.accepted(
                            "a sheet that is " + marks + " halts the whole entry",
                            ended(marks),
                            new RevealScoring("s-e1"),
                            List.of(halt("sheet-b"))));
        }
        cases.addAll(
                List.of(
                        Case.accepted(
                                "a recused expert's sheet that is gone halts as well",
                                plus(ended(BROKEN), recused("b", RecusalReason.DECIDED)),
                                new RevealScoring("s-e1"),
                                List.of(halt("sheet-b"))),
                        Case.accepted(
                                "a comment that is gone halts nothing and is not revealed",
                                endedWithoutComment(),
                                new RevealScoring("s-e1"),
                                List.of(opened("a", 1_00, null), scored("sheet-a"))),
                        Case.accepted(
                                "a halted scoring is not revealed by asking once more",
                                halted(),
                                new RevealScoring("s-e1"),
                                List.of()),
                        Case.refused(
                                "nor by the chair while its sheets are missing",
                                halted(),
                                new RevealAgain("s-e1", CHAIR, NOWHERE),
                                new ScoringRefusal.SheetsMissing(List.of("sheet-b"))),
                        Case.accepted(
                                "once its keys are back it is revealed as if nothing had been",
                                plus(ended(), halt("sheet-b")),
                                new RevealAgain("s-e1", SECRETARY, NOWHERE),
                                all()),
                        Case.accepted(
                                "what is missing besides is announced before anybody excludes it",
                                plus(ended(BROKEN), halt("sheet-a")),
                                new RevealAgain("s-e1", CHAIR, NOWHERE),
                                List.of(halt("sheet-b"))),
                        Case.refused(
                                "an expert does not reveal again",
                                halted(),
                                new RevealAgain("s-e1", EXPERT, NOWHERE),
                                new ScoringRefusal.NotAnAdministrator("org")),
                        Case.refused(
                                "what is not halted is not revealed again",
                                ended(),
                                new RevealAgain("s-e1", CHAIR, NOWHERE),
                                new ScoringRefusal.NotHalted())));
        return cases;
    }

    private static List<Case<ScoringCommand, ScoringEvent>> exclusions() {
        var bySecretary = approved("sheet-b", SECRETARY);
        var byChair = approved("sheet-b", CHAIR);
        var both = new Acting(CHAIR.person(), "org", null, Role.SECRETARY, "b@0", Set.of());
        var otherSecretary = new Acting("other", "org", null, Role.SECRETARY, "c@0", Set.of());
        return List.of(
                Case.accepted(
                        "one approval excludes nothing",
                        halted(),
                        approve("sheet-b", SECRETARY),
                        List.of(bySecretary)),
                Case.accepted(
                        "with the chair's the rest is revealed and scored without the sheet",
                        plus(halted(), bySecretary),
                        approve("sheet-b", CHAIR),
                        List.of(
                                byChair,
                                out("sheet-b"),
                                opened("a", 1_00, null),
                                comment("s-e1", "a"),
                                scored("sheet-a", "sheet-b"))),
                Case.accepted(
                        "the chair may be the first",
                        plus(halted(), byChair),
                        approve("sheet-b", SECRETARY),
                        List.of(
                                bySecretary,
                                out("sheet-b"),
                                opened("a", 1_00, null),
                                comment("s-e1", "a"),
                                scored("sheet-a", "sheet-b"))),
                Case.accepted(
                        "as long as another sheet is missing nothing is revealed",
                        plus(allBroken(), approved("sheet-a", SECRETARY)),
                        approve("sheet-a", CHAIR),
                        List.of(approved("sheet-a", CHAIR), out("sheet-a"))),
                Case.accepted(
                        "an entry whose every sheet is excluded has no score",
                        plus(
                                plus(plus(allBroken(), approved("sheet-a", CHAIR)), out("sheet-a")),
                                bySecretary),
                        approve("sheet-b", CHAIR),
                        List.of(
                                byChair,
                                out("sheet-b"),
                                new EntryUnscored(
                                        "s-e1",
                                        "r1",
                                        "e1",
                                        POLICY,
                                        List.of("sheet-a", "sheet-b")))),
                Case.accepted(
                        "a sheet that went missing meanwhile halts once more",
                        plus(
                                plus(allBrokenUnannounced(), halt("sheet-a")),
                                approved("sheet-a", SECRETARY)),
                        approve("sheet-a", CHAIR),
                        List.of(approved("sheet-a", CHAIR), out("sheet-a"), halt("sheet-b"))),
                Case.refused(
                        "the same person does not approve twice",
                        plus(halted(), bySecretary),
                        approve("sheet-b", SECRETARY),
                        new ScoringRefusal.ExclusionApproved("sheet-b")),
                Case.refused(
                        "nor in two roles",
                        plus(halted(), byChair),
                        approve("sheet-b", both),
                        new ScoringRefusal.SecondPersonNeeded("sheet-b")),
                Case.refused(
                        "two secretaries are not secretary and chair",
                        plus(halted(), bySecretary),
                        approve("sheet-b", otherSecretary),
                        new ScoringRefusal.ExclusionApproved("sheet-b")),
                Case.refused(
                        "a sheet that opens is not excluded",
                        halted(),
                        approve("sheet-a", SECRETARY),
                        new ScoringRefusal.SheetNotMissing("sheet-a")),
                Case.refused(
                        "nor one that opens again",
                        plus(ended(), halt("sheet-b")),
                        approve("sheet-b", SECRETARY),
                        new ScoringRefusal.SheetNotMissing("sheet-b")),
                Case.refused(
                        "nor one that nobody was told is missing",
                        plus(ended(BROKEN), halt("sheet-a")),
                        approve("sheet-b", SECRETARY),
                        new ScoringRefusal.SheetNotMissing("sheet-b")),
                Case.refused(
                        "a sheet is excluded once",
                        plus(plus(allBroken(), byChair), out("sheet-b")),
                        approve("sheet-b", SECRETARY),
                        new ScoringRefusal.SheetNotMissing("sheet-b")),
                Case.refused(
                        "an expert excludes nothing",
                        halted(),
                        approve("sheet-b", EXPERT),
                        new ScoringRefusal.NotAnAdministrator("org")),
                Case.refused(
                        "nor another association's chair",
                        halted(),
                        approve("sheet-b", acting(Role.CHAIR, "other")),
                        new ScoringRefusal.NotAnAdministrator("org")),
                Case.refused(
                        "nor a chair employed where the entry comes from",
                        halted(),
                        new ApproveExclusion("s-e1", CHAIR, Set.of("maker"), "sheet-b", "无法解密"),
                        new ScoringRefusal.OwnEnterprise("maker")),
                Case.refused(
                        "nothing is excluded before the reveal",
                        ended(BROKEN),
                        approve("sheet-b", CHAIR),
                        new ScoringRefusal.NotHalted()),
                Case.refused(
                        "nor after it",
                        revealed(),
                        approve("sheet-b", CHAIR),
                        new ScoringRefusal.AlreadyRevealed()));
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

    @ParameterizedTest
    @MethodSource("policies")
    void the_largest_panel_s_reveal_fits_into_one_commit(ScoringPolicy policy) {
        int most = policy.mostExperts();
        var whole = decided(after(panel(most, Set.of())), new RevealScoring("s-e1"));
        assertThat(whole).hasSize(2 * most + 1).hasSizeLessThanOrEqualTo(64);

        var halted = after(panel(most, Set.of(0)));
        for (var command :
                List.of(
                        new RevealScoring("s-e1"),
                        approve("sheet-seat0", SECRETARY),
                        approve("sheet-seat0", CHAIR))) {
            var events = decided(halted, command);
            assertThat(events).hasSizeLessThanOrEqualTo(64);
            for (var event : events) halted = halted.after(event);
        }
        assertThat(halted.stage()).isEqualTo(Scoring.Stage.REVEALED);
    }

    static Collection<ScoringPolicy> policies() {
        return ScoringPolicy.editions();
    }

    /** Some sheets are gone, some experts recused: the rest is excluded by two, one by one. */
    @ParameterizedTest
    @MethodSource("seeds")
    void every_sealed_sheet_stands_in_exactly_one_list_of_the_result(long seed) {
        var random = new Random(seed);
        int sheets = random.nextInt(8);
        var gone = random.ints(random.nextInt(8), 0, 8).boxed().collect(Collectors.toSet());
        var given = panel(sheets, gone);
        random.ints(2, 0, 8)
                .filter(i -> i < sheets)
                .distinct()
                .forEach(i -> given.add(recused("seat" + i, RecusalReason.DECLARED)));
        var scoring = after(given);
        var all = new ArrayList<ScoringEvent>();
        var commands = new ArrayList<ScoringCommand>(List.of(new RevealScoring("s-e1")));
        for (int i = 0; i < sheets; i++) {
            if (!gone.contains(i)) continue;
            commands.add(approve("sheet-seat" + i, CHAIR));
            commands.add(approve("sheet-seat" + i, SECRETARY));
        }
        for (var command : commands) {
            assertThat(scoring.stage()).isNotEqualTo(Scoring.Stage.REVEALED);
            for (var event : decided(scoring, command)) {
                all.add(event);
                scoring = scoring.after(event);
            }
        }
        assertThat(scoring.stage()).isEqualTo(Scoring.Stage.REVEALED);
        assertThat(listed(all.getLast()))
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.range(0, sheets).mapToObj(i -> "sheet-seat" + i).toList());
        assertThat(all.stream().filter(ScoreSheetRevealed.class::isInstance))
                .hasSize((int) IntStream.range(0, sheets).filter(i -> !gone.contains(i)).count());
    }

    static IntStream seeds() {
        return IntStream.range(0, 1_000);
    }

    private static List<String> listed(ScoringEvent result) {
        return switch (result) {
            case EntryScored scored ->
                    Stream.of(scored.used(), scored.dropped(), scored.excluded())
                            .flatMap(List::stream)
                            .toList();
            case EntryUnscored unscored -> unscored.excluded();
            default -> throw new AssertionError(result);
        };
    }

    private static List<ScoringEvent> decided(Scoring scoring, ScoringCommand command) {
        return ((Decision.Accepted<ScoringEvent>) scoring.decide(command, NOON)).events();
    }

    /** An ended scoring with so many sheets, some of which do not open. */
    private static List<ScoringEvent> panel(int seats, Set<Integer> gone) {
        var events = new ArrayList<ScoringEvent>(List.of(scoringOpened("e1", "maker")));
        for (int i = 0; i < seats; i++) {
            var seat = "seat" + i;
            events.add(new ExpertAssigned("s-e1", seat));
            events.add(
                    gone.contains(i) ? Season.sealed("s-e1", seat, BROKEN) : sealed(seat, i * 50));
        }
        events.add(new ScoringEnded("s-e1", seats));
        return events;
    }

    @Test
    void what_is_sealed_is_not_in_the_words_of_commands() {
        assertThat(seal("a", points(15_00)).toString()).isEqualTo("SealSheet");
    }

    @Test
    void the_shell_creates_replays_and_refuses() {
        fixture()
                .givenNoPriorActivity()
                .when(openScoring(panelist("a", Set.of())))
                .expectEvents(scoringOpened("e1", "maker"), new ExpertAssigned("s-e1", "a"));
        fixture().given(ended()).when(new EndScoring("s-e1")).expectNoEvents();
        fixture()
                .given(plus(halted(), approved("sheet-b", SECRETARY)))
                .when(approve("sheet-b", CHAIR))
                .expectEvents(
                        approved("sheet-b", CHAIR),
                        out("sheet-b"),
                        opened("a", 1_00, null),
                        comment("s-e1", "a"),
                        scored("sheet-a", "sheet-b"));
        fixture()
                .given(halted())
                .when(new RevealAgain("s-e1", CHAIR, NOWHERE))
                .expectExceptionDetails(new ScoringRefusal.SheetsMissing(List.of("sheet-b")));
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
        return new RecuseExpert(
                "s-e1", by, NOWHERE, ownSeat, seat, Protected.of("expert-" + seat), reason, "理由");
    }

    private static ExpertRecused recused(String seat, RecusalReason reason) {
        var explanation = reason == RecusalReason.SAME_EMPLOYER ? Scoring.SAME_EMPLOYER : "理由";
        return Season.recused("s-e1", seat, reason, explanation);
    }

    private static Panelist panelist(String seat, Set<String> employers) {
        return new Panelist(seat, Protected.of("expert-" + seat), employers);
    }

    private static ApproveExclusion approve(String sheet, Acting by) {
        return new ApproveExclusion("s-e1", by, NOWHERE, sheet, "无法解密");
    }

    private static SheetExclusionApproved approved(String sheet, Acting by) {
        return new SheetExclusionApproved(
                "s-e1", "r1", sheet, "无法解密", by.person(), Objects.requireNonNull(by.role()));
    }

    private static SheetExcluded out(String sheet) {
        return new SheetExcluded("s-e1", "r1", sheet, "无法解密");
    }

    private static ScoringHalted halt(String... sheets) {
        return new ScoringHalted("s-e1", "r1", List.of(sheets));
    }

    /** By the sheet of seat a alone, as {@link #ended} has it. */
    private static EntryScored scored(String used, String... excluded) {
        return new EntryScored(
                "s-e1",
                "r1",
                "e1",
                POLICY,
                41_00,
                List.of(used),
                List.of(),
                List.of(excluded),
                List.of(10_00, 0));
    }

    private static ScoreSheetSealed sealed(String seat, int theme) {
        return Season.sealed("s-e1", seat, theme);
    }

    /** As it is decided: its salts are made where it is stored. */
    private static ScoreSheetSealed sealedNow(String seat, int theme) {
        return new ScoreSheetSealed(
                "s-e1",
                "r1",
                "sheet-" + seat,
                seat,
                SHEET,
                Protected.of(Season.marks(theme)),
                Protected.of("评语"));
    }

    private static ScoreSheetRevealed opened(
            String seat, int theme, @Nullable RecusalReason excludedFor) {
        return Season.revealed("s-e1", seat, theme, excludedFor);
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

    private static List<ScoringEvent> ended(Protected<Marks> ofSeatB) {
        return plus(
                plus(plus(open(), sealed("a", 1_00)), Season.sealed("s-e1", "b", ofSeatB)),
                new ScoringEnded("s-e1", 2));
    }

    private static List<ScoringEvent> endedWithoutComment() {
        var sheet =
                new ScoreSheetSealed(
                        "s-e1",
                        "r1",
                        "sheet-a",
                        "a",
                        SHEET,
                        new Protected.Clear<>(Season.marks(1_00), "marks-salt-a"),
                        new Protected.Broken<>());
        return plus(plus(open(), sheet), new ScoringEnded("s-e1", 1));
    }

    private static List<ScoringEvent> halted() {
        return plus(ended(BROKEN), halt("sheet-b"));
    }

    private static List<ScoringEvent> allBrokenUnannounced() {
        return plus(
                plus(
                        plus(open(), Season.sealed("s-e1", "a", BROKEN)),
                        Season.sealed("s-e1", "b", BROKEN)),
                new ScoringEnded("s-e1", 2));
    }

    private static List<ScoringEvent> allBroken() {
        return plus(allBrokenUnannounced(), halt("sheet-a", "sheet-b"));
    }

    /** What {@link #ended} is revealed as. */
    private static List<ScoringEvent> all() {
        return List.of(
                opened("a", 1_00, null),
                comment("s-e1", "a"),
                opened("b", 5_00, null),
                comment("s-e1", "b"),
                new EntryScored(
                        "s-e1",
                        "r1",
                        "e1",
                        POLICY,
                        43_00,
                        List.of("sheet-a", "sheet-b"),
                        List.of(),
                        List.of(),
                        List.of(10_00, 0)));
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
