package org.qunzhi.audit.restore;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.regex.Pattern;
import org.qunzhi.audit.log.LogBroken;
import org.qunzhi.audit.log.PublishedEvent;
import org.qunzhi.contracts.Context;
import org.qunzhi.platform.Attributes;
import org.qunzhi.platform.store.MongoEventStorageEngine;
import org.qunzhi.platform.store.StoredEvent;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What audit-service decided itself is lost with its database too, and comes back as it was. */
@Component
class OwnEvents {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Pattern TYPE =
            Pattern.compile("org\\.qunzhi\\.audit\\.([a-z-]+)\\.v([1-9][0-9]*)");
    private static final List<String> CARRIED =
            List.of(
                    Attributes.ACTOR,
                    Attributes.ORGANIZATION,
                    Attributes.AUTHORITY,
                    Attributes.CORRELATION,
                    Attributes.CAUSATION);

    private final MongoEventStorageEngine store;

    OwnEvents(MongoEventStorageEngine store) {
        this.store = store;
    }

    /**
     * @param records of the topic, by position from 1
     */
    void putBack(List<String> records) {
        store.putBack(
                records.stream()
                        .map(record -> stored(PublishedEvent.read(Context.AUDIT, record)))
                        .toList());
    }

    private static StoredEvent stored(PublishedEvent event) {
        var type = TYPE.matcher(event.attribute("type"));
        if (!type.matches()) throw new LogBroken("no event of ours: " + event.text());
        var attributes = new HashMap<String, String>();
        for (var name : CARRIED) {
            var value = event.attributes().get(name);
            if (value != null) attributes.put(name, value);
        }
        return new StoredEvent(
                event.position(),
                event.attribute("id"),
                type.group(1),
                Integer.parseInt(type.group(2)),
                event.attribute("subject"),
                Long.parseLong(event.attribute("sequence")),
                Instant.parse(event.attribute("time")),
                attributes,
                JSON.writeValueAsString(event.fields()),
                event.salts());
    }
}
