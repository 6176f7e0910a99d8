package org.qunzhi.audit.log;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.qunzhi.audit.log.LogEntries.Stored;
import org.qunzhi.contracts.Context;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Holds each entry of a restored log against its event, as the services publish them again from
 * their first position. Until all are found nothing is appended, and nothing signed.
 */
@Component
class Recheck {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String ID = "recheck";
    private static final int PAGE = 1024;

    private final Archive archive;
    private final LogEntries entries;
    private final Pseudonyms pseudonyms;
    private final MongoCollection<Document> states;
    private @Nullable Progress progress;

    /** Entries found again, of those that were restored. */
    private record Progress(long checked, long restored) {}

    Recheck(MongoDatabase database, Archive archive, LogEntries entries, Pseudonyms pseudonyms) {
        this.archive = archive;
        this.entries = entries;
        this.pseudonyms = pseudonyms;
        this.states = Durable.of(database).getCollection("state");
    }

    /** To be told before the log is shown to be restored. */
    void begin(long restored) {
        write(new Progress(0, restored));
    }

    /** Entries whose events have not come yet, as known here; 0 once all have. */
    long left() {
        var known = progress;
        return known == null ? 0 : known.restored() - known.checked();
    }

    /**
     * Goes on with the events that have come.
     *
     * @return whether none is left
     * @throws LogBroken where an event is another than the one that was logged
     */
    boolean pass() {
        var before = read();
        for (var next = page(before); !next.isEmpty(); next = page(before)) {
            int found = found(next);
            if (found > 0) write(new Progress(before.checked() + found, before.restored()));
            if (found < next.size()) return false;
            before = read();
        }
        return true;
    }

    private List<Stored> page(Progress at) {
        return entries.range(at.checked(), Math.min(at.restored(), at.checked() + PAGE));
    }

    /** How many of these, from the first, have come and are right. */
    private int found(List<Stored> next) {
        var events = events(next);
        for (int i = 0; i < next.size(); i++) {
            var entry = next.get(i);
            var event = events.getOrDefault(entry.context(), Map.of()).get(entry.position());
            if (event == null) return i;
            var previous = JSON.readTree(entry.bytes()).path("prev").asString();
            var made = event.entry(pseudonyms.of(event), previous);
            if (!Arrays.equals(made, entry.bytes())) {
                throw new LogBroken(
                        "entry %d was restored as %s, and %s has published another event"
                                .formatted(
                                        entry.index(),
                                        new String(entry.bytes(), StandardCharsets.UTF_8),
                                        entry.context().code()));
            }
        }
        return next.size();
    }

    private Map<Context, Map<Long, PublishedEvent>> events(List<Stored> wanted) {
        var positions = new EnumMap<Context, List<Long>>(Context.class);
        wanted.forEach(
                entry ->
                        positions
                                .computeIfAbsent(entry.context(), _ -> new ArrayList<>())
                                .add(entry.position()));
        var events = new EnumMap<Context, Map<Long, PublishedEvent>>(Context.class);
        positions.forEach((context, of) -> events.put(context, archive.read(context, of)));
        return events;
    }

    private Progress read() {
        var known = progress;
        if (known == null) {
            var stored = states.find(eq("_id", ID)).first();
            known =
                    stored == null
                            ? new Progress(0, 0)
                            : new Progress(stored.getLong("checked"), stored.getLong("restored"));
            progress = known;
        }
        return known;
    }

    private void write(Progress next) {
        states.replaceOne(
                eq("_id", ID),
                new Document("checked", next.checked()).append("restored", next.restored()),
                new ReplaceOptions().upsert(true));
        progress = next;
    }
}
