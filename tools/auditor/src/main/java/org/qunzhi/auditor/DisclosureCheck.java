package org.qunzhi.auditor;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import org.qunzhi.ledger.Disclosure;
import org.qunzhi.ledger.LogEntry;
import tools.jackson.databind.JsonNode;

/** Holds what the bundle shows of an event against the digests that its log entry committed to. */
final class DisclosureCheck {
    private final Faults faults;
    private final Map<String, String> subjects = new HashMap<>();
    private final Map<String, String> streams = new HashMap<>();

    DisclosureCheck(Faults faults) {
        this.faults = faults;
    }

    Disclosed check(long index, LogEntry entry, JsonNode line) {
        if (line.path("index").asLong(-1) != index)
            throw new UnreadableBundle("events.jsonl line " + (index + 1) + " is out of step");
        var committed = new HashSet<>(entry.sd());
        var values = new HashMap<String, JsonNode>();
        for (var encoded : line.path("disclosures")) {
            var text = encoded.asString();
            var triple = triple(index, text);
            var name = triple.path(1).asString();
            if (!committed.remove(Disclosure.digest(text)))
                faults.add(Fault.at(index, "disclosure-differs", entry.type(), name));
            else if (values.put(name, triple.path(2)) != null)
                faults.add(Fault.at(index, "disclosed-twice", entry.type(), name));
        }
        var shown = new Disclosed(index, entry, values, committed.size());
        same(index, shown, "type", entry.type());
        same(index, shown, "time", entry.time());
        same(index, shown, "source", "/qunzhi/" + entry.service());
        if (values.containsKey("@sequence")
                && Long.parseLong(shown.attribute("sequence")) != entry.counter())
            faults.add(Fault.at(index, "attribute-differs", entry.type(), "sequence"));
        subject(index, entry, shown);
        return shown;
    }

    private JsonNode triple(long index, String encoded) {
        try {
            var json = new String(Base64.getUrlDecoder().decode(encoded), StandardCharsets.UTF_8);
            return Bundle.json("a disclosure of entry " + index, json);
        } catch (IllegalArgumentException e) {
            throw new UnreadableBundle("a disclosure of entry " + index + " is no base64url", e);
        }
    }

    private void same(long index, Disclosed shown, String attribute, String expected) {
        if (shown.values().containsKey("@" + attribute)
                && !shown.attribute(attribute).equals(expected))
            faults.add(Fault.at(index, "attribute-differs", shown.type(), attribute));
    }

    /** One stream, one subject, both ways: nothing is moved into another's history. */
    private void subject(long index, LogEntry entry, Disclosed shown) {
        if (!shown.values().containsKey("@subject")) return;
        var subject = entry.service() + "/" + shown.attribute("subject");
        var seen = subjects.putIfAbsent(entry.stream(), subject);
        var stream = streams.putIfAbsent(subject, entry.stream());
        if ((seen != null && !seen.equals(subject))
                || (stream != null && !stream.equals(entry.stream())))
            faults.add(Fault.at(index, "subject-differs", entry.type()));
    }
}
