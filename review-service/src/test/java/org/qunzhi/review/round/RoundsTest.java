package org.qunzhi.review.round;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qunzhi.authority.Acting;
import org.qunzhi.contracts.Protected;
import org.qunzhi.contracts.Protected.Erased;
import org.qunzhi.contracts.Role;
import org.qunzhi.contracts.plan.ErasureEvent.PersonErased;
import org.qunzhi.contracts.review.RoundEvent.RoundRevealed;
import org.qunzhi.contracts.review.ScoringEvent.RecusalReason;
import org.qunzhi.platform.lists.Waiting;
import org.qunzhi.review.Feed;
import org.qunzhi.review.Kept;
import org.qunzhi.review.SealedSeason;
import org.qunzhi.review.Store;

class RoundsTest {
    @TempDir Path folder;
    private Store store;
    private Rounds rounds;
    private final Kept kept = new Kept();

    @BeforeEach
    void open() {
        store = new Store(folder);
        rounds = new Rounds(store.database(), kept.safekeeping());
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void the_secretary_sees_who_has_submitted_and_who_is_recused() throws Exception {
        Feed.to(rounds, SealedSeason.untilSealed());

        var view = rounds.find("r1").orElseThrow();
        assertThat(view.seats())
                .containsExactly(
                        new RoundView.Seat("x", Protected.of("expert-x")),
                        new RoundView.Seat("y", Protected.of("expert-y")));
        var first =
                view.entries().stream()
                        .filter(entry -> entry.entry().equals("e1"))
                        .findAny()
                        .orElseThrow();
        assertThat(first.sheets()).isEqualTo(2);
        assertThat(first.sheetsFrom()).containsExactly("x", "y");
        assertThat(first.recused())
                .containsExactly(
                        new RoundView.Recusal("y", RecusalReason.DECIDED, Protected.of("理由")));
        assertThat(first.topicTitle()).isEqualTo("课题e1");
        assertThat(view.state()).isEqualTo("REVEALED");
        var open = rounds.findOpen("r1").orElseThrow();
        assertThat(open.entries()).isEqualTo(2);
        assertThat(open.seats()).isEqualTo(2);
        assertThat(rounds.exists("r1")).isTrue();
        assertThat(rounds.exists("r2")).isFalse();
        assertThat(rounds.ended("r1")).isEqualTo(2);
        assertThat(rounds.organizerOf("c1")).contains("org");
        assertThat(rounds.organizerOf("c2")).isEmpty();
    }

    @Test
    void no_replay_ever_leaves_a_sealed_sheet_in_it() throws Exception {
        var events = SealedSeason.untilSealed();
        for (int n = 1; n <= events.size(); n++) {
            rounds.reset();
            Feed.to(rounds, events.subList(0, n));
            var everything = store.lines("").toString() + rounds.find("r1");
            assertThat(everything).doesNotContain(SealedSeason.SECRETS.toArray(String[]::new));
        }
    }

    @Test
    void who_sits_where_lies_nowhere_in_clear() throws Exception {
        Feed.to(rounds, SealedSeason.untilSealed());

        assertThat(store.lines("").toString()).doesNotContain("expert-x", "expert-y");
    }

    @Test
    void an_erased_expert_leaves_a_seat_of_nobody() throws Exception {
        Feed.to(rounds, SealedSeason.untilSealed());
        kept.destroy("expert-x", "org");
        assertThat(experts()).containsExactly(new Erased<>(), Protected.of("expert-y"));

        Feed.to(rounds, List.of(new PersonErased("d1", "expert-x", "org")));
        assertThat(experts()).containsExactly(new Erased<>(), Protected.of("expert-y"));
        assertThat(store.lines("round-seats").getFirst())
                .contains("\"x\"", "\"erased\"")
                .doesNotContain("personal.");
    }

    @Test
    void a_person_erased_elsewhere_keeps_their_seat_here() throws Exception {
        Feed.to(rounds, SealedSeason.untilSealed());
        Feed.to(rounds, List.of(new PersonErased("d1", "expert-x", "other")));

        assertThat(experts()).containsExactly(Protected.of("expert-x"), Protected.of("expert-y"));
    }

    /** Another process destroyed the key, and here it is still at hand for a moment. */
    @Test
    void an_erasure_drops_what_still_opens() throws Exception {
        Feed.to(rounds, SealedSeason.untilSealed());
        Feed.to(rounds, List.of(new PersonErased("d1", "expert-x", "org")));

        assertThat(experts()).containsExactly(new Erased<>(), Protected.of("expert-y"));
    }

    private List<Protected<String>> experts() {
        return rounds.find("r1").orElseThrow().seats().stream()
                .map(RoundView.Seat::expert)
                .toList();
    }

    @Test
    void a_halted_scoring_shows_what_is_missing_and_who_approved_to_leave_it_out()
            throws Exception {
        Feed.to(rounds, SealedSeason.untilSealed());
        Feed.to(rounds, SealedSeason.halted());
        assertThat(first().state()).isEqualTo("HALTED");
        assertThat(first().missing())
                .containsExactly(new RoundView.MissingSheet("sheet-x", List.of(), false));

        Feed.to(rounds, List.of(SealedSeason.approved(Role.CHAIR)));
        var chair = new RoundView.Approval(Role.CHAIR, "person-chair", "无法解密");
        assertThat(first().missing())
                .containsExactly(new RoundView.MissingSheet("sheet-x", List.of(chair), false));

        Feed.to(rounds, SealedSeason.excluded());
        var secretary = new RoundView.Approval(Role.SECRETARY, "person-secretary", "无法解密");
        assertThat(first().state()).isEqualTo("UNSCORED");
        assertThat(first().missing())
                .containsExactly(
                        new RoundView.MissingSheet("sheet-x", List.of(secretary, chair), true));
    }

    @Test
    void why_somebody_was_recused_lies_closed_and_goes_with_them() throws Exception {
        Feed.to(rounds, SealedSeason.untilSealed());
        assertThat(store.lines("round-scorings").toString()).doesNotContain("理由");

        Feed.to(rounds, List.of(new PersonErased("d1", "expert-y", "org")));
        assertThat(first().recused())
                .containsExactly(new RoundView.Recusal("y", RecusalReason.DECIDED, null));
    }

    @Test
    void a_closed_round_waits_for_secretary_and_chair_alike_and_for_nobody_else() throws Exception {
        Feed.to(
                rounds,
                SealedSeason.untilSealed().stream()
                        .filter(event -> !(event instanceof RoundRevealed))
                        .toList());

        for (var role : List.of(Role.SECRETARY, Role.CHAIR))
            assertThat(rounds.waitingFor(by(role, "org")))
                    .extracting(Waiting::kind)
                    .containsExactly("reveal-round");
        assertThat(rounds.waitingFor(by(Role.CHAIR, "other"))).isEmpty();
        assertThat(rounds.waitingFor(by(Role.EXPERT, "org"))).isEmpty();
    }

    private static Acting by(Role role, String organization) {
        return new Acting("p", organization, null, role, "a", Set.of());
    }

    private RoundView.Entry first() {
        return rounds.find("r1").orElseThrow().entries().stream()
                .filter(entry -> entry.entry().equals("e1"))
                .findAny()
                .orElseThrow();
    }

    @Test
    void a_replay_gives_the_same_and_so_do_events_that_come_twice() throws Exception {
        Feed.to(rounds, SealedSeason.untilSealed());
        Feed.to(rounds, SealedSeason.revealed());
        var once = store.linesButNonces();

        Feed.to(rounds, SealedSeason.revealed());
        assertThat(store.linesButNonces()).isEqualTo(once);
        rounds.reset();
        assertThat(store.linesButNonces()).isEqualTo(List.of());
        Feed.to(rounds, SealedSeason.untilSealed());
        Feed.to(rounds, SealedSeason.revealed());
        assertThat(store.linesButNonces()).isEqualTo(once);
    }
}
