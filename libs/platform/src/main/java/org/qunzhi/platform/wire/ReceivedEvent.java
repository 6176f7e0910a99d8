package org.qunzhi.platform.wire;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.qunzhi.contracts.Context;
import org.qunzhi.ledger.Disclosure;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A record as it came from another service, its payload not interpreted.
 *
 * @param context who decided it
 * @param attributes all of the envelope, those of a later version too
 * @param data the event's JSON as it was stored, without digests and salts
 * @param sd the digests of its disclosures, sorted
 * @param salts by the name of a field, or of an attribute after an {@code @}
 */
public record ReceivedEvent(
        Context context,
        Map<String, String> attributes,
        String data,
        List<String> sd,
        Map<String, String> salts) {

    private static final Pattern TYPE =
            Pattern.compile("org\\.qunzhi\\.([a-z]+)\\.([a-z0-9-]+)\\.v([1-9][0-9]{0,8})");

    /** Checks that the attributes that this record answers from are there and well-formed. */
    public ReceivedEvent {
        var type = TYPE.matcher(required(attributes, "type"));
        if (!type.matches() || !type.group(1).equals(context.code())) {
            throw new UnreadableEvent("not a type of " + context.source(), null);
        }
        try {
            Instant.parse(required(attributes, "time"));
            Long.parseLong(required(attributes, "position"));
            if (Long.parseLong(required(attributes, "sequence")) < 0) {
                throw new UnreadableEvent("a negative sequence", null);
            }
        } catch (DateTimeParseException | NumberFormatException e) {
            throw new UnreadableEvent("an attribute is not in its form", e);
        }
        required(attributes, "id");
        required(attributes, "subject");
    }

    /**
     * Reads the value of a record.
     *
     * @throws UnreadableEvent where it is not such an envelope
     */
    public static ReceivedEvent read(byte[] json) {
        try {
            var attributes = new LinkedHashMap<String, String>();
            var data = Envelope.JSON.createObjectNode();
            for (var member : Envelope.JSON.readTree(json).properties()) {
                if (member.getKey().equals("data")) {
                    data = (ObjectNode) member.getValue();
                } else {
                    attributes.put(member.getKey(), member.getValue().stringValue());
                }
            }
            var sd = strings(data.remove(Envelope.DIGESTS));
            var salts = texts(data.remove(Envelope.SALTS));
            return new ReceivedEvent(
                    context(required(attributes, "source")),
                    Map.copyOf(attributes),
                    data.toString(),
                    sd,
                    salts);
        } catch (JacksonException | ClassCastException e) {
            throw new UnreadableEvent("not the JSON of an event", e);
        }
    }

    public String id() {
        return attribute("id");
    }

    /** The stored name: {@code score-sheet-sealed}. */
    public String name() {
        return type(2);
    }

    /** Of the stored form, from 1. */
    public int version() {
        return Integer.parseInt(type(3));
    }

    public String aggregateId() {
        return attribute("subject");
    }

    /** In the aggregate's stream, from 0. */
    public long sequence() {
        return Long.parseLong(attribute("sequence"));
    }

    /** In the deciding service's store, from 1. */
    public long position() {
        return Long.parseLong(attribute("position"));
    }

    public Instant time() {
        return Instant.parse(attribute("time"));
    }

    /** {@code public}, {@code restricted}, {@code personal} or {@code secret}. */
    public String classification() {
        return attribute("classification");
    }

    /**
     * An attribute that every event has.
     *
     * @throws UnreadableEvent where it has not
     */
    public String attribute(String name) {
        return required(attributes, name);
    }

    /**
     * How each field, and each attribute after an {@code @}, is opened; those whose salt is not
     * here cannot be.
     */
    public Map<String, Disclosure> disclosures() {
        return Envelope.disclosures(Envelope.committed(attributes, Envelope.fields(data)), salts);
    }

    private String type(int group) {
        var type = TYPE.matcher(attribute("type"));
        if (!type.matches()) {
            throw new UnreadableEvent("not a type", null);
        }
        return type.group(group);
    }

    private static Context context(String source) {
        return Arrays.stream(Context.values())
                .filter(context -> context.source().equals(source))
                .findAny()
                .orElseThrow(() -> new UnreadableEvent("no such source: " + source, null));
    }

    private static String required(Map<String, String> attributes, String name) {
        var value = attributes.get(name);
        if (value == null) {
            throw new UnreadableEvent("no attribute " + name, null);
        }
        return value;
    }

    private static List<String> strings(@Nullable JsonNode array) {
        return List.copyOf(converted(array, new TypeReference<List<String>>() {}));
    }

    private static Map<String, String> texts(@Nullable JsonNode object) {
        return Map.copyOf(converted(object, new TypeReference<Map<String, String>>() {}));
    }

    private static <T> T converted(@Nullable JsonNode node, TypeReference<T> type) {
        if (node == null) {
            throw new UnreadableEvent("no digests or no salts", null);
        }
        return Envelope.JSON.convertValue(node, type);
    }
}
