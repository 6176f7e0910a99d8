package org.qunzhi.auditor.bundle;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qunzhi.ledger.Frontier;
import org.qunzhi.ledger.MerkleTree;
import tools.jackson.databind.JsonNode;

/**
 * Holds the completeness list 完整性清单 of a bundle against the log: its root and count stand in an
 * entry, and each line says how far its stream had come when the list was taken; none is left out.
 */
public final class StreamListCheck {
    static final String FILE = "streams.jsonl";
    private static final String EVENT = ".streams-listed.v";

    private final Faults faults;
    private final boolean carried;

    /** Of streams that have not come so far yet. */
    private final Map<String, Line> lines = new HashMap<>();

    private final List<Listed> events = new ArrayList<>();
    private Frontier root = Frontier.empty();

    /** The last listed entry of a stream, and the first one that is not: the size lies between. */
    private Place lastIn = new Place(-1, "");

    private Place firstOut = new Place(Long.MAX_VALUE, "");

    private record Line(long counter, String head) {}

    private record Place(long index, String stream) {}

    /** What the log says of a list. */
    private record Listed(long index, long size, long count, String root) {}

    public StreamListCheck(Bundle bundle, Faults faults) {
        this.faults = faults;
        this.carried = bundle.has(FILE);
        if (carried) read(bundle);
    }

    private void read(Bundle bundle) {
        try (var list = bundle.lines(FILE)) {
            var before = "";
            for (var line = list.nextBytes(); line != null; line = list.nextBytes()) {
                root = root.append(MerkleTree.leafHash(line));
                var text = new String(line, java.nio.charset.StandardCharsets.UTF_8);
                var json = Bundle.json(FILE + " line " + root.size(), text);
                var stream = json.path("stream").asString("");
                if (stream.compareTo(before) <= 0)
                    faults.add(Fault.overall("list-out-of-order", root.size()));
                lines.put(
                        stream,
                        new Line(json.path("counter").asLong(-1), json.path("head").asString("")));
                before = stream;
            }
        } catch (IOException e) {
            throw new UnreadableBundle(FILE + ": " + e.getMessage(), e);
        }
    }

    /** Each entry of the log, in order. */
    public void take(long index, LogCheck.Taken taken) {
        if (!carried) return;
        var entry = taken.entry();
        var line = lines.get(entry.stream());
        if (line == null || entry.counter() > line.counter()) {
            if (index < firstOut.index()) firstOut = new Place(index, entry.stream());
        } else if (entry.counter() == line.counter()) {
            // What follows in this stream is behind the list: as if it had no line.
            lines.remove(entry.stream());
            lastIn = new Place(index, entry.stream());
            if (!taken.digest().equals(line.head()))
                faults.add(Fault.at(index, "list-differs-of", entry.stream()));
        }
    }

    /** Each event that was shown. */
    public void take(Disclosed shown) {
        if (!shown.type().contains(EVENT)) return;
        number(shown, "size")
                .ifPresent(
                        size ->
                                events.add(
                                        new Listed(
                                                shown.index(),
                                                size,
                                                number(shown, "streams").orElse(-1L),
                                                shown.text("root").orElse(""))));
    }

    private static Optional<Long> number(Disclosed shown, String field) {
        return Optional.ofNullable(shown.values().get(field))
                .map(Disclosed.Value::json)
                .filter(JsonNode::isIntegralNumber)
                .map(JsonNode::asLong);
    }

    /** After the last entry. */
    public void conclude() {
        if (!carried) return;
        var encoded = Base64.getEncoder().encodeToString(root.root());
        var of =
                events.stream()
                        .filter(listed -> listed.root().equals(encoded))
                        .filter(listed -> listed.count() == root.size())
                        .findFirst();
        if (of.isEmpty()) {
            faults.add(Fault.overall("list-not-logged", root.size(), encoded));
            return;
        }
        asOf(of.get());
    }

    private void asOf(Listed listed) {
        if (listed.size() > listed.index())
            faults.add(Fault.at(listed.index(), "list-of-the-future", listed.size()));
        lines.keySet()
                .forEach(
                        stream ->
                                faults.add(Fault.at(listed.index(), "list-of-no-stream", stream)));
        if (lastIn.index() >= listed.size())
            faults.add(Fault.at(lastIn.index(), "list-ahead", lastIn.stream(), listed.size()));
        if (firstOut.index() < listed.size())
            faults.add(
                    Fault.at(
                            firstOut.index(), "list-leaves-out", firstOut.stream(), listed.size()));
    }

    /** Streams that the list proves complete; empty where the bundle has none. */
    public Optional<Long> listed() {
        return carried ? Optional.of(root.size()) : Optional.empty();
    }

    /** The log speaks of a list, and the bundle does not show one. */
    public boolean notShown() {
        return !carried && !events.isEmpty();
    }
}
