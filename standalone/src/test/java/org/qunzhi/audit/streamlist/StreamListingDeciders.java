package org.qunzhi.audit.streamlist;

import static org.qunzhi.standalone.Deciders.LOG;
import static org.qunzhi.standalone.Deciders.NOW;

import java.time.LocalDate;
import org.qunzhi.audit.streamlist.StreamListCommand.ListStreams;
import org.qunzhi.standalone.Deciders;

/** The log lists its streams. */
public final class StreamListingDeciders {

    public static void play(Deciders deciders) {
        var list = new StreamList(LocalDate.of(2026, 3, 1), 1, 1, "");
        deciders.ask(
                        StreamListing.NONE,
                        (StreamListing its, StreamListCommand command) -> its.decide(command, NOW),
                        StreamListing::after)
                .then(LOG, new ListStreams("lists", list));
    }

    private StreamListingDeciders() {}
}
