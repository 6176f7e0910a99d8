package org.qunzhi.auditor.bundle;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.qunzhi.ledger.Disclosure;
import org.qunzhi.ledger.LogEntry;
import tools.jackson.databind.JsonNode;

/** Holds what the bundle shows of an event against the digests that its log entry committed to. */
public final class DisclosureCheck {
    private final Faults faults;
    private final Map<String, String> subjects = new HashMap<>();
    private final Map<String, String> streams = new HashMap<>();

    public DisclosureCheck(Faults faults) {
        this.faults = faults;
    }

    public Disclosed check(long index, LogEntry entry, JsonNode line) {
        if (line.path("index").asLong(-1) != index)
            throw new UnreadableBundle("events.jsonl line " + (index + 1) + " is out of step");
        var open = new HashSet<>(entry.sd());
        var values = new HashMap<String, Disclosed.Value>();
        int differing = 0;
        for (var encoded : texts(index, line, "disclosures", true)) {
            var field = field("a disclosure of entry " + index, encoded);
            var name = field.path(1).asString();
            if (!open.remove(Disclosure.digest(encoded))) {
                differing++;
                faults.add(Fault.at(index, "disclosure-differs", entry.type(), name));
            } else if (values.put(
                            name, new Disclosed.Value(field.path(0).asString(), field.path(2)))
                    != null) faults.add(Fault.at(index, "disclosed-twice", entry.type(), name));
        }
        int erased = claimed(index, entry, open, texts(index, line, "erased", false));
        var broken = texts(index, line, "broken", false);
        for (var digest : broken) faults.add(Fault.at(index, "field-broken", entry.type(), digest));
        int opened = claimed(index, entry, open, broken);
        // Each that differs stands in for one that was not disclosed.
        int undisclosed = Math.max(0, open.size() - differing);
        var counts = new Counts(values.size(), differing, undisclosed, erased, opened);
        var shown = new Disclosed(index, entry, values, counts);
        attributes(shown);
        subject(shown);
        return shown;
    }

    /**
     * Takes off what nobody can open. What was never committed to, or is shown, is no such thing.
     */
    private int claimed(long index, LogEntry entry, Set<String> open, List<String> digests) {
        int claimed = 0;
        for (var digest : digests) {
            if (open.remove(digest)) claimed++;
            else if (entry.sd().contains(digest))
                faults.add(Fault.at(index, "erased-yet-disclosed", entry.type(), digest));
            else faults.add(Fault.at(index, "claim-differs", entry.type(), digest));
        }
        return claimed;
    }

    private static List<String> texts(long index, JsonNode line, String member, boolean needed) {
        var array = line.path(member);
        if (array.isMissingNode() && !needed) return List.of();
        if (!array.isArray() || !array.valueStream().allMatch(JsonNode::isString))
            throw new UnreadableBundle(
                    "events.jsonl line " + (index + 1) + " has no list " + member);
        return array.valueStream().map(JsonNode::asString).toList();
    }

    /** Salt, name and value. */
    public static JsonNode field(String where, String encoded) {
        JsonNode field;
        try {
            var json = new String(Base64.getUrlDecoder().decode(encoded), StandardCharsets.UTF_8);
            field = Bundle.json(where, json);
        } catch (IllegalArgumentException e) {
            throw new UnreadableBundle(where + " is no base64url", e);
        }
        if (!field.isArray()
                || field.size() != 3
                || !field.path(0).isString()
                || !field.path(1).isString())
            throw new UnreadableBundle(where + " is no salt, name and value");
        return field;
    }

    private void attributes(Disclosed shown) {
        var entry = shown.entry();
        same(shown, "type", entry.type());
        same(shown, "time", entry.time());
        same(shown, "source", "/qunzhi/" + entry.service());
        if (shown.shows("@sequence")
                && Long.parseLong(shown.attribute("sequence")) != entry.counter())
            faults.add(Fault.at(shown.index(), "attribute-differs", entry.type(), "sequence"));
    }

    private void same(Disclosed shown, String attribute, String expected) {
        if (shown.shows("@" + attribute) && !shown.attribute(attribute).equals(expected))
            faults.add(Fault.at(shown.index(), "attribute-differs", shown.type(), attribute));
    }

    /** One stream, one subject, both ways: nothing is moved into another's history. */
    private void subject(Disclosed shown) {
        if (!shown.shows("@subject")) return;
        var entry = shown.entry();
        var subject = entry.service() + "/" + shown.attribute("subject");
        var seen = subjects.putIfAbsent(entry.stream(), subject);
        var stream = streams.putIfAbsent(subject, entry.stream());
        if ((seen != null && !seen.equals(subject))
                || (stream != null && !stream.equals(entry.stream())))
            faults.add(Fault.at(shown.index(), "subject-differs", entry.type()));
    }
}
