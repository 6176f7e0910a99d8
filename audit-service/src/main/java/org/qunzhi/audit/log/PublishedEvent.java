package org.qunzhi.audit.log;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.qunzhi.contracts.Context;
import org.qunzhi.ledger.LogEntry;
import org.qunzhi.platform.store.Protection;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * An event as its service published it, with no more demanded of it than an entry needs. Not the
 * platform's reader: that one binds what this service must take in unread, later versions too.
 *
 * @param text the whole CloudEvent, as it came
 * @param attributes of the envelope
 * @param fields the event's own, those of the envelope ({@code _sd}, {@code _salts}) taken out
 * @param sd the digests of its disclosures
 * @param salts by clear field, or by attribute after an {@code @}
 */
public record PublishedEvent(
        Context context,
        String text,
        Map<String, String> attributes,
        Map<String, @Nullable Object> fields,
        List<String> sd,
        Map<String, String> salts) {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

    private static final int PSEUDONYM = 22;
    private static final String PREVIOUS = "A".repeat(43);

    /** Characters of a digest with what stands around it, and of all else but service and type. */
    private static final int DIGEST = 46;

    private static final int ENVELOPE = 300;

    private static final TypeReference<Map<String, @Nullable Object>> OBJECT =
            new TypeReference<>() {};

    /**
     * Reads what came on this context's topic.
     *
     * @throws UnreadableRecord where no entry can be made of it
     */
    public static PublishedEvent read(Context context, String text) {
        try {
            var event = parse(context, text);
            event.tryEntry();
            if (event.position() < 1 || !event.attribute("source").equals(context.source())) {
                throw new UnreadableRecord("not a position of " + context.source(), null);
            }
            return event;
        } catch (JacksonException
                | ClassCastException
                | DateTimeException
                | IllegalArgumentException e) {
            throw new UnreadableRecord("no entry can be made of it: " + e.getMessage(), e);
        }
    }

    private static PublishedEvent parse(Context context, String text) {
        var attributes = new TreeMap<String, String>();
        Map<String, @Nullable Object> fields = Map.of();
        for (var member : object(JSON.readValue(text, OBJECT)).entrySet()) {
            if (member.getKey().equals("data")) {
                fields = object(member.getValue());
            } else {
                attributes.put(member.getKey(), String.valueOf(member.getValue()));
            }
        }
        var own = new LinkedHashMap<String, @Nullable Object>(fields);
        var sd = strings(own.remove("_sd"));
        var salts = new TreeMap<String, String>();
        object(own.remove("_salts")).forEach((name, salt) -> salts.put(name, String.valueOf(salt)));
        return new PublishedEvent(context, text, attributes, own, sd, salts);
    }

    /**
     * The event's entry.
     *
     * @param stream pseudonym of the event's stream
     * @param previous digest of the stream's entry before, or empty
     */
    public LogEntry entry(String stream, String previous) {
        return new LogEntry(
                LogEntry.VERSION,
                context.code(),
                position(),
                attribute("type"),
                stream,
                sequence(),
                previous,
                Instant.parse(attribute("time")).toString(),
                sd);
    }

    /** Writes it out only where it could be too long, which no store of ours lets in. */
    private void tryEntry() {
        var trial = entry("a".repeat(PSEUDONYM), PREVIOUS);
        long characters =
                ENVELOPE + trial.service().length() + trial.type().length() + DIGEST * (long) sd.size();
        boolean plain = trial.type().chars().allMatch(c -> c < 0x80 && c >= 0x20);
        if (characters > LogEntry.LONGEST || !plain) trial.bytes();
        position();
    }

    /** The event's place in its stream, from 0. */
    long sequence() {
        return Long.parseLong(attribute("sequence"));
    }

    /** The protected fields as they were published: closed, each with its digest, by name. */
    public Map<String, Map<?, ?>> closed() {
        var closed = new TreeMap<String, Map<?, ?>>();
        fields.forEach(
                (name, value) -> {
                    if (value instanceof Map<?, ?> object
                            && object.containsKey(Protection.CLOSED)) {
                        closed.put(name, object);
                    }
                });
        return closed;
    }

    public long position() {
        return Long.parseLong(attribute("position"));
    }

    /**
     * An attribute that every event has.
     *
     * @throws UnreadableRecord where it has not
     */
    public String attribute(String name) {
        var value = attributes.get(name);
        if (value == null || value.isBlank()) throw new UnreadableRecord("no " + name, null);
        return value;
    }

    @SuppressWarnings("unchecked") // the mapper makes no map with other keys
    private static Map<String, @Nullable Object> object(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) return (Map<String, @Nullable Object>) map;
        throw new UnreadableRecord("an object is missing", null);
    }

    private static List<String> strings(@Nullable Object value) {
        if (!(value instanceof List<?> list) || list.isEmpty()) {
            throw new UnreadableRecord("no digests", null);
        }
        return list.stream().map(String.class::cast).toList();
    }
}
