package org.qunzhi.auditor;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.qunzhi.ledger.Checkpoint;
import org.qunzhi.ledger.Frontier;
import org.qunzhi.ledger.LogEntry;
import org.qunzhi.ledger.MalformedNote;
import org.qunzhi.ledger.Note;
import org.qunzhi.ledger.UnverifiedNote;
import org.qunzhi.ledger.VerifierKey;
import tools.jackson.databind.JsonNode;

/**
 * Takes the log's entries in order and answers whether they are the ones the checkpoint was signed
 * over, and whether every service's positions and every stream's counters are complete.
 */
final class LogCheck {
    private final Faults faults;
    private final Map<String, Long> positions = new HashMap<>();
    private final Map<String, Head> streams = new HashMap<>();
    private Frontier tree = Frontier.empty();

    private record Head(String service, long counter, String digest) {}

    LogCheck(Faults faults) {
        this.faults = faults;
    }

    /** The entry on that line, or a fault and an empty entry's worth of nothing. */
    LogEntry take(long index, String line) {
        var json = Bundle.json("entries.jsonl line " + (index + 1), line);
        var entry = entry(index, json);
        if (!Arrays.equals(entry.bytes(), line.getBytes(java.nio.charset.StandardCharsets.UTF_8)))
            faults.add(Fault.at(index, "entry-not-canonical"));
        tree = tree.append(entry.leafHash());
        position(index, entry);
        stream(index, entry);
        return entry;
    }

    private void position(long index, LogEntry entry) {
        long expected = positions.merge(entry.service(), 1L, Long::sum);
        if (entry.position() != expected)
            faults.add(
                    Fault.at(index, "position-gap", entry.service(), expected, entry.position()));
    }

    private void stream(long index, LogEntry entry) {
        var head = streams.get(entry.stream());
        long expected = head == null ? 0 : head.counter() + 1;
        var previous = head == null ? "" : head.digest();
        if (entry.counter() != expected)
            faults.add(Fault.at(index, "stream-gap", entry.stream(), expected, entry.counter()));
        if (!entry.previous().equals(previous))
            faults.add(Fault.at(index, "stream-broken", entry.stream()));
        if (head != null && !head.service().equals(entry.service()))
            faults.add(Fault.at(index, "stream-of-two-services", entry.stream()));
        streams.put(entry.stream(), new Head(entry.service(), entry.counter(), entry.digest()));
    }

    int streams() {
        return streams.size();
    }

    /** After the last entry: is this the tree that the checkpoint states, signed by that key? */
    void against(String checkpointText, VerifierKey key) {
        try {
            var checkpoint = Checkpoint.open(Note.parse(checkpointText), key);
            if (checkpoint.size() != tree.size())
                faults.add(Fault.overall("size-differs", checkpoint.size(), tree.size()));
            else if (!Arrays.equals(checkpoint.root(), tree.root()))
                faults.add(Fault.overall("root-differs"));
        } catch (UnverifiedNote | MalformedNote e) {
            faults.add(Fault.overall("checkpoint-not-signed", String.valueOf(e.getMessage())));
        }
    }

    private static LogEntry entry(long index, JsonNode json) {
        try {
            return new LogEntry(
                    json.path("v").asInt(),
                    json.path("service").asString(),
                    Long.parseLong(json.path("position").asString()),
                    json.path("type").asString(),
                    json.path("stream").asString(),
                    json.path("counter").asLong(),
                    json.path("prev").asString(),
                    json.path("time").asString(),
                    json.path("sd").valueStream().map(JsonNode::asString).toList());
        } catch (IllegalArgumentException e) {
            throw new UnreadableBundle("entry " + index + " is none: " + e.getMessage(), e);
        }
    }
}
