package org.qunzhi.audit.log;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.qunzhi.audit.log.Heads.Head;
import org.qunzhi.audit.log.LogEntries.Stored;
import org.qunzhi.contracts.Context;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Appends the contiguous next events of each service to the log.
 *
 * <p>The entries are the truth. Written after them, now and then, and repaired from them at a
 * start: the last entry of each stream, then how far that goes. One writer is meant for a log; two
 * clash on an index and the slower one reads on from there, so they cost each other time and harm
 * nothing.
 */
@Component
class Appender {
    static final int BATCH = 2048;
    private static final int PAGE = 1024;
    private static final String STATE = "log";

    private final Archive archive;
    private final Arrivals arrivals;
    private final LogEntries entries;
    private final Pseudonyms pseudonyms;
    private final Heads heads;
    private final MongoCollection<Document> states;
    private final Meanwhile remembering = new Meanwhile("audit-log-heads");
    private @Nullable LogState state;

    @Autowired
    Appender(
            MongoDatabase database,
            Archive archive,
            Arrivals arrivals,
            LogEntries entries,
            Pseudonyms pseudonyms) {
        this(database, archive, arrivals, entries, pseudonyms, new Heads(database));
    }

    Appender(
            MongoDatabase database,
            Archive archive,
            Arrivals arrivals,
            LogEntries entries,
            Pseudonyms pseudonyms,
            Heads heads) {
        this.archive = archive;
        this.arrivals = arrivals;
        this.entries = entries;
        this.pseudonyms = pseudonyms;
        this.heads = heads;
        this.states = Durable.of(database).getCollection("state");
    }

    /** What one pass did. */
    record Pass(LogState state, List<Logged> logged) {}

    /** Where the next events of a service come from. */
    @FunctionalInterface
    private interface Source {
        List<PublishedEvent> next(Context context, long from, int most);
    }

    /** At most one batch of each service; empty when nothing waits that could be logged. */
    Pass pass() {
        return pass(this::arrivedOrStored);
    }

    /** The same, of what has just arrived here alone: the archive is not asked. */
    Pass passOfArrivals() {
        return pass(arrivals::next);
    }

    private Pass pass(Source source) {
        var before = state();
        var next = new ArrayList<PublishedEvent>();
        for (var context : Context.values()) {
            next.addAll(source.next(context, before.position(context) + 1, BATCH));
        }
        if (next.isEmpty()) return new Pass(before, List.of());
        var logged = append(before, next);
        var after = before.with(logged.stream().map(Logged::entry).toList());
        logged.forEach(one -> heads.put(one.entry()));
        state = after;
        if (heads.mustBeWritten()) rememberMeanwhile(after);
        return new Pass(after, logged);
    }

    /** For a time when nothing else is to do: so that little is repaired at the next start. */
    void settle() {
        var reached = state;
        if (reached != null && !heads.areWritten()) rememberMeanwhile(reached);
        remembering.await();
    }

    /** Whether the archive may have the next event, and it does not come from here by itself. */
    boolean mayLack() {
        return arrivals.mayLack();
    }

    private List<PublishedEvent> arrivedOrStored(Context context, long from, int most) {
        var arrived = arrivals.next(context, from, most);
        return arrived.isEmpty() ? archive.next(context, from, most) : arrived;
    }

    /** As far as it has come, from what was remembered and the entries written since. */
    LogState state() {
        var known = state == null ? resume() : state;
        state = known;
        return known;
    }

    /**
     * What it knew is of no use after a failure.
     *
     * @return false where somebody else wrote the same index first, which is no fault
     */
    boolean forgetAfter(RuntimeException failure) {
        state = null;
        remembering.abandon();
        heads.forget();
        arrivals.forget();
        entries.forget();
        return !(failure instanceof MongoBulkWriteException bulk)
                || bulk.getWriteConcernError() != null
                || bulk.getWriteErrors().stream()
                        .anyMatch(error -> error.getCategory() != ErrorCategory.DUPLICATE_KEY);
    }

    private List<Logged> append(LogState before, List<PublishedEvent> next) {
        var streams = next.stream().map(pseudonyms::of).toList();
        var last = new HashMap<String, String>();
        heads.of(goingOn(next, streams)).forEach((name, head) -> last.put(name, head.digest()));
        var logged = new ArrayList<Logged>();
        for (int i = 0; i < next.size(); i++) {
            var event = next.get(i);
            var stream = streams.get(i);
            var entry = event.entry(stream, last.getOrDefault(stream, ""));
            var made =
                    Stored.of(
                            before.size() + i,
                            event.context(),
                            event.position(),
                            stream,
                            event.sequence(),
                            entry);
            last.put(stream, made.digest());
            logged.add(new Logged(made, event.type(), event.time()));
        }
        entries.append(logged.stream().map(Logged::entry).toList());
        return logged;
    }

    /** Streams that did not begin in this batch. */
    private static Set<String> goingOn(List<PublishedEvent> next, List<String> streams) {
        var goingOn = new LinkedHashSet<String>();
        for (int i = 0; i < next.size(); i++) {
            if (next.get(i).sequence() > 0) goingOn.add(streams.get(i));
        }
        return goingOn;
    }

    /**
     * Takes entries that were the log's before its database was lost, in order; as they were
     * signed, faults and all.
     *
     * @throws LogBroken where one does not continue the log
     */
    void restore(List<Stored> lost) {
        var after = state().with(lost);
        entries.append(lost);
        lost.forEach(heads::put);
        state = after;
        settle();
    }

    /** On a thread of its own; the log goes on. Two of them never at once. */
    private void rememberMeanwhile(LogState reached) {
        remembering.await();
        var unwritten = heads.begin();
        remembering.begin(rest -> remember(reached, unwritten, rest));
    }

    private void remember(LogState reached, Map<String, Head> unwritten, Meanwhile.Rest rest) {
        heads.write(unwritten, rest);
        states.replaceOne(
                eq("_id", STATE),
                reached.document(STATE).append("streamKey", pseudonyms.check()),
                new ReplaceOptions().upsert(true));
    }

    private LogState resume() {
        var stored = states.find(eq("_id", STATE)).first();
        if (stored != null && !pseudonyms.check().equals(stored.getString("streamKey"))) {
            throw new LogBroken(
                    "the key of the streams' names is not the one that the log began with");
        }
        var resumed = LogState.of(stored);
        while (true) {
            var written = entries.range(resumed.size(), resumed.size() + PAGE);
            if (written.isEmpty()) return resumed;
            resumed = resumed.with(written);
            written.forEach(heads::put);
            if (heads.mustBeWritten()) rememberMeanwhile(resumed);
        }
    }
}
