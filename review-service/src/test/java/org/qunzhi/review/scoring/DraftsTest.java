package org.qunzhi.review.scoring;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.qunzhi.contracts.Protected;
import org.qunzhi.contracts.review.ScoringEvent;
import org.qunzhi.contracts.review.ScoringEvent.EntryUnscored;
import org.qunzhi.contracts.review.ScoringEvent.RecusalReason;
import org.qunzhi.contracts.review.ScoringEvent.ScoringEnded;
import org.qunzhi.review.Feed;
import org.qunzhi.review.Kept;
import org.qunzhi.review.Season;
import org.qunzhi.review.Seats.Seat;
import org.qunzhi.review.Store;

class DraftsTest {
    private static final Draft DRAFT = new Draft(Map.of("theme", 12_34), "评语");
    private static final Draft OTHER = new Draft(Map.of("theme", 11_11, "effect", 0), "");

    @TempDir Path folder;
    private Store store;
    private Drafts drafts;
    private final Kept kept = new Kept();

    @BeforeEach
    void open() {
        store = new Store(folder);
        drafts = new Drafts(store.database(), kept.safekeeping());
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void a_draft_is_kept_for_its_seat_and_each_save_is_a_new_version() {
        assertThat(save(DRAFT, null)).isEqualTo(1);
        assertThat(drafts.find("s-e1", "x")).contains(new Drafts.Saved(1, Protected.of(DRAFT)));
        assertThat(save(OTHER, null)).isEqualTo(2);
        assertThat(drafts.find("s-e1", "x")).contains(new Drafts.Saved(2, Protected.of(OTHER)));
        assertThat(drafts.find("s-e1", "y")).isEmpty();
        assertThat(drafts.find("s-e2", "x")).isEmpty();
        assertThat(drafts.exists("s-e1", "x")).isTrue();
        assertThat(drafts.exists("s-e2", "x")).isFalse();
    }

    @Test
    void of_two_devices_the_one_that_has_not_seen_the_other_s_draft_is_told() {
        save(DRAFT, null);
        assertThat(save(OTHER, 1L)).isEqualTo(2);
        assertThat(drafts.save("s-e1", seat("x"), DRAFT, 1L)).isEmpty();
        assertThat(drafts.find("s-e1", "x").orElseThrow().draft()).isEqualTo(Protected.of(OTHER));
        assertThat(drafts.save("s-e2", seat("x"), DRAFT, 1L)).isEmpty();
        assertThat(drafts.exists("s-e2", "x")).isFalse();
    }

    /** The quotation mark: no closed text has any, so it is not there by chance. */
    @Test
    void a_draft_lies_closed_and_as_long_as_any_other() {
        save(DRAFT, null);
        var one = text("x");
        drafts.save("s-e1", seat("y"), OTHER, null);

        assertThat(store.lines("").toString()).doesNotContain("\"theme\"", "1234", "评语");
        assertThat(text("y")).hasSameSizeAs(one);
    }

    @Test
    void a_draft_put_in_the_place_of_another_s_does_not_open() {
        save(DRAFT, null);
        drafts.save("s-e1", seat("y"), OTHER, null);
        store.database()
                .getCollection("scoring-drafts")
                .updateOne(
                        eq("_id", "s-e1/y"),
                        new Document("$set", new Document("draft", text("x"))));

        assertThat(drafts.find("s-e1", "y").orElseThrow().draft())
                .isEqualTo(new Protected.Broken<>());
    }

    static List<ScoringEvent> ends() {
        return List.of(
                Season.sealed("s-e1", "x", 1),
                Season.recused("s-e1", "x", RecusalReason.DECLARED, "理由"),
                new ScoringEnded("s-e1", 1),
                new EntryUnscored("s-e1", "r1", "e1", Season.POLICY, List.of()));
    }

    @ParameterizedTest
    @MethodSource("ends")
    void a_draft_goes_when_its_sheet_is_sealed_or_none_can_be_any_more(ScoringEvent end)
            throws Exception {
        save(DRAFT, null);
        drafts.save("s-e2", seat("x"), OTHER, null);
        Feed.to(drafts, List.of(Season.scoringOpened("e1", "maker"), end));

        assertThat(drafts.exists("s-e1", "x")).isFalse();
        assertThat(drafts.exists("s-e2", "x")).isTrue();
    }

    @Test
    void a_draft_is_deleted_once() {
        save(DRAFT, null);
        assertThat(drafts.delete("s-e1", "x")).isTrue();
        assertThat(drafts.delete("s-e1", "x")).isFalse();
        assertThat(store.lines("")).isEqualTo(List.of());
    }

    private long save(Draft draft, @Nullable Long expected) {
        return drafts.save("s-e1", seat("x"), draft, expected).orElseThrow();
    }

    private String text(String seat) {
        var row =
                store.database()
                        .getCollection("scoring-drafts")
                        .find(eq("_id", "s-e1/" + seat))
                        .first();
        return Objects.requireNonNull(row).getString("draft");
    }

    private static Seat seat(String seat) {
        return new Seat(seat, "r1", "org", 4, Protected.of("expert-" + seat));
    }
}
