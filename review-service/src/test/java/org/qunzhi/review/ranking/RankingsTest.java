package org.qunzhi.review.ranking;

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

class RankingsTest {
    @TempDir Path folder;
    private Store store;
    private Rankings rankings;

    @BeforeEach
    void open() {
        store = new Store(folder);
        rankings = new Rankings(store.database());
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void no_replay_ever_leaves_an_unrevealed_sheet_in_it() throws Exception {
        var events = SealedSeason.untilSealed();
        for (int n = 1; n <= events.size(); n++) {
            rankings.reset();
            Feed.to(rankings, events.subList(0, n));
            assertThat(store.lines("").toString())
                    .doesNotContain(SealedSeason.SECRETS.toArray(String[]::new));
        }
    }

    @Test
    void nothing_is_visible_before_the_conclusion() throws Exception {
        Feed.to(rankings, SealedSeason.untilSealed());
        Feed.to(rankings, SealedSeason.revealed());

        assertThat(rankings.of("r1")).isEmpty();
    }

    @Test
    void the_concluded_ranking_names_every_sheet_and_the_entry_without_a_score() throws Exception {
        Feed.to(rankings, SealedSeason.untilSealed());
        Feed.to(rankings, SealedSeason.revealed());
        Feed.to(rankings, List.of(SealedSeason.concluded()));

        var view = rankings.of("r1").orElseThrow();
        assertThat(view.count()).isEqualTo(1);
        assertThat(view.entries())
                .containsExactly(
                        new RankingView.Place(
                                1,
                                "e1",
                                "单位maker",
                                "小组e1",
                                "课题e1",
                                52_34,
                                List.of("sheet-x"),
                                List.of(),
                                List.of("sheet-y"),
                                List.of(
                                        new RankingView.Sheet(
                                                "sheet-x",
                                                "x",
                                                Season.points(12_34),
                                                52_34,
                                                null,
                                                null),
                                        new RankingView.Sheet(
                                                "sheet-y",
                                                "y",
                                                Season.points(11_11),
                                                51_11,
                                                "DECIDED",
                                                null))));
        assertThat(view.unscored())
                .containsExactly(new RankingView.Unscored("e2", List.of(), List.of()));
        assertThat(rankings.of("r2")).isEmpty();
    }

    @Test
    void a_sheet_that_could_not_be_opened_is_named_with_the_reason_to_leave_it_out()
            throws Exception {
        Feed.to(rankings, SealedSeason.untilSealed());
        Feed.to(rankings, SealedSeason.halted());
        Feed.to(rankings, SealedSeason.excluded());
        Feed.to(rankings, List.of(SealedSeason.concluded()));

        var unscored = rankings.of("r1").orElseThrow().unscored();
        assertThat(unscored)
                .filteredOn(one -> one.entry().equals("e1"))
                .singleElement()
                .satisfies(
                        one -> {
                            assertThat(one.excluded()).containsExactly("sheet-x", "sheet-y");
                            assertThat(one.sheets())
                                    .contains(
                                            new RankingView.Sheet(
                                                    "sheet-x",
                                                    null,
                                                    null,
                                                    null,
                                                    "NOT_OPENED",
                                                    "无法解密"));
                        });
    }

    @Test
    void a_replay_gives_the_same() throws Exception {
        Feed.to(rankings, SealedSeason.revealed());
        Feed.to(rankings, List.of(SealedSeason.concluded()));
        var once = store.lines("");
        assertThat(once).isNotEmpty();
        rankings.reset();
        assertThat(store.lines("")).isEqualTo(List.of());
        Feed.to(rankings, SealedSeason.revealed());
        Feed.to(rankings, List.of(SealedSeason.concluded()));
        assertThat(store.lines("")).isEqualTo(once);
    }
}
