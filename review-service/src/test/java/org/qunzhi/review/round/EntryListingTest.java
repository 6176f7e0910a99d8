package org.qunzhi.review.round;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qunzhi.review.Season.admitted;
import static org.qunzhi.review.Season.opened;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qunzhi.contracts.TopicType;
import org.qunzhi.contracts.award.EntryEvent.EntryAdmitted;
import org.qunzhi.platform.Dispatcher;
import org.qunzhi.review.Feed;
import org.qunzhi.review.Sent;
import org.qunzhi.review.Store;
import org.qunzhi.review.round.RoundCommand.ListEntry;

class EntryListingTest {
    private static final ListEntry LISTED =
            new ListEntry(
                    "r1",
                    "e1",
                    "maker",
                    Dispatcher.idFrom("scoring", "r1", "e1"),
                    TopicType.PROBLEM_SOLVING_SELF_SET);

    @TempDir Path folder;
    private Store store;
    private final Sent sent = new Sent();

    @BeforeEach
    void open() {
        store = new Store(folder);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void an_entry_is_listed_whether_it_came_before_the_round_or_after() throws Exception {
        Feed.to(listing(), List.of(admitted("e1", "maker"), opened()));
        assertThat(sent.commands()).containsExactly(LISTED);

        Feed.to(listing(), List.of(admitted("e1", "maker")));
        assertThat(sent.commands()).containsExactly(LISTED, LISTED);
    }

    @Test
    void an_entry_of_another_contest_or_for_another_sheet_is_not_listed() throws Exception {
        Feed.to(listing(), List.of(opened(), innovation("c1"), innovation("c2")));
        assertThat(sent.commands()).isEmpty();
    }

    private EntryListing listing() {
        return new EntryListing(sent, store.database());
    }

    private static EntryAdmitted innovation(String contest) {
        return new EntryAdmitted(
                "i-" + contest,
                contest,
                "org",
                "maker",
                "单位",
                "circle",
                "小组",
                "topic",
                "课题",
                TopicType.INNOVATION);
    }
}
