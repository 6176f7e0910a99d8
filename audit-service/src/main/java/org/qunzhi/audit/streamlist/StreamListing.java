package org.qunzhi.audit.streamlist;

import static org.qunzhi.platform.Decision.accepted;
import static org.qunzhi.platform.Decision.refused;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.qunzhi.audit.streamlist.StreamListCommand.ListStreams;
import org.qunzhi.audit.streamlist.StreamListRefusal.AlreadyListed;
import org.qunzhi.audit.streamlist.StreamListRefusal.DayAhead;
import org.qunzhi.audit.streamlist.StreamListRefusal.LogShorter;
import org.qunzhi.contracts.audit.StreamListEvent;
import org.qunzhi.contracts.audit.StreamListEvent.StreamsListed;
import org.qunzhi.platform.Decision;
import org.qunzhi.rules.registration.CalendarDay;

/**
 * Which list is the day's: the first that is told. Several instances may make one at once.
 *
 * @param last day listed
 * @param size of the log that it was taken of
 */
record StreamListing(@Nullable LocalDate last, long size) {
    static final StreamListing NONE = new StreamListing(null, 0);

    Decision<StreamListEvent> decide(StreamListCommand command, Instant now) {
        return switch (command) {
            case ListStreams(var id, var list) -> list(id, list, now);
        };
    }

    private Decision<StreamListEvent> list(String id, StreamList list, Instant now) {
        if (list.day().isAfter(CalendarDay.of(now))) return refused(new DayAhead(list.day()));
        if (last != null && !list.day().isAfter(last)) return refused(new AlreadyListed(last));
        if (list.size() < size) return refused(new LogShorter(size));

        return accepted(
                new StreamsListed(id, list.day(), list.size(), list.streams(), list.root(), last));
    }

    StreamListing after(StreamListEvent event) {
        return switch (event) {
            case StreamsListed listed -> new StreamListing(listed.day(), listed.size());
        };
    }
}
