package org.qunzhi.review.round;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qunzhi.review.Feed;
import org.qunzhi.review.SealedSeason;
import org.qunzhi.review.Store;

class RoundsTest {
    @TempDir Path folder;
    private Store store;
    private Rounds rounds;

    @BeforeEach
    void open() {
        store = new Store(folder);
        rounds = new Rounds(store.database());
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
                        new RoundView.Seat("x", "expert-x"), new RoundView.Seat("y", "expert-y"));
        var first =
                view.entries().stream()
                        .filter(entry -> entry.entry().equals("e1"))
                        .findAny()
                        .orElseThrow();
        assertThat(first.sheets()).isEqualTo(2);
        assertThat(first.sheetsFrom()).containsExactly("x", "y");
        assertThat(first.recused()).containsExactly("y");
        assertThat(first.topicTitle()).isEqualTo("课题e1");
        assertThat(view.state()).isEqualTo("REVEALED");
        assertThat(view.open().entries()).isEqualTo(2);
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
    void a_replay_gives_the_same_and_so_do_events_that_come_twice() throws Exception {
        Feed.to(rounds, SealedSeason.untilSealed());
        Feed.to(rounds, SealedSeason.revealed());
        var once = store.lines("");

        Feed.to(rounds, SealedSeason.revealed());
        assertThat(store.lines("")).isEqualTo(once);
        rounds.reset();
        assertThat(store.lines("")).isEqualTo(List.of());
        Feed.to(rounds, SealedSeason.untilSealed());
        Feed.to(rounds, SealedSeason.revealed());
        assertThat(store.lines("")).isEqualTo(once);
    }
}
