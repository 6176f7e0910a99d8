package org.qunzhi.platform.wire;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.qunzhi.contracts.Classification;
import org.qunzhi.contracts.Context;
import org.qunzhi.contracts.EventType;
import org.qunzhi.ledger.Disclosure;
import org.qunzhi.ledger.LogEntry;
import org.qunzhi.platform.Attributes;
import org.qunzhi.platform.store.Protection;
import org.qunzhi.platform.store.StoredEvent;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * An event on the wire: CloudEvents 1.0, structured JSON. It is made of the stored form alone, so
 * the same position gives the same bytes whatever version of this service publishes it.
 *
 * <p>Written by hand, not by the CloudEvents SDK: that one would bind {@code data} again (it has
 * Jackson 2 only), and the digests commit to what is stored. A test reads it with the SDK.
 */
public final class Envelope {
    /** In bytes of UTF-8. */
    public static final int LARGEST = 64 * 1024;

    static final String DIGESTS = "_sd";
    static final String SALTS = "_salts";
    private static final String BROKEN = "broken";

    /** As long as they are in any entry. */
    private static final String PSEUDONYM = "A".repeat(22);

    private static final String PREVIOUS = "A".repeat(43);

    static final JsonMapper JSON =
            JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

    /** No digest: the first two are the same for all, the position is the log's own. */
    private static final Set<String> NOT_COMMITTED =
            Set.of("specversion", "datacontenttype", "position");

    private static final List<String> BY_WHOM_AND_WHY =
            List.of(
                    Attributes.ACTOR,
                    Attributes.ORGANIZATION,
                    Attributes.AUTHORITY,
                    Attributes.CORRELATION,
                    Attributes.CAUSATION);

    private static final TypeReference<Map<String, @Nullable Object>> FIELDS =
            new TypeReference<>() {};

    private final Context context;
    private final Map<String, Class<?>> events;

    public Envelope(Context context) {
        this.context = context;
        this.events = context.events();
    }

    /**
     * The record's value, UTF-8.
     *
     * @throws IllegalStateException where a salt is missing, or it is larger than {@link #LARGEST}
     * @throws IllegalArgumentException where the data hold what canonical JSON does not: a number
     *     that is no integer within ±(2^53 − 1), or half a surrogate pair
     */
    public byte[] write(StoredEvent event) {
        var attributes = attributes(event);
        var writer = new StringWriter();
        try (var json = JSON.createGenerator(writer)) {
            json.writeStartObject();
            attributes.forEach(json::writeStringProperty);
            json.writeName("data");
            json.writeRawValue(dataWithDigests(event, attributes));
            json.writeEndObject();
        }
        var bytes = writer.toString().getBytes(StandardCharsets.UTF_8);
        if (bytes.length > LARGEST) {
            throw new IllegalStateException(
                    "position " + event.position() + " has " + bytes.length + " bytes on the wire");
        }
        return bytes;
    }

    /**
     * Writes an event that has no position yet, at the longest there can be, and its entry of the
     * log: no event is decided that the log could not take.
     *
     * @throws IllegalStateException or IllegalArgumentException as {@link #write}; also where its
     *     entry is longer than {@link LogEntry#LONGEST}
     */
    void check(StoredEvent event) {
        entry(event).bytes();
        write(
                new StoredEvent(
                        Long.MAX_VALUE,
                        event.id(),
                        event.name(),
                        event.version(),
                        event.aggregateId(),
                        event.sequence(),
                        event.time(),
                        event.attributes(),
                        event.data(),
                        event.salts()));
    }

    private LogEntry entry(StoredEvent event) {
        return new LogEntry(
                LogEntry.VERSION,
                context.code(),
                Long.MAX_VALUE,
                context.type(event.name(), event.version()),
                PSEUDONYM,
                event.sequence(),
                PREVIOUS,
                event.time().toString(),
                digests(event));
    }

    /** The sorted digests of everything the event is committed to, made from what is stored. */
    public List<String> digests(StoredEvent event) {
        return digests(committed(attributes(event), fields(event.data())), event.salts());
    }

    /**
     * The same as far as the event is whole: of a protected field that does not open, or opens to
     * something else than it was committed to, a digest that no log has.
     */
    List<String> digests(StoredEvent event, Protection protection) {
        var digests = new ArrayList<>(digests(event));
        if (Protection.maybeClosed(event.data())) {
            for (var field : JSON.readTree(event.data()).properties()) {
                var digest = Protection.digestOf(field.getValue());
                if (digest != null && broken(event, field, protection)) {
                    digests.remove(digest);
                    digests.add(Disclosure.digest(BROKEN + digest));
                }
            }
        }
        return digests.stream().sorted().toList();
    }

