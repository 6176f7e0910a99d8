package org.qunzhi.audit.log;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.qunzhi.contracts.Context;
import org.qunzhi.ledger.EntryDraft;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;

/**
 * What the log needs of a record, read in one pass over its bytes without keeping the rest; which
 * is looked at all the same, so that no entry is made of what is no event.
 *
 * @param subject the event's stream
 * @param sequence the event's place in its stream, from 0
 */
record RecordHead(
        String subject, long position, long sequence, String type, Instant time, EntryDraft draft) {

    private static final JsonFactory JSON =
            JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

    private static final Set<String> WANTED =
            Set.of("source", "type", "subject", "time", "sequence", "position");

    /**
     * @throws UnreadableRecord where it is no event of this context
     * @throws tools.jackson.core.JacksonException where it is not JSON
     * @throws IllegalArgumentException where a value is not as an entry needs it
     * @throws java.time.DateTimeException where its time is none
     */
    static RecordHead read(Context context, byte[] record) {
        var attributes = new HashMap<String, String>();
        List<String> sd = List.of();
        try (var parser = JSON.createParser(ObjectReadContext.empty(), record)) {
            expectObject(parser.nextToken());
            for (var name = parser.nextName(); name != null; name = parser.nextName()) {
                var token = parser.nextToken();
                if (name.equals("data")) sd = digests(parser);
                else if (WANTED.contains(name)) attributes.put(name, scalar(parser, token));
                else parser.skipChildren();
            }
            if (parser.nextToken() != null) throw new UnreadableRecord("something follows", null);
        }
        return of(context, attributes, sd);
    }

    private static RecordHead of(Context context, Map<String, String> attributes, List<String> sd) {
        long position = Long.parseLong(attribute(attributes, "position"));
        if (position < 1 || !attribute(attributes, "source").equals(context.source())) {
            throw new UnreadableRecord("not a position of " + context.source(), null);
        }
        if (sd.isEmpty()) throw new UnreadableRecord("no digests", null);
        long sequence = Long.parseLong(attribute(attributes, "sequence"));
        var type = attribute(attributes, "type");
        var time = Instant.parse(attribute(attributes, "time"));
        var draft = EntryDraft.of(context.code(), position, type, sequence, time, sd);
        return new RecordHead(
                attribute(attributes, "subject"), position, sequence, type, time, draft);
    }

    private static String attribute(Map<String, String> attributes, String name) {
        var value = attributes.get(name);
        if (value == null || value.isBlank()) throw new UnreadableRecord("no " + name, null);
        return value;
    }

    private static String scalar(JsonParser parser, JsonToken token) {
        if (!token.isScalarValue()) throw new UnreadableRecord("an attribute has parts", null);
        return parser.getString();
    }

    /** Of the data, whose every member is passed over. */
    private static List<String> digests(JsonParser parser) {
        expectObject(parser.currentToken());
        List<String> digests = List.of();
        boolean salts = false;
        for (var name = parser.nextName(); name != null; name = parser.nextName()) {
            var token = parser.nextToken();
            switch (name) {
                case "_sd" -> digests = strings(parser, token);
                case "_salts" -> {
                    expectObject(token);
                    parser.skipChildren();
                    salts = true;
                }
                default -> parser.skipChildren();
            }
        }
        if (!salts) expectObject(null);
        return digests;
    }

    private static List<String> strings(JsonParser parser, JsonToken token) {
        if (token != JsonToken.START_ARRAY) throw new UnreadableRecord("no digests", null);
        var strings = new ArrayList<String>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (!parser.hasToken(JsonToken.VALUE_STRING)) {
                throw new UnreadableRecord("a digest is no text", null);
            }
            strings.add(parser.getString());
        }
        return strings;
    }

    private static void expectObject(@Nullable JsonToken token) {
        if (token != JsonToken.START_OBJECT) {
            throw new UnreadableRecord("an object is missing", null);
        }
    }
}
