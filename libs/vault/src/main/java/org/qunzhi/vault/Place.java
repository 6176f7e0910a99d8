package org.qunzhi.vault;

import org.bson.Document;

/**
 * What a key's id stands for. Holds no secret: the key of a scope follows from its subject's.
 *
 * @param scope as of its {@link Owner}
 */
record Place(String id, String subject, String scope) {

    static Place read(Document document) {
        return new Place(
                document.getString("_id"),
                document.getString("subject"),
                document.getString("scope"));
    }

    Document write() {
        return new Document("_id", id).append("subject", subject).append("scope", scope);
    }
}
