package org.qunzhi.review.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qunzhi.review.Feed;
import org.qunzhi.review.SealedSeason;
import org.qunzhi.review.Season;
import org.qunzhi.review.Store;

class ScoresTest {
    @TempDir Path folder;
    private Store store;
    private Scores scores;

    @BeforeEach
    void open() throws Exception {
        store = new Store(folder);
        scores = new Scores(store.database());
        Feed.to(scores, SealedSeason.untilSealed());
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void an_expert_sees_what_they_are_assigned_with_the_sheet_and_their_own_points() {
        var mine = scores.of("expert-x", "org");

        assertThat(mine).extracting(MyScoring::entry).containsExactlyInAnyOrder("e1", "e2");
        var first = mine.stream().filter(one -> one.own() != null).toList();
        assertThat(first)
                .singleElement()
                .satisfies(
                        one -> {
                            assertThat(one.entry()).isEqualTo("e1");
                            assertThat(one.topicTitle()).isEqualTo("课题e1");
                            assertThat(one.sheet().items()).hasSize(6);
                            assertThat(one.own())
                                    .isEqualTo(
                                            new MyScoring.OwnSheet(
                                                    "sheet-x", Season.points(12_34), 52_34, "评语"));
                        });
    }

    @Test
    void nobody_sees_another_s_sheet_whoever_asks_and_however_often_it_is_replayed()
            throws Exception {
        var events = SealedSeason.untilSealed();
        for (int n = 1; n <= events.size(); n++) {
            scores.reset();
            Feed.to(scores, events.subList(0, n));
            assertThat(scores.of("expert-x", "org").toString())
                    .doesNotContain("sheet-y", "1111", "5111");
            for (var other : List.of("person-secretary", "person-chair", "expert-z", "", "x")) {
                assertThat(scores.of(other, "org")).isEmpty();
            }
            assertThat(scores.of("expert-x", "other")).isEmpty();
        }
    }

    @Test
    void what_an_expert_is_recused_from_is_not_there() {
        assertThat(scores.of("expert-y", "org")).isEmpty();
    }

    @Test
    void a_seat_carries_the_version_of_its_seating() {
        var seat = scores.seatOf(SealedSeason.SCORING, "expert-x").orElseThrow();

        assertThat(seat).isEqualTo(new Scores.Seat("x", "org", 4));
        assertThat(seat.authority()).isEqualTo("seat:x@4");
        assertThat(scores.seatOf(SealedSeason.SCORING, "person-secretary")).isEmpty();
        assertThat(scores.seatOf("unknown", "expert-x")).isEmpty();
    }

    @Test
    void a_replay_gives_the_same() throws Exception {
        var once = store.lines("");
        scores.reset();
        assertThat(store.lines("")).isEqualTo(List.of());
        Feed.to(scores, SealedSeason.untilSealed());
        assertThat(store.lines("")).isEqualTo(once);
    }
}
