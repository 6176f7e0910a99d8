package org.qunzhi.auditor;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.qunzhi.contracts.Context;

/** An event of a service, on the stream of its subject. */
record Said(String id, Context context, String subject, Instant time, Object event, By by) {

    static Said of(Context context, String subject, Instant time, Object event, By by) {
        var what = context + subject + time + event.getClass().getSimpleName() + event.hashCode();
        var id = UUID.nameUUIDFromBytes(what.getBytes(StandardCharsets.UTF_8)).toString();
        return new Said(id, context, subject, time, event, by);
    }

    /** Of whom it does not matter. */
    Said(Context context, String subject, Instant time, Object event) {
        this(
                of(context, subject, time, event, By.SOMEBODY).id(),
                context,
                subject,
                time,
                event,
                By.SOMEBODY);
    }

    Said with(Object other) {
        return new Said(id, context, subject, time, other, by);
    }

    Said with(By other) {
        return new Said(id, context, subject, time, event, other);
    }

    Said at(Instant other) {
        return new Said(id, context, subject, other, event, by);
    }
}
