package org.qunzhi.auditor.drill;

import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.qunzhi.ledger.Disclosure;
import org.qunzhi.ledger.LogEntry;
import org.qunzhi.ledger.MerkleTree;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One entry and what is shown of it. It never changes: whoever forges makes another, and all that
 * was not touched is shared between many forgeries.
 */
final class Line {
    private static final JsonMapper JSON = JsonMapper.shared();
    private final LogEntry entry;
    private final List<String> disclosures;
    private final List<String> erased;
    private final List<String> broken;
    private byte @Nullable [] bytes;
    private @Nullable String digest;
    private @Nullable Map<String, Shown> shown;

    /** A disclosure that is shown, read. */
    record Shown(String encoded, String salt, JsonNode value) {}

    Line(LogEntry entry, List<String> disclosures, List<String> erased, List<String> broken) {
        this.entry = entry;
        this.disclosures = List.copyOf(disclosures);
        this.erased = List.copyOf(erased);
        this.broken = List.copyOf(broken);
    }

    static Line of(String entry, String event) {
        var json = JSON.readTree(entry);
        var of = JSON.readTree(event);
        return new Line(
                new LogEntry(
                        json.path("v").asInt(),
                        json.path("service").asString(),
                        Long.parseLong(json.path("position").asString()),
                        json.path("type").asString(),
                        json.path("stream").asString(),
                        json.path("counter").asLong(),
                        json.path("prev").asString(),
                        json.path("time").asString(),
                        texts(json.path("sd"))),
                texts(of.path("disclosures")),
                texts(of.path("erased")),
                texts(of.path("broken")));
    }

    private static List<String> texts(JsonNode array) {
        return array.valueStream().map(JsonNode::asString).toList();
    }

    LogEntry entry() {
        return entry;
    }

    /** {@code score-sheet-sealed}. */
    String name() {
        var type = entry.type();
        int version = type.lastIndexOf(".v");
        return type.substring(type.lastIndexOf('.', version - 1) + 1, version);
    }

    byte[] bytes() {
        if (bytes == null) bytes = entry.bytes();
        return bytes;
    }

    byte[] leafHash() {
        return MerkleTree.leafHash(bytes());
    }

    String digest() {
        if (digest == null) digest = entry.digest();
        return digest;
    }

    private Map<String, Shown> shown() {
        if (shown == null) {
            var read = new LinkedHashMap<String, Shown>();
            for (var encoded : disclosures) {
                var json = JSON.readTree(Base64.getUrlDecoder().decode(encoded));
                read.put(
                        json.path(1).asString(),
                        new Shown(encoded, json.path(0).asString(), json.path(2)));
            }
            shown = read;
        }
        return shown;
    }

    boolean shows(String field) {
        return shown().containsKey(field);
    }

    /** Of a field or an attribute that is shown. */
    JsonNode value(String field) {
        return of(field).value();
    }

    String text(String field) {
        return Optional.ofNullable(shown().get(field))
                .map(one -> one.value().asString(""))
                .orElse("");
    }

    private Shown of(String field) {
        var one = shown().get(field);
        if (one == null) throw new IllegalArgumentException(field + " is not disclosed");
        return one;
    }

    /** Shows another value under the same salt; what the entry is committed to stays as it is. */
    Line showing(String field, Object value) {
        var before = of(field);
        var after = Disclosure.of(before.salt(), field, value).encoded();
        return new Line(entry, with(disclosures, before.encoded(), after), erased, broken);
    }

    /** The same, and the entry is committed to it. */
    Line with(String field, Object value) {
        var before = of(field).encoded();
        var other = showing(field, value);
        var after = other.of(field).encoded();
        var sd = with(entry.sd(), Disclosure.digest(before), Disclosure.digest(after));
        return new Line(
                at(
                        entry.position(),
                        entry.counter(),
                        entry.previous(),
                        field.equals("@time") ? value.toString() : entry.time(),
                        field.equals("@type") ? value.toString() : entry.type(),
                        sd),
                other.disclosures,
                erased,
                broken);
    }

    /** Says of a field that was shown that nobody can open it any more. */
    Line erasing(String field) {
        var encoded = of(field).encoded();
        var claimed = new ArrayList<>(erased);
        claimed.add(Disclosure.digest(encoded));
        return new Line(entry, without(disclosures, encoded), claimed, broken);
    }

    /** At another place of the log. */
    Line at(long position, long counter, String previous) {
        if (position == entry.position()
                && counter == entry.counter()
                && previous.equals(entry.previous())) return this;
        var line =
                counter != entry.counter() && shows("@sequence")
                        ? with("@sequence", "%019d".formatted(counter))
                        : this;
        var same = line.entry;
        return new Line(
                line.at(position, counter, previous, same.time(), same.type(), same.sd()),
                line.disclosures,
                erased,
                broken);
    }

    private LogEntry at(
            long position,
            long counter,
            String previous,
            String time,
            String type,
            List<String> sd) {
        return new LogEntry(
                entry.v(),
                entry.service(),
                position,
                type,
                entry.stream(),
                counter,
                previous,
                time,
                sd);
    }

    private static List<String> with(List<String> all, String one, String other) {
        return all.stream().map(of -> of.equals(one) ? other : of).toList();
    }

    private static List<String> without(List<String> all, String one) {
        return all.stream().filter(of -> !of.equals(one)).toList();
    }

    /** As it stands in {@code events.jsonl}. */
    String shownAt(int index) {
        var line = new LinkedHashMap<String, Object>();
        line.put("index", index);
        line.put("disclosures", disclosures);
        if (!erased.isEmpty()) line.put("erased", erased);
        if (!broken.isEmpty()) line.put("broken", broken);
        return JSON.writeValueAsString(line);
    }
}
