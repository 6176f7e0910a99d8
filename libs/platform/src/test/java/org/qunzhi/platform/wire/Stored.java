package org.qunzhi.platform.wire;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import org.qunzhi.contracts.Context;
import org.qunzhi.platform.store.StoredEvent;

/** Stored events of the plan context, made for tests. */
final class Stored {
    static final String UNIT =
            "{\"organization\":\"o-1\",\"unit\":\"%s\",\"parent\":null,\"name\":\"二车间\"}";

    /** A unit added to an organisation, its name telling the sequence. */
    static StoredEvent unitAdded(long position, String organization, long sequence) {
        var data = UNIT.formatted("u-" + sequence).replace("o-1", organization);
        return event(position, "unit-added", 1, organization, sequence, data);
    }

    static StoredEvent event(
            long position, String name, int version, String aggregate, long sequence, String data) {
        var unsalted =
                new StoredEvent(
                        position,
                        "0192f0c1-0000-7000-8000-%012d".formatted(position),
                        name,
                        version,
                        aggregate,
                        sequence,
                        Instant.parse("2026-03-01T08:00:00.123Z").plusSeconds(position),
                        Map.of(
                                "actor", "p-1",
                                "organization", "o-1",
                                "authority", "a-1@2",
                                "correlationid", "c-1"),
                        data,
                        Map.of());
        return salted(unsalted);
    }

    /** With a salt for each name that is committed to, made from the name. */
    private static StoredEvent salted(StoredEvent event) {
        var salts = new TreeMap<String, String>();
        var attributes = new Envelope(Context.PLAN).attributes(event);
        for (var name : Envelope.committed(attributes, Envelope.fields(event.data())).keySet()) {
            salts.put(name, salt(name));
        }
        return new StoredEvent(
                event.position(),
                event.id(),
                event.name(),
                event.version(),
                event.aggregateId(),
                event.sequence(),
                event.time(),
                event.attributes(),
                event.data(),
                salts);
    }

    private static String salt(String name) {
        var bytes = Arrays.copyOf(name.getBytes(StandardCharsets.UTF_8), 16);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private Stored() {}
}
