package org.qunzhi.review.scoring;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qunzhi.contracts.Protected;
import org.qunzhi.contracts.plan.ErasureEvent.PersonErased;
import org.qunzhi.contracts.review.ScoringEvent.Marks;
import org.qunzhi.platform.LogPlace;
import org.qunzhi.platform.draft.Drafts;
import org.qunzhi.review.Feed;
import org.qunzhi.review.Kept;
import org.qunzhi.review.SealedSeason;
import org.qunzhi.review.Season;
import org.qunzhi.review.Seats.Seat;
import org.qunzhi.review.Store;
import tools.jackson.databind.node.StringNode;

class ScoresTest {
    @TempDir Path folder;
    private Store store;
    private Scores scores;
    private Drafts drafts;
    private final Kept kept = new Kept();

    @BeforeEach
    void open() throws Exception {
        store = new Store(folder);
        drafts = kept.drafts(store.database());
        scores = new Scores(store.database(), kept.safekeeping(), kept.tags(), drafts);
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
                                                    "sheet-x",
                                                    Protected.of(Season.marks(12_34)),
                                                    Protected.of("评语"),
                                                    new MyScoring.SheetReceipt(
                                                            LogPlace.of("review", 15),
                                                            Map.of(
                                                                    "marks",
                                                                    "digest-of-marks",
                                                                    "comment",
                                                                    "digest-of-comment"))));
                        });
    }

    @Test
    void where_a_sheet_was_sealed_is_said_to_its_author_alone() {
        assertThat(scores.sealedAt(SealedSeason.SCORING, "expert-x", "org")).hasValue(15);
        assertThat(scores.sealedAt("s-e2", "expert-x", "org")).isEmpty();
        assertThat(scores.sealedAt("no-such", "expert-x", "org")).isEmpty();
        assertThat(scores.sealedAt(SealedSeason.SCORING, "expert-x", "other")).isEmpty();
        for (var other : List.of("expert-z", "person-secretary", "person-chair", "x", "")) {
            assertThat(scores.sealedAt(SealedSeason.SCORING, other, "org")).isEmpty();
        }
        assertThat(scores.sealedAt(SealedSeason.SCORING, "expert-y", "org"))
                .as("recused: what they had to score is not there for them any more")
                .isEmpty();
    }

    @Test
    void nobody_sees_another_s_sheet_whoever_asks_and_however_often_it_is_replayed()
            throws Exception {
        var events = SealedSeason.untilSealed();
        for (int n = 1; n <= events.size(); n++) {
            scores.reset();
            Feed.to(scores, events.subList(0, n));
            assertThat(ownSheets("expert-x")).doesNotContain("sheet-y");
            for (var other : List.of("person-secretary", "person-chair", "expert-z", "", "x")) {
                assertThat(scores.of(other, "org")).isEmpty();
            }
            assertThat(scores.of("expert-x", "other")).isEmpty();
        }
    }

    private List<String> ownSheets(String person) {
        return scores.of(person, "org").stream()
                .flatMap(one -> Stream.ofNullable(one.own()).map(MyScoring.OwnSheet::sheetId))
                .toList();
    }

    /** The quotation marks: no closed text has any, so none is there by chance. */
    @Test
    void neither_a_score_nor_a_comment_nor_who_sits_where_lies_in_clear() {
        assertThat(store.lines("scoring-sheets")).hasSize(2);
        assertThat(store.lines("").toString())
                .doesNotContain("\"theme\"", "\"total\"", "5234", "评语", "expert-x", "expert-y");
    }

    @Test
    void a_sheet_that_is_broken_is_shown_as_that() throws Exception {
        var broken = new Protected.Broken<Marks>();
        Feed.to(scores, List.of(Season.sealed(SealedSeason.SCORING, "x", broken)));

        assertThat(scores.of("expert-x", "org"))
                .extracting(MyScoring::own)
                .filteredOn(Objects::nonNull)
                .extracting("marks")
                .containsExactly(broken);
    }

    /** Whoever copies a closed text to another's row cannot have it opened there. */
    @Test
    void a_sheet_put_in_the_place_of_another_does_not_open() {
        var sheets = store.database().getCollection("scoring-sheets");
        var theirs =
                Objects.requireNonNull(sheets.find(eq("_id", SealedSeason.SCORING + "/y")).first());
        sheets.updateOne(
                eq("_id", SealedSeason.SCORING + "/x"),
                new Document("$set", new Document("marks", theirs.getString("marks"))));

        assertThat(scores.of("expert-x", "org"))
                .extracting(MyScoring::own)
                .filteredOn(Objects::nonNull)
                .extracting("marks")
                .containsExactly(new Protected.Broken<>());
    }

    @Test
    void an_erased_expert_has_no_seat_and_no_tag_is_left() throws Exception {
        kept.destroy("expert-x", "org");
        assertThat(scores.of("expert-x", "org")).isEmpty();
        assertThat(scores.expertOf("x")).isEqualTo(new Protected.Erased<>());

        Feed.to(scores, List.of(new PersonErased("d1", "expert-x", "org")));
        assertThat(store.lines("scoring-seats").getFirst())
                .contains("\"expert\": \"erased\"", "\"tag\": null");
        assertThat(scores.expertOf("y")).isEqualTo(Protected.of("expert-y"));
    }

    @Test
    void a_draft_is_announced_until_its_sheet_is_sealed() throws Exception {
        var draft = SheetDrafts.place("s-e2", "x", "r1", "org");
        drafts.begin(draft, StringNode.valueOf("评语"), 1);
        assertThat(drafted()).containsExactly("e2");

        Feed.to(scores, List.of(Season.sealed("s-e2", "x", 1)));
        assertThat(drafted()).isEmpty();
    }

    private List<String> drafted() {
        return scores.of("expert-x", "org").stream()
                .filter(MyScoring::draft)
                .map(MyScoring::entry)
                .toList();
    }

    @Test
    void what_an_expert_is_recused_from_is_not_there() {
        assertThat(scores.of("expert-y", "org")).isEmpty();
    }

    @Test
    void a_seat_carries_the_version_of_its_seating() {
        assertThat(scores.seatOf(SealedSeason.SCORING, "expert-x", "org"))
                .contains(new Seat("x", "r1", "org", 4, Protected.of("expert-x")));
        assertThat(scores.seatOf(SealedSeason.SCORING, "person-secretary", "org")).isEmpty();
        assertThat(scores.seatOf(SealedSeason.SCORING, "expert-x", "other")).isEmpty();
        assertThat(scores.seatOf("unknown", "expert-x", "org")).isEmpty();
    }

    @Test
    void a_replay_gives_the_same() throws Exception {
        var once = store.linesButNonces();
        scores.reset();
        assertThat(store.lines("")).isEqualTo(List.of());
        Feed.to(scores, SealedSeason.untilSealed());
        assertThat(store.linesButNonces()).isEqualTo(once);
    }
}
