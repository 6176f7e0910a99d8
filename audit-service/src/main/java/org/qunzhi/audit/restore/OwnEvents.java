package org.qunzhi.audit.restore;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.qunzhi.audit.log.LogBroken;
import org.qunzhi.audit.log.OwnTopic;
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
    private final OwnTopic topic;

    OwnEvents(MongoEventStorageEngine store, OwnTopic topic) {
        this.store = store;
        this.topic = topic;
    }

    /**
     * Those of the folder, and what was published after them: others have that, and nothing else
     * may be decided in its place.
     *
     * @param records as of the folder, by position from 1
     * @throws LogBroken where what was published after them is not whole
     */
    void putBack(List<String> records) {
        var events = new ArrayList<PublishedEvent>();
        records.forEach(record -> events.add(PublishedEvent.read(Context.AUDIT, record)));
        for (var later : laterThan(records.size()).values()) {
            if (later.position() != events.size() + 1) {
                throw new LogBroken(
                        "the topic %s has position %d of this service and nobody has %d"
                                .formatted(
                                        Context.AUDIT.topic(),
                                        later.position(),
                                        events.size() + 1));
            }
            events.add(later);
        }
        store.putBack(events.stream().map(OwnEvents::stored).toList());
    }

    private SortedMap<Long, PublishedEvent> laterThan(int position) {
        var later = new TreeMap<Long, PublishedEvent>();
        for (var record : topic.records()) {
            var event = PublishedEvent.read(Context.AUDIT, record);
            if (event.position() <= position) continue;
            var other = later.put(event.position(), event);
            if (other != null && !other.text().equals(event.text())) {
                throw new LogBroken(
                        "the topic %s has two events of position %d"
                                .formatted(Context.AUDIT.topic(), event.position()));
            }
        }
        return later;
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
