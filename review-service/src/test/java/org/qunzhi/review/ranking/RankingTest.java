package org.qunzhi.review.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qunzhi.review.Season.POLICY;

import java.util.List;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.qunzhi.contracts.review.RankingEvent;
import org.qunzhi.contracts.review.RankingEvent.EntryRanked;
import org.qunzhi.contracts.review.RankingEvent.RankingConcluded;
import org.qunzhi.platform.store.SnapshotForm;
import org.qunzhi.platform.web.Sentences;
import org.qunzhi.review.Case;
import org.qunzhi.review.ranking.RankingCommand.Place;
import org.qunzhi.review.ranking.RankingCommand.RankEntries;
import org.qunzhi.rules.review.Ranking.Ranked;

class RankingTest {

    static List<Case<RankingCommand, RankingEvent>> cases() {
        return List.of(
                Case.accepted(
                        "a part is recorded and concludes nothing",
                        List.of(),
                        part(3, 0, place(1, "a", 90), place(2, "b", 80)),
                        List.of(ranked(1, "a", 90), ranked(2, "b", 80))),
                Case.accepted(
                        "the last part concludes with count and hash",
                        List.of(ranked(1, "a", 90), ranked(2, "b", 80)),
                        part(3, 2, place(2, "c", 80)),
                        List.of(ranked(2, "c", 80), concluded("a1", "b2", "c2"))),
                Case.accepted(
                        "a part that is recorded is recorded once",
                        List.of(ranked(1, "a", 90), ranked(2, "b", 80)),
                        part(3, 0, place(1, "a", 90), place(2, "b", 80)),
                        List.of()),
                Case.accepted(
                        "a round without a scored entry is concluded empty",
                        List.of(),
                        part(0, 0),
                        List.of(concluded())),
                Case.accepted(
                        "an empty round is concluded once",
                        List.of(concluded()),
                        part(0, 0),
                        List.of()),
                Case.refused(
                        "a part is not recorded before the one in front of it",
                        List.of(),
                        part(3, 2, place(3, "c", 70)),
                        new RankingRefusal.OutOfOrder(0, 2)),
                Case.refused(
                        "the first rank is one",
                        List.of(),
                        part(1, 0, place(2, "a", 90)),
                        new RankingRefusal.NoRanking(0)),
                Case.refused(
                        "no lower rank has more points",
                        List.of(ranked(1, "a", 90)),
                        part(2, 1, place(2, "b", 91)),
                        new RankingRefusal.NoRanking(1)),
                Case.refused(
                        "the rank after a shared one skips",
                        List.of(ranked(1, "a", 90), ranked(1, "b", 90)),
                        part(3, 2, place(2, "c", 80)),
                        new RankingRefusal.NoRanking(2)),
                Case.refused(
                        "an entry has one rank",
                        List.of(ranked(1, "a", 90)),
                        part(2, 1, place(2, "a", 80)),
                        new RankingRefusal.NoRanking(1)),
                Case.refused(
                        "a concluded ranking does not grow",
                        List.of(ranked(1, "a", 90), concluded("a1")),
                        part(2, 1, place(2, "b", 80)),
                        new RankingRefusal.AlreadyConcluded()));
    }

    @Test
    void a_snapshot_of_a_ranking_is_the_ranking() {
        var ranking = new RankingAggregate();
        for (RankingEvent event : List.of(ranked(1, "a", 90), ranked(2, "b", 80), concluded())) {
            ranking.on(event);
            var snapshot = SnapshotForm.write(ranking);
            var again = SnapshotForm.read(snapshot, RankingAggregate.class);
            assertThat(again).usingRecursiveComparison().isEqualTo(ranking);
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void the_ranking_follows_its_rules(Case<RankingCommand, RankingEvent> one) {
        var ranking = Ranking.NONE;
        for (var event : one.given()) {
            ranking = ranking.after(event);
        }
        assertThat(ranking.decide(one.command())).isEqualTo(one.then());
    }

    @Test
    void every_event_and_every_refusal_is_the_outcome_of_a_case() {
        Case.complete(cases(), RankingEvent.class, RankingRefusal.class);
    }

    @Test
    void every_refusal_has_its_sentences() {
        Sentences.complete(RankingRefusal.class, "review");
    }

    @Test
    void the_shell_creates_replays_and_refuses() {
        fixture()
                .givenNoPriorActivity()
                .when(part(2, 0, place(1, "a", 90)))
                .expectEvents(ranked(1, "a", 90));
        fixture().given(ranked(1, "a", 90)).when(part(2, 0, place(1, "a", 90))).expectNoEvents();
        fixture()
                .given(ranked(1, "a", 90))
                .when(part(3, 2, place(2, "b", 80)))
                .expectException(CommandExecutionException.class)
                .expectExceptionDetails(new RankingRefusal.OutOfOrder(1, 2));
    }

    private static AggregateTestFixture<RankingAggregate> fixture() {
        return new AggregateTestFixture<>(RankingAggregate.class);
    }

    private static RankEntries part(int of, int first, Place... places) {
        return new RankEntries("k1", "r1", "c1", POLICY, of, first, List.of(places));
    }

    private static Place place(int rank, String entry, int score) {
        return new Place(rank, entry, score, List.of("s"), List.of(), List.of());
    }

    private static EntryRanked ranked(int rank, String entry, int score) {
        return new EntryRanked(
                "k1", "r1", "c1", entry, rank, score, List.of("s"), List.of(), List.of());
    }

    /** Each as entry and rank; the first has 90 points, the others 80. */
    private static RankingConcluded concluded(String... places) {
        var ranked =
                java.util.Arrays.stream(places)
                        .map(
                                place ->
                                        new Ranked(
                                                place.charAt(1) - '0',
                                                place.substring(0, 1),
                                                place.endsWith("1") ? 90 : 80))
                        .toList();
        return new RankingConcluded(
                "k1",
                "r1",
                "c1",
                POLICY,
                places.length,
                org.qunzhi.rules.review.Ranking.hash(ranked));
    }
}
