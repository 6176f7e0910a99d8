package org.qunzhi.vault;

import java.time.Instant;
import java.util.Date;
import org.bson.Document;

/**
 * What a key's id stands for. Holds no secret: the key of a scope follows from its subject's.
 *
 * @param subject of the owner; once destroyed the id itself: nothing tells any more whose it was
 * @param scope as of its {@link Owner}
 */
record Place(String id, String subject, String scope, boolean destroyed) {

    static Place read(Document document) {
        return new Place(
                document.getString("_id"),
                document.getString("subject"),
                document.getString("scope"),
                document.containsKey("destroyed"));
    }

    Document write() {
        return new Document("_id", id).append("subject", subject).append("scope", scope);
    }

    Document tombstone(Instant now) {
        return new Document("_id", id)
                .append("subject", id)
                .append("scope", "")
                .append("destroyed", Date.from(now));
    }
}
