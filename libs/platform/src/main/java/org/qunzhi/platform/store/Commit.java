package org.qunzhi.platform.store;

import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.bson.Document;
import org.qunzhi.platform.Receipt;

/**
 * What one command decided, as one document: all of its events or none.
 *
 * @param position of its first event; 0 as long as it has none
 */
record Commit(
        long position,
        String aggregateId,
        long firstSequence,
        String commandId,
        String requestHash,
        List<StoredEvent> events) {
    static final int MOST_EVENTS = 64;

    int size() {
        return events.size();
    }

    long lastSequence() {
        return firstSequence + size() - 1;
    }

    long lastPosition() {
        return position + size() - 1;
    }

    Receipt receipt() {
        return receipt(position);
    }

    Receipt receipt(long first) {
        var sealed = new TreeMap<String, String>();
        events.forEach(event -> sealed.putAll(event.sealed()));
        return new Receipt(
                aggregateId, lastSequence(), Long.toString(first + size() - 1), Map.copyOf(sealed));
    }

    boolean isSameAs(Commit other) {
        return events.getFirst().id().equals(other.events.getFirst().id());
    }

    Document at(long first) {
        return new Document("_id", first)
                .append("aggregateId", aggregateId)
                .append("firstSequence", firstSequence)
                .append("lastSequence", lastSequence())
                .append("commandId", commandId)
                .append("requestHash", requestHash)
                .append("events", events.stream().map(Commit::write).toList());
    }

    static Commit read(Document document) {
        long position = document.getLong("_id");
        var aggregateId = document.getString("aggregateId");
        long sequence = document.getLong("firstSequence");
        var events = new ArrayList<StoredEvent>();
        for (var event : document.getList("events", Document.class)) {
            int index = events.size();
            events.add(read(event, position + index, aggregateId, sequence + index));
        }
        return new Commit(
                position,
                aggregateId,
                sequence,
                document.getString("commandId"),
                document.getString("requestHash"),
                List.copyOf(events));
    }

    private static Document write(StoredEvent event) {
        return new Document("id", event.id())
                .append("name", event.name())
                .append("version", event.version())
                .append("time", Date.from(event.time()))
                .append("attributes", new Document(Map.copyOf(event.attributes())))
                .append("data", event.data())
                .append("salts", new Document(Map.copyOf(event.salts())));
    }

    private static StoredEvent read(
            Document event, long position, String aggregateId, long sequence) {
        return new StoredEvent(
                position,
                event.getString("id"),
                event.getString("name"),
                event.getInteger("version"),
                aggregateId,
                sequence,
                event.getDate("time").toInstant(),
                texts(event, "attributes"),
                event.getString("data"),
                texts(event, "salts"));
    }

    private static Map<String, String> texts(Document event, String field) {
        return Objects.requireNonNull(event.get(field, Document.class)).entrySet().stream()
                .collect(
                        Collectors.toUnmodifiableMap(
                                Map.Entry::getKey, entry -> (String) entry.getValue()));
    }
}
