package org.qunzhi.platform.store;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.qunzhi.vault.Owner;
import tools.jackson.databind.json.JsonMapper;

/**
 * An event exactly as it was committed, before any upcaster.
 *
 * @param position in this service's store, from 1, without gaps
 * @param id UUIDv7
 * @param name stored name, {@code score-sheet-sealed}
 * @param version of the stored form, from 1
 * @param aggregateId the stream
 * @param sequence in the stream, from 0, without gaps
 * @param time when it was decided
 * @param attributes actor, organization, authority, correlationid, causationid (absent where none)
 * @param data the event's JSON text as stored
 * @param salts for each clear top-level field of {@code data} and each attribute of the envelope
 *     but the position (named {@code @actor}, {@code @type}, …): 128 random bits, base64url without
 *     padding; that of a protected field is inside its ciphertext
 */
public record StoredEvent(
        long position,
        String id,
        String name,
        int version,
        String aggregateId,
        long sequence,
        Instant time,
        Map<String, String> attributes,
        String data,
        Map<String, String> salts) {
    private static final String SEALED = "\"" + Owner.SEALED + ".";

    /** By field: the digest that commits to what is sealed in it. */
    public Map<String, String> sealed() {
        if (!data.contains(SEALED)) return Map.of();
        var sealed = new TreeMap<String, String>();
        for (var field : JsonMapper.shared().readTree(data).properties()) {
            var digest = Protection.digestOf(field.getValue());
            var kind = field.getValue().path(Protection.CLOSED).asString("");
            if (digest != null && kind.startsWith(Owner.SEALED + ".")) {
                sealed.put(field.getKey(), digest);
            }
        }
        return sealed;
    }
}