    private static boolean broken(
            StoredEvent event, Map.Entry<String, JsonNode> field, Protection protection) {
        return protection.disclosure(event.id(), field.getKey(), field.getValue())
                instanceof Protection.Opened.Broken;
    }

    /** All attributes in their order. */
    Map<String, String> attributes(StoredEvent event) {
        var type = context.type(event.name(), event.version());
        var attributes = new LinkedHashMap<String, String>();
        attributes.put("specversion", "1.0");
        attributes.put("id", event.id());
        attributes.put("source", context.source());
        attributes.put("type", type);
        attributes.put("subject", event.aggregateId());
        attributes.put("time", event.time().toString());
        attributes.put("dataschema", EventSchemas.address(type));
        attributes.put("datacontenttype", "application/json");
        attributes.put("sequence", "%019d".formatted(event.sequence()));
        attributes.put("position", Long.toString(event.position()));
        for (var name : BY_WHOM_AND_WHY) {
            var value = event.attributes().get(name);
            if (value != null) {
                attributes.put(name, value);
            }
        }
        attributes.put("classification", classification(event.name()));
        return attributes;
    }

    /** Of a name that this version does not know, the one that shows least. */
    private String classification(String name) {
        var known = events.get(name);
        var type = known == null ? null : known.getAnnotation(EventType.class);
        var classification = type == null ? Classification.SECRET : type.classification();
        return classification.name().toLowerCase(Locale.ROOT);
    }

    /** The stored text itself, with two members more. */
    private static String dataWithDigests(StoredEvent event, Map<String, String> attributes) {
        var values = committed(attributes, fields(event.data()));
        var salts = new TreeMap<String, String>();
        values.forEach(
                (name, value) -> {
                    if (closedDigest(value).isPresent()) return;
                    var salt = event.salts().get(name);
                    if (salt == null) {
                        throw new IllegalStateException(
                                "position " + event.position() + " has no salt for " + name);
                    }
                    salts.put(name, salt);
                });
        var digests = digests(values, salts);
        var more = new LinkedHashMap<String, Object>();
        more.put(DIGESTS, digests);
        more.put(SALTS, salts);
        var stored = event.data().strip();
        var open = stored.substring(0, stored.length() - 1);
        var comma = open.strip().equals("{") ? "" : ",";
        return open + comma + JSON.writeValueAsString(more).substring(1);
    }

    static Map<String, @Nullable Object> fields(String data) {
        Map<String, @Nullable Object> fields = JSON.readValue(data, FIELDS);
        if (fields.containsKey(DIGESTS) || fields.containsKey(SALTS)) {
            throw new IllegalStateException("an event may not have a field of the envelope");
        }
        return fields;
    }

    /** What the event is committed to: its fields, and its attributes by their name after an @. */
    static Map<String, @Nullable Object> committed(
            Map<String, String> attributes, Map<String, @Nullable Object> fields) {
        var values = new TreeMap<String, @Nullable Object>(fields);
        attributes.forEach(
                (name, value) -> {
                    if (!NOT_COMMITTED.contains(name)) {
                        values.put("@" + name, value);
                    }
                });
        return values;
    }

    /** Sorted: of what is clear from salt and value, of what is protected as it was stored. */
    private static List<String> digests(
            Map<String, @Nullable Object> values, Map<String, String> salts) {
        var clear = disclosures(values, salts).values().stream().map(Disclosure::digest);
        var closed = values.values().stream().flatMap(value -> closedDigest(value).stream());
        return Stream.concat(clear, closed).sorted().toList();
    }

    private static Optional<String> closedDigest(@Nullable Object value) {
        return value instanceof Map<?, ?> object
                        && object.containsKey(Protection.CLOSED)
                        && object.get(Protection.DIGEST) instanceof String digest
                ? Optional.of(digest)
                : Optional.empty();
    }

    /** Of each value whose salt is there, by name. */
    static Map<String, Disclosure> disclosures(
            Map<String, @Nullable Object> values, Map<String, String> salts) {
        var disclosures = new TreeMap<String, Disclosure>();
        values.forEach(
                (name, value) -> {
                    var salt = salts.get(name);
                    if (salt != null) {
                        disclosures.put(name, Disclosure.of(salt, name, value));
                    }
                });
        return Collections.unmodifiableMap(disclosures);
    }
}
