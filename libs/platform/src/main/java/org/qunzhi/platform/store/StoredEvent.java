package org.qunzhi.platform.store;

import java.time.Instant;
import java.util.Map;

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
 * @param salts for each top-level field of {@code data} and each attribute of the envelope but the
 *     position (named {@code @actor}, {@code @type}, …): 128 random bits, base64url without padding
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
        Map<String, String> salts) {}
