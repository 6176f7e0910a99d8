package org.qunzhi.history;

import java.time.Instant;
import java.util.Map;
import org.qunzhi.contracts.Context;

/**
 * One event as a decision: what, when, who, for whom, by which right, why.
 *
 * @param index of its log entry, and where its proof is found
 * @param name stored name of the event; {@link Words} has it in Chinese and English
 * @param actor person id, or a seat where the person is protected
 * @param organization on whose behalf
 * @param authority the appointment and its version as {@code <appointment>@<version>}
 * @param reason the grounds that were stated; none where the event asks for none
 * @param fields of the event, by name
 */
public record Decision(
        long index,
        Context service,
        long position,
        String name,
        Instant at,
        Part<String> actor,
        Part<String> organization,
        Part<String> authority,
        Part<String> reason,
        Map<String, Part<Object>> fields) {

    public Decision {
        fields = Map.copyOf(fields);
    }

    public static Decision of(Seen event) {
        return new Decision(
                event.index(),
                event.service(),
                event.position(),
                event.name(),
                event.time(),
                event.text("@actor"),
                event.text("@organization"),
                event.text("@authority"),
                Reasons.of(event),
                event.fields());
    }
}
