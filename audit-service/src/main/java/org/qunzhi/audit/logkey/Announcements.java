package org.qunzhi.audit.logkey;

import java.util.List;
import org.qunzhi.contracts.EventType;
import org.qunzhi.contracts.audit.LogKeyEvent.LogKeyAnnounced;
import org.qunzhi.platform.store.MongoEventStorageEngine;
import org.qunzhi.platform.store.StoredEvent;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Which further keys were announced, and where: as this service decided it. */
@Component
class Announcements {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String ANNOUNCED =
            LogKeyAnnounced.class.getAnnotation(EventType.class).value();

    private final MongoEventStorageEngine store;

    Announcements(MongoEventStorageEngine store) {
        this.store = store;
    }

    /**
     * One of them.
     *
     * @param position of its event in this service's stream, decimal
     */
    record Announcement(int number, String key, String signedBeside, String position) {}

    List<Announcement> all() {
        try (var events = store.stored(1)) {
            return events.filter(event -> event.name().equals(ANNOUNCED))
                    .map(Announcements::read)
                    .toList();
        }
    }

    private static Announcement read(StoredEvent event) {
        var said = JSON.readValue(event.data(), LogKeyAnnounced.class);
        return new Announcement(
                said.number(), said.key(), said.signedBeside(), Long.toString(event.position()));
    }
}
