package org.qunzhi.auditor.drill;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.function.UnaryOperator;
import org.qunzhi.ledger.Frontier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Entries and what is shown of them, as a forger with the log's key makes them anew. */
final class History {
    private static final JsonMapper JSON = JsonMapper.shared();
    private final List<Line> lines;

    private History(List<Line> lines) {
        this.lines = lines;
    }

    static History of(List<String> entries, List<String> events) {
        var lines = new ArrayList<Line>();
        for (int i = 0; i < entries.size(); i++) lines.add(Line.of(entries.get(i), events.get(i)));
        return new History(lines);
    }

    /** Another one, to be forged by itself. */
    History copy() {
        return new History(new ArrayList<>(lines));
    }

    int size() {
        return lines.size();
    }

    Line line(int index) {
        return lines.get(index);
    }

    List<Line> lines() {
        return lines;
    }

    /** The first of that event from an index on. */
    int first(String name, int from) {
        for (int i = from; i < lines.size(); i++) if (lines.get(i).name().equals(name)) return i;
        throw new IllegalArgumentException("the bundle has no " + name);
    }

    /** The first of that event in another one's stream. */
    int firstBeside(int index, String name) {
        var stream = lines.get(index).entry().stream();
        int found = first(name, 0);
        while (!lines.get(found).entry().stream().equals(stream)) found = first(name, found + 1);
        return found;
    }

    /** Leaves one out, as if it had never been. */
    void remove(int index) {
        lines.remove(index);
    }

    /** Puts one at another place. */
    void move(int from, int to) {
        lines.add(to, lines.remove(from));
    }

    JsonNode value(int index, String field) {
        return lines.get(index).value(field);
    }

    /** Shows another value under the same salt; what the entry is committed to stays as it is. */
    void show(int index, String field, UnaryOperator<JsonNode> other) {
        var line = lines.get(index);
        lines.set(index, line.showing(field, plain(other.apply(line.value(field)))));
    }

    /** The same, and the entry is committed to it. */
    void rewrite(int index, String field, UnaryOperator<JsonNode> other) {
        var line = lines.get(index);
        lines.set(index, line.with(field, plain(other.apply(line.value(field)))));
    }

    void rewrite(int index, String field, Object value) {
        lines.set(index, lines.get(index).with(field, value));
    }

    private static Object plain(JsonNode value) {
        return JSON.treeToValue(value, Object.class);
    }

    /** Says of a field that was shown that nobody can open it any more. */
    void erase(int index, String field) {
        lines.set(index, lines.get(index).erasing(field));
    }

    /** Positions, counters and links without a gap; the tree over them. */
    Frontier relink() {
        var tree = Frontier.empty();
        var positions = new HashMap<String, Long>();
        var heads = new HashMap<String, Line>();
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            var head = heads.get(line.entry().stream());
            var linked =
                    line.at(
                            positions.merge(line.entry().service(), 1L, Long::sum),
                            head == null ? 0 : head.entry().counter() + 1,
                            head == null ? "" : head.digest());
            heads.put(line.entry().stream(), linked);
            lines.set(i, linked);
            tree = tree.append(linked.leafHash());
        }
        return tree;
    }

    /** As they are, whether or not they follow from each other. */
    Frontier tree() {
        var tree = Frontier.empty();
        for (var line : lines) tree = tree.append(line.leafHash());
        return tree;
    }

    List<byte[]> entryLines() {
        return lines.stream().map(Line::bytes).toList();
    }

    List<String> eventLines() {
        var events = new ArrayList<String>();
        for (int i = 0; i < lines.size(); i++) events.add(lines.get(i).shownAt(i));
        return events;
    }
}
