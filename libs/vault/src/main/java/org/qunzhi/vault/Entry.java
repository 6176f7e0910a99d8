package org.qunzhi.vault;

import java.time.Instant;
import java.util.Date;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * One document of a kind's collection: a wrapped key, or the tombstone of a destroyed one.
 *
 * @param wrapped as it stands there, be it what it may
 * @param master fingerprint of what it is wrapped with; of what it was wrapped with, if anything
 * @param destroyed a tombstone
 * @param unconfirmed as long as nobody knows whether it was made under a retired master key
 */
record Entry(
        String id,
        String subject,
        @Nullable Object wrapped,
        @Nullable String master,
        boolean destroyed,
        boolean unconfirmed) {

    static Entry read(Document document) {
        return new Entry(
                document.getString("_id"),
                document.getString("subject"),
                document.get("wrapped"),
                document.getString("master"),
                document.containsKey("destroyed"),
                document.containsKey("unconfirmed"));
    }

    static Document fresh(String id, String subject, String wrapped, String master, Instant now) {
        return new Document("_id", id)
                .append("subject", subject)
                .append("scope", "")
                .append("wrapped", wrapped)
                .append("master", master)
                .append("made", Date.from(now))
                .append("unconfirmed", true);
    }

    static Document tombstone(String id, String subject, @Nullable String under, Instant now) {
        var tombstone =
                new Document("_id", id)
                        .append("subject", subject)
                        .append("scope", "")
                        .append("destroyed", Date.from(now));
        return under == null ? tombstone : tombstone.append("master", under);
    }
}
