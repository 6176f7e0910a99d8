package org.qunzhi.platform;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was decided, where to find it, and how far a reader must have read to see it.
 *
 * @param id the aggregate
 * @param version sequence of the last event of the commit in the aggregate's stream, from 0
 * @param position position of the last event of the commit in this service's store, decimal
 * @param sealed by field: the digest that commits to what was sealed, to be held against the log
 *     and the reveal; left out of the JSON where nothing was
 * @param log where the log has the last event of the commit; left out where no answer to a request
 */
public record Receipt(
        String id,
        long version,
        String position,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, String> sealed,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable LogPlace log) {
    public Receipt(String id, long version, String position, Map<String, String> sealed) {
        this(id, version, position, sealed, null);
    }

    /** Of a decision that sealed nothing. */
    public Receipt(String id, long version, String position) {
        this(id, version, position, Map.of());
    }

    /** The same, saying where the log has it. */
    public Receipt of(String service) {
        return new Receipt(
                id, version, position, sealed, LogPlace.of(service, Long.parseLong(position)));
    }
}
