package org.qunzhi.audit.moment;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.setOnInsert;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.UpdateOptions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.qunzhi.audit.checkpoint.Checkpoints;
import org.qunzhi.audit.checkpoint.LegalMoments;
import org.qunzhi.audit.log.Durable;
import org.qunzhi.audit.log.LogEntries;
import org.qunzhi.audit.log.LogListener;
import org.qunzhi.audit.log.LogState;
import org.qunzhi.audit.log.Logged;
import org.qunzhi.audit.log.Mark;
import org.qunzhi.audit.log.MarkListener;
import org.qunzhi.contracts.Context;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Which checkpoint covers each legal moment. Everything but the marks follows from the entries, so
 * it is found again after any kill, and after a restoration.
 */
@Component
public class Moments implements LogListener, MarkListener {
    private static final JsonMapper JSON = new JsonMapper();
    private static final UpdateOptions UPSERT = new UpdateOptions().upsert(true);
    private static final String LOOKED_AT = "looked-at";
    private static final int PAGE = 1024;
    private static final long NOT_YET = -1;

    private final MongoCollection<Document> moments;
    private final MongoCollection<Document> states;
    private final LogEntries entries;
    private final Checkpoints checkpoints;
    private final Queue<Logged> arrived = new ConcurrentLinkedQueue<>();
    private final Queue<Gap> gaps = new ConcurrentLinkedQueue<>();
    private volatile long passedTo = NOT_YET;
    private long remembered = NOT_YET;
    private volatile boolean deadlinesWait = true;

    /** Entries that did not pass here: appended before the start, or by another instance. */
    private record Gap(long from, long to) {}

    Moments(MongoDatabase database, LogEntries entries, Checkpoints checkpoints) {
        var durable = Durable.of(database);
        this.moments = durable.getCollection("moments");
        this.states = durable.getCollection("momentState");
        this.entries = entries;
        this.checkpoints = checkpoints;
    }

    @Override
    public void passed(LogState state, List<Logged> logged) {
        long from = state.size() - logged.size();
        if (from != passedTo) gaps.add(new Gap(passedTo, from));
        logged.stream().filter(one -> LegalMoments.contains(one.type())).forEach(arrived::add);
        passedTo = state.size();
    }

    /** Stores what has come, and finds the checkpoints that cover it. */
    synchronized void look() {
        long reached = passedTo;
        if (reached == NOT_YET) return;
        for (var gap = gaps.peek(); gap != null; gap = gaps.peek()) {
            readAgain(gap.from() == NOT_YET ? lookedAt() : gap.from(), gap.to());
            gaps.remove();
        }
        for (var next = arrived.peek(); next != null; next = arrived.peek()) {
            store(next);
            arrived.remove();
        }
        if (reached != remembered) remember(reached);
        cover();
    }

    private long lookedAt() {
        var stored = states.find(eq("_id", LOOKED_AT)).first();
        return stored == null ? 0 : stored.getLong("size");
    }

    private void readAgain(long first, long to) {
        for (long from = first; from < to; ) {
            var page = entries.range(from, Math.min(to, from + PAGE));
            if (page.isEmpty()) throw new IllegalStateException("the log has no entry " + from);
            for (var entry : page) {
                var json = JSON.readTree(entry.bytes());
                var type = json.path("type").stringValue();
                if (LegalMoments.contains(type)) {
                    var time = Instant.parse(json.path("time").stringValue());
                    store(new Logged(entry, type, time));
                }
            }
            from += page.size();
        }
    }

    private void remember(long size) {
        states.updateOne(eq("_id", LOOKED_AT), set("size", size), UPSERT);
        remembered = size;
    }

    private void store(Logged moment) {
        var entry = moment.entry();
        boolean deadline = LegalMoments.isDeadline(moment.type());
        moments.updateOne(
                eq("_id", entry.index()),
                combine(
                        setOnInsert("service", entry.context().code()),
                        setOnInsert("position", entry.position()),
                        setOnInsert("type", moment.type()),
                        setOnInsert("time", moment.time().toString()),
                        setOnInsert("deadline", deadline),
                        setOnInsert("marks", new Document())),
                UPSERT);
        deadlinesWait |= deadline;
    }

    /** The first mark behind a deadline bounds what that service had decided before it. */
    @Override
    public synchronized void marked(Mark mark) {
        if (!deadlinesWait) return;
        boolean waits = false;
        for (var moment : moments.find(and(eq("deadline", true), exists("size", false)))) {
            waits = true;
            var field = "marks." + mark.service().code();
            var time = Instant.parse(moment.getString("time"));
            if (mark.upTo().isBefore(time)) continue;
            moments.updateOne(
                    and(eq("_id", moment.getLong("_id")), exists(field, false)),
                    set(field, mark.position()));
        }
        deadlinesWait = waits;
    }

    private void cover() {
        var latest = checkpoints.latest();
        if (latest.isEmpty()) return;
        for (var moment : moments.find(exists("size", false))) {
            var needed = needed(moment);
            if (needed.isEmpty() || needed.getAsLong() > latest.get().size()) continue;
            var covering = checkpoints.firstCovering(needed.getAsLong());
            if (covering.isEmpty()) continue;
            moments.updateOne(
                    and(eq("_id", moment.getLong("_id")), exists("size", false)),
                    combine(
                            set("size", covering.get().size()),
                            set("signedAt", covering.get().at().toString())));
        }
    }

    /** Of which size the log must be; empty as long as nobody can say. */
    private OptionalLong needed(Document moment) {
        long needed = moment.getLong("_id") + 1;
        if (!moment.getBoolean("deadline")) return OptionalLong.of(needed);
        var marks = Optional.ofNullable(moment.get("marks", Document.class)).orElseThrow();
        for (var context : Context.values()) {
            var position = marks.getLong(context.code());
            if (position == null) return OptionalLong.empty();
            if (position == 0) continue;
            var index = entries.indexOf(context, position);
            if (index.isEmpty()) return OptionalLong.empty();
            needed = Math.max(needed, index.getAsLong() + 1);
        }
        return OptionalLong.of(needed);
    }

    /** From this index on, in log order. */
    List<Moment> from(long index, int most) {
        var found = new ArrayList<Moment>();
        for (var moment : moments.find(gte("_id", index)).sort(ascending("_id")).limit(most)) {
            found.add(moment(moment));
        }
        return found;
    }

    private static Moment moment(Document stored) {
        @Nullable Long size = stored.getLong("size");
        return new Moment(
                stored.getLong("_id"),
                stored.getString("service"),
                Long.toString(stored.getLong("position")),
                stored.getString("type"),
                stored.getString("time"),
                stored.getBoolean("deadline"),
                size,
                stored.getString("signedAt"));
    }
}
