package org.qunzhi.audit.log;

import java.nio.charset.StandardCharsets;
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
 * platform's reader: that one binds what this service must take in unread, later versions too. Its
 * parts are read when somebody asks for them.
 */
public final class PublishedEvent {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

    private static final int PSEUDONYM = 22;

    private static final TypeReference<Map<String, @Nullable Object>> OBJECT =
            new TypeReference<>() {};

    private final Context context;
    private final byte[] bytes;
    private volatile @Nullable RecordHead head;
    private volatile @Nullable Content content;

    /**
     * The whole of it.
     *
     * @param attributes of the envelope
     * @param fields the event's own, those of the envelope ({@code _sd}, {@code _salts}) taken out
     * @param sd the digests of its disclosures
     * @param salts by clear field, or by attribute after an {@code @}
     */
    private record Content(
            Map<String, String> attributes,
            Map<String, @Nullable Object> fields,
            List<String> sd,
            Map<String, String> salts) {}

    private PublishedEvent(Context context, byte[] bytes) {
        this.context = context;
        this.bytes = bytes;
    }

    /**
     * Reads what came on this context's topic.
     *
     * @throws UnreadableRecord where no entry can be made of it
     */
    public static PublishedEvent read(Context context, String text) {
        return read(context, text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * The same, of a record's bytes, which nobody changes any more.
     *
     * @throws UnreadableRecord where no entry can be made of it
     */
    public static PublishedEvent read(Context context, byte[] bytes) {
        try {
            var event = new PublishedEvent(context, bytes);
            if (event.head().draft().longest(PSEUDONYM) > LogEntry.LONGEST) {
                throw new UnreadableRecord("its entry would be too long", null);
            }
            return event;
        } catch (JacksonException | DateTimeException | IllegalArgumentException e) {
            throw new UnreadableRecord("no entry can be made of it: " + e.getMessage(), e);
        }
    }

    /** One that was read before. */
    static PublishedEvent known(Context context, byte[] bytes) {
        return new PublishedEvent(context, bytes);
    }

    private RecordHead head() {
        var known = head;
        if (known == null) {
            known = RecordHead.read(context, bytes);
            head = known;
        }
        return known;
    }

    private Content content() {
        var known = content;
        if (known == null) {
            known = parse(bytes);
            content = known;
        }
        return known;
    }

    private static Content parse(byte[] bytes) {
        var attributes = new TreeMap<String, String>();
        Map<String, @Nullable Object> fields = Map.of();
        for (var member : object(JSON.readValue(bytes, OBJECT)).entrySet()) {
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
        return new Content(attributes, own, sd, salts);
    }

    public Context context() {
        return context;
    }

    /** The whole CloudEvent, as it came. */
    public String text() {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /** The same, not to be changed. */
    byte[] bytes() {
        return bytes;
    }

    /** Of the envelope. */
    public Map<String, String> attributes() {
        return content().attributes();
    }

    /** The event's own, those of the envelope taken out. */
    public Map<String, @Nullable Object> fields() {
        return content().fields();
    }

    /** The digests of its disclosures. */
    public List<String> sd() {
        return content().sd();
    }

    /** By clear field, or by attribute after an {@code @}. */
    public Map<String, String> salts() {
        return content().salts();
    }

    /**
     * The bytes of the event's entry.
     *
     * @param stream pseudonym of the event's stream
     * @param previous digest of the stream's entry before, or empty
     */
    public byte[] entry(String stream, String previous) {
        return head().draft().bytes(stream, previous);
    }

    /** The stream that it belongs to. */
    String subject() {
        return head().subject();
    }

    /** The event's place in its stream, from 0. */
    long sequence() {
        return head().sequence();
    }

    String type() {
        return head().type();
    }

    Instant time() {
        return head().time();
    }

    public long position() {
        return head().position();
    }

    /** The protected fields as they were published: closed, each with its digest, by name. */
    public Map<String, Map<?, ?>> closed() {
        var closed = new TreeMap<String, Map<?, ?>>();
        fields().forEach(
                        (name, value) -> {
                            if (value instanceof Map<?, ?> object
                                    && object.containsKey(Protection.CLOSED)) {
                                closed.put(name, object);
                            }
                        });
        return closed;
    }

    /**
     * An attribute that every event has.
     *
     * @throws UnreadableRecord where it has not
     */
    public String attribute(String name) {
        var value = attributes().get(name);
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
