package org.qunzhi.platform.store;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoException;
import com.mongodb.bulk.BulkWriteError;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Appends commits in one chain of positions without a gap. One thread sends what waits as one
 * ordered insert; each caller is answered for its own commit only. Where the store did not say
 * whether a commit is in, the same commit is sent again: its command id lets it in once.
 */
final class Chain implements AutoCloseable {
    private static final int MOST_COMMITS = 256;
    private static final int REMEMBERED = 1000;
    private static final int DUPLICATE_KEY = 11000;
    private static final long NOTHING = Long.MIN_VALUE;
    private static final Duration PAUSE = Duration.ofMillis(50);

    /** Both servers write it so; the driver has no field for it. */
    private static final Pattern CLASHED = Pattern.compile("index: (\\S+) dup key");

    private static final Logger log = LoggerFactory.getLogger(Chain.class);

    private final Commits commits;
    private final Duration patience;
    private final long settleNanos;
    private final LinkedBlockingQueue<Waiting> queue = new LinkedBlockingQueue<>();

    /** Where the streams ended when this instance last wrote them; of the writer's thread. */
    private final Map<String, Landed> landed =
            new LinkedHashMap<>(REMEMBERED, 1, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<String, Landed> eldest) {
                    return size() > REMEMBERED;
                }
            };

    private final Thread writer;
    private volatile boolean closed;
    private volatile long insertingSince = NOTHING;
    private volatile long unknownSince = NOTHING;
    private long next;

    /**
     * @param patience how long a caller waits for the store's answer
     * @param settle how long a commit may take from the beginning of its command until it is sent
     */
    Chain(Commits commits, Duration patience, Duration settle, String name) {
        this.commits = commits;
        this.patience = patience;
        this.settleNanos = settle.toNanos();
        writer = Thread.ofPlatform().daemon().name("store-writer-" + name).start(this::write);
    }

    /**
     * Waits until the commit is durable.
     *
     * @return the position of its first event
     * @throws ConcurrencyException where its stream went on meanwhile
     * @throws AggregateStreamCreationException where its stream was there already
     * @throws CommandRepeated where another commit of its command is in
     * @throws OutcomeUnknown where the store did not say in time, or it was too late to ask it
     */
    long append(Commit commit, long begunNanos) {
        var waiting = new Waiting(commit, begunNanos);
        queue.add(waiting);
        try {
            if (closed) throw new TimeoutException("the store is closed");
            return waiting.answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException answer
                    ? answer
                    : new EventStoreException("not appended", e);
        } catch (TimeoutException e) {
            waiting.answer.cancel(false);
            throw new OutcomeUnknown(commit.commandId(), e);
        } catch (InterruptedException e) {
            waiting.answer.cancel(false);
            Thread.currentThread().interrupt();
            throw new OutcomeUnknown(commit.commandId(), e);
        }
    }

    private void write() {
        var batch = new ArrayList<Waiting>();
        while (!closed) {
            try {
                if (batch.isEmpty()) batch.add(queue.take());
                queue.drainTo(batch, MOST_COMMITS - batch.size());
                batch.forEach(this::refuseWhereLate);
                batch.forEach(this::refuseWhereOvertaken);
                batch.removeIf(waiting -> waiting.answer.isDone());
                send(oneForEachPlace(batch));
                batch.removeIf(waiting -> waiting.answer.isDone());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    /** What comes so late could stand behind a mark that says nothing earlier comes any more. */
    private void refuseWhereLate(Waiting waiting) {
        if (System.nanoTime() - waiting.begunNanos <= settleNanos) return;
        waiting.answer.completeExceptionally(
                new OutcomeUnknown(
                        waiting.commit.commandId(),
                        new TimeoutException("it took longer than qunzhi.settle")));
    }

    /** The store would say the same, and end the insert there for all who are behind it. */
    private void refuseWhereOvertaken(Waiting waiting) {
        var commit = waiting.commit;
        var there = landed.get(commit.aggregateId());
        if (there != null
                && there.lastSequence >= commit.firstSequence()
                && !there.commandId.equals(commit.commandId()))
            waiting.answer.completeExceptionally(overtaken(commit));
    }

    /** Of those that want the same place in a stream the first; the others wait for its outcome. */
    private static List<Waiting> oneForEachPlace(List<Waiting> batch) {
        var reached = new HashMap<String, Long>();
        var sent = new ArrayList<Waiting>(batch.size());
        for (var waiting : batch) {
            var commit = waiting.commit;
            if (reached.getOrDefault(commit.aggregateId(), -1L) >= commit.firstSequence()) continue;
            reached.put(commit.aggregateId(), commit.lastSequence());
            sent.add(waiting);
        }
        return sent;
    }

    /**
     * Whether something that was sent longer ago than it may take can still come in: an insert that
     * the store has not answered, or whose outcome it did not say.
     */
    boolean isUnsettled() {
        long now = System.nanoTime();
        long inserting = insertingSince;
        long unknown = unknownSince;
        return (inserting != NOTHING && now - inserting > settleNanos)
                || (unknown != NOTHING && now - unknown <= settleNanos);
    }

    private void send(List<Waiting> batch) throws InterruptedException {
        if (batch.isEmpty()) return;
        try {
            if (next == 0) next = commits.next();
            insert(batch);
        } catch (MongoException e) {
            log.warn("The store did not answer, sending again", e);
            outcomeUnknown();
        } catch (RuntimeException e) {
            next = 0;
            batch.forEach(waiting -> waiting.answer.completeExceptionally(e));
        }
    }

    private void insert(List<Waiting> batch) {
        insertingSince = System.nanoTime();
        try {
            commits.insert(chained(batch));
            landed(batch);
        } catch (MongoBulkWriteException e) {
            if (e.getWriteConcernError() != null || e.getWriteErrors().isEmpty()) throw e;
            var error = e.getWriteErrors().getFirst();
            landed(batch.subList(0, error.getIndex()));
            clashed(batch.get(error.getIndex()), error);
        } finally {
            insertingSince = NOTHING;
        }
    }

    /** They stay in the batch and are sent again behind the head as it is then. */
    private void outcomeUnknown() throws InterruptedException {
        unknownSince = System.nanoTime();
        next = 0;
        Thread.sleep(PAUSE);
    }

    private List<Document> chained(List<Waiting> batch) {
        var documents = new ArrayList<Document>(batch.size());
        long position = next;
        for (var waiting : batch) {
            documents.add(waiting.commit.at(position));
            position += waiting.commit.size();
        }
        return documents;
    }

    private void landed(List<Waiting> landed) {
        for (var waiting : landed) {
            var commit = waiting.commit;
            waiting.answer.complete(next);
            next += commit.size();
            this.landed.put(
                    commit.aggregateId(), new Landed(commit.lastSequence(), commit.commandId()));
        }
    }

    private void clashed(Waiting waiting, BulkWriteError error) {
        if (error.getCode() != DUPLICATE_KEY) {
            waiting.answer.completeExceptionally(new EventStoreException(error.getMessage()));
            return;
        }
        var index = CLASHED.matcher(error.getMessage());
        if (!index.find()) {
            waiting.answer.completeExceptionally(new EventStoreException(error.getMessage()));
        } else if (index.group(1).equals("_id_")) {
            next = 0;
        } else {
            settle(waiting, index.group(1).equals("stream"));
        }
    }

    /** Somebody has its place in the stream or its command: perhaps itself, sent before. */
    private void settle(Waiting waiting, boolean stream) {
        var commit = waiting.commit;
        var inStore = commits.latestOf(commit.commandId());
        if (inStore.isEmpty()) {
            if (stream) waiting.answer.completeExceptionally(overtaken(commit));
            return;
        }
        commits.awaitMajority();
        commits.durableOf(commit.commandId())
                .ifPresent(
                        found -> {
                            if (found.isSameAs(commit)) {
                                waiting.answer.complete(found.position());
                            } else {
                                waiting.answer.completeExceptionally(
                                        new CommandRepeated(commit.commandId()));
                            }
                        });
    }

    private static RuntimeException overtaken(Commit commit) {
        var where = commit.aggregateId() + " has event " + commit.firstSequence() + " already";
        return commit.firstSequence() == 0
                ? new AggregateStreamCreationException(where)
                : new ConcurrencyException(where);
    }

    @Override
    public void close() {
        closed = true;
        writer.interrupt();
    }

    private record Landed(long lastSequence, String commandId) {}

    private static final class Waiting {
        final Commit commit;
        final long begunNanos;
        final CompletableFuture<Long> answer = new CompletableFuture<>();

        Waiting(Commit commit, long begunNanos) {
            this.commit = commit;
            this.begunNanos = begunNanos;
        }
    }
}
