package org.qunzhi.audit.index;

import java.time.Instant;
import java.util.HashMap;
import org.qunzhi.audit.log.PublishedEvent;
import org.qunzhi.history.Part;
import org.qunzhi.history.Seen;

/** An event as it lies here: all that is clear, whoever may see it. */
final class Raw {

    static Seen of(long index, PublishedEvent event) {
        var values = new HashMap<String, Part<Object>>();
        event.fields().forEach((name, value) -> values.put(name, Part.of(value)));
        event.closed().keySet().forEach(name -> values.put(name, new Part.Withheld<>()));
        event.attributes().forEach((name, value) -> values.put("@" + name, Part.of(value)));
        return new Seen(
                index,
                event.context(),
                event.position(),
                event.attribute("type"),
                Instant.parse(event.attribute("time")),
                values);
    }

    private Raw() {}
}
