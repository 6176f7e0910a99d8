package org.qunzhi.audit.streamlist;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.qunzhi.audit.streamlist.StreamListCommand.ListStreams;
import org.qunzhi.audit.streamlist.StreamListRefusal.AlreadyListed;
import org.qunzhi.audit.streamlist.StreamListRefusal.DayAhead;
import org.qunzhi.audit.streamlist.StreamListRefusal.LogShorter;
import org.qunzhi.contracts.audit.StreamListEvent;
import org.qunzhi.contracts.audit.StreamListEvent.StreamsListed;
import org.qunzhi.platform.Decision;
import org.qunzhi.platform.Refusal;

class StreamListingTest {
    static final LocalDate FIRST = LocalDate.of(2026, 5, 1);
    static final LocalDate SECOND = FIRST.plusDays(1);

    /** 2 May in China, 1 May in UTC. */
    static final Instant NIGHT = Instant.parse("2026-05-01T16:00:00Z");

    private static ListStreams list(LocalDate day, long size) {
        return new ListStreams("stream-lists", new StreamList(day, size, 7, "root"));
    }

    private static StreamListing after(StreamListEvent... events) {
        var listing = StreamListing.NONE;
        for (var event : events) listing = listing.after(event);
        return listing;
    }

    private static StreamsListed listed(LocalDate day, long size) {
        return new StreamsListed("stream-lists", day, size, 7, "root", null);
    }

    private static void refused(Decision<StreamListEvent> decision, Refusal refusal) {
        assertThat(decision).isEqualTo(Decision.refused(refusal));
    }

    @Test
    void the_first_list_follows_none() {
        assertThat(after().decide(list(FIRST, 10), NIGHT))
                .isEqualTo(new Decision.Accepted<>(List.of(listed(FIRST, 10))));
    }

    @Test
    void each_list_names_the_day_of_the_one_before() {
        assertThat(after(listed(FIRST, 10)).decide(list(SECOND, 10), NIGHT))
                .isEqualTo(
                        new Decision.Accepted<>(
                                List.of(
                                        new StreamsListed(
                                                "stream-lists", SECOND, 10, 7, "root", FIRST))));
    }

    @Test
    void a_day_has_one_list_and_days_go_forward() {
        var listing = after(listed(FIRST, 10), listed(SECOND, 20));
        refused(listing.decide(list(SECOND, 30), NIGHT), new AlreadyListed(SECOND));
        refused(listing.decide(list(FIRST, 30), NIGHT), new AlreadyListed(SECOND));
    }

    @Test
    void no_list_is_of_a_day_that_has_not_begun_where_the_field_is() {
        assertThat(after().decide(list(SECOND, 1), NIGHT)).isInstanceOf(Decision.Accepted.class);
        refused(after().decide(list(SECOND, 1), NIGHT.minusMillis(1)), new DayAhead(SECOND));
    }

    @Test
    void no_list_is_of_a_shorter_log_than_the_one_before() {
        refused(after(listed(FIRST, 10)).decide(list(SECOND, 9), NIGHT), new LogShorter(10));
    }
}
