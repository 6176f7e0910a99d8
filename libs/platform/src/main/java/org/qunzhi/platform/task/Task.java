package org.qunzhi.platform.task;

import java.time.Instant;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * A task as it lies in its collection.
 *
 * @param total 0 as long as nobody has counted
 * @param faults how many
 */
record Task(
        String id,
        String kind,
        String person,
        String authority,
        Phase phase,
        int done,
        int total,
        int faults,
        Instant started,
        @Nullable Instant finished) {

    static Task of(Document found) {
        var finished = found.getDate("finished");
        return new Task(
                found.getString("_id"),
                found.getString("kind"),
                found.getString("person"),
                found.getString("authority"),
                Phase.valueOf(found.getString("phase")),
                found.getInteger("done"),
                found.getInteger("total"),
                found.getInteger("faults"),
                found.getDate("started").toInstant(),
                finished == null ? null : finished.toInstant());
    }
}
