package org.qunzhi.contracts.audit;

import static org.qunzhi.contracts.Classification.PUBLIC;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.qunzhi.contracts.EventType;

/** The completeness list 完整性清单: all streams of the log, as of one size. */
public sealed interface StreamListEvent {
    String streamLists();

    /**
     * {@code size}: entries of the log that it was taken of; {@code streams}: its lines; {@code
     * root}: base64 of the RFC 6962 root over them; {@code previousDay}: of the list before, absent
     * for the first.
     */
    @EventType(value = "streams-listed", classification = PUBLIC)
    record StreamsListed(
            String streamLists,
            LocalDate day,
            long size,
            long streams,
            String root,
            @Nullable LocalDate previousDay)
            implements StreamListEvent {}
}
