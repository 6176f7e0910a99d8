package org.qunzhi.auditor.drill;

import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.qunzhi.ledger.CanonicalJson;
import org.qunzhi.ledger.Disclosure;
import org.qunzhi.ledger.Frontier;
import org.qunzhi.ledger.LogEntry;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Entries and what is shown of them, as a forger with the log's key makes them anew. */
final class History {
    private static final JsonMapper JSON = JsonMapper.shared();
    private final List<ObjectNode> entries;
    private final List<ObjectNode> events;

    History(List<String> entries, List<String> events) {
        this.entries = parsed(entries);
        this.events = parsed(events);
    }

    private static List<ObjectNode> parsed(List<String> lines) {
        var parsed = new ArrayList<ObjectNode>();
        for (var line : lines) parsed.add((ObjectNode) JSON.readTree(line));
        return parsed;
    }

    /** The first of that event from an index on. */
    int first(String name, int from) {
        for (int i = from; i < entries.size(); i++)
            if (entries.get(i).path("type").asString().contains("." + name + ".v")) return i;
        throw new IllegalArgumentException("the bundle has no " + name);
    }

    /** The first of that event in another one's stream. */
    int firstBeside(int index, String name) {
        var stream = entries.get(index).path("stream");
        int found = first(name, 0);
        while (!entries.get(found).path("stream").equals(stream)) found = first(name, found + 1);
        return found;
    }

    /** Leaves one out, as if it had never been. */
    void remove(int index) {
        entries.remove(index);
        events.remove(index);
    }

    JsonNode value(int index, String field) {
        return decoded(disclosures(index).get(place(index, field))).path(2);
    }

    /** Shows another value under the same salt; what the entry is committed to stays as it is. */
    void show(int index, String field, UnaryOperator<JsonNode> other) {
        int at = place(index, field);
        var old = decoded(disclosures(index).get(at));
        var value = JSON.treeToValue(other.apply(old.path(2)), Object.class);
        disclosures(index).set(at, Disclosure.of(old.path(0).asString(), field, value).encoded());
    }

    /** The same, and the entry is committed to it. */
    void rewrite(int index, String field, UnaryOperator<JsonNode> other) {
        int at = place(index, field);
        var before = Disclosure.digest(disclosures(index).get(at).asString());
        show(index, field, other);
        var after = Disclosure.digest(disclosures(index).get(at).asString());
        var digests = (ArrayNode) entries.get(index).path("sd");
        for (int i = 0; i < digests.size(); i++)
            if (digests.get(i).asString().equals(before)) digests.set(i, after);
    }

    /** Says of a field that was shown that nobody can open it any more. */
    void erase(int index, String field) {
        var encoded = disclosures(index).remove(place(index, field)).asString();
        events.get(index).withArray("erased").add(Disclosure.digest(encoded));
    }

    /** Positions, counters and links without a gap; the tree over them. */
    Frontier relink() {
        var tree = Frontier.empty();
        var positions = new HashMap<String, Long>();
        var heads = new HashMap<String, LogEntry>();
        for (int i = 0; i < entries.size(); i++) {
            events.get(i).put("index", i);
            var stream = entries.get(i).path("stream").asString();
            var service = entries.get(i).path("service").asString();
            var entry = relink(i, positions.merge(service, 1L, Long::sum), heads.get(stream));
            heads.put(stream, entry);
            tree = tree.append(entry.leafHash());
        }
        return tree;
    }

    private LogEntry relink(int index, long position, @Nullable LogEntry head) {
        var json = entries.get(index);
        long counter = head == null ? 0 : head.counter() + 1;
        if (json.path("counter").asLong() != counter)
            rewrite(index, "@sequence", _ -> JSON.valueToTree("%019d".formatted(counter)));
        var entry =
                new LogEntry(
                        json.path("v").asInt(),
                        json.path("service").asString(),
                        position,
                        json.path("type").asString(),
                        json.path("stream").asString(),
                        counter,
                        head == null ? "" : head.digest(),
                        json.path("time").asString(),
                        json.path("sd").valueStream().map(JsonNode::asString).toList());
        entries.set(index, (ObjectNode) JSON.readTree(entry.bytes()));
        return entry;
    }

    /** Canonical again, as {@link #relink} made them. */
    List<String> entryLines() {
        var lines = new ArrayList<String>();
        for (var entry : entries)
            lines.add(CanonicalJson.write(JSON.treeToValue(entry, Object.class)));
        return lines;
    }

    List<String> eventLines() {
        return events.stream().map(JSON::writeValueAsString).toList();
    }

    private ArrayNode disclosures(int index) {
        return (ArrayNode) events.get(index).path("disclosures");
    }

    private int place(int index, String field) {
        var disclosures = disclosures(index);
        for (int i = 0; i < disclosures.size(); i++)
            if (decoded(disclosures.get(i)).path(1).asString().equals(field)) return i;
        throw new IllegalArgumentException(field + " is not disclosed");
    }

    private static JsonNode decoded(JsonNode disclosure) {
        return JSON.readTree(Base64.getUrlDecoder().decode(disclosure.asString()));
    }
}
