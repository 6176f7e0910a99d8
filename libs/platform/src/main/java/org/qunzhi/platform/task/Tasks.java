package org.qunzhi.platform.task;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.CountOptions;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReturnDocument;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.axonframework.commandhandling.CommandExecutionException;
import org.bson.Document;
import org.qunzhi.platform.Refusal;
import org.qunzhi.platform.attachment.ClosedFiles;
import org.qunzhi.platform.chore.Chore;
import org.qunzhi.vault.Owner;
import org.qunzhi.vault.Vault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The tasks of one service: who may start more, which are to be gone on with, what came of them.
 */
public final class Tasks implements Chore, AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Tasks.class);

    /** So long without a sign the process of a task counts as dead. */
    static final Duration LEASE = Duration.ofSeconds(30);

    private static final Duration KEPT = Duration.ofDays(30);
    private static final int MOST_RUNNING = 3;
    private static final int MOST_AT_ONCE = 2;
    private static final int MOST_FAILURES = 3;
    private static final int MOST_FAULTS = 10_000;
    private static final int MOST_LISTED = 100;
    private static final String PERSON = "person";
    private static final String PHASE = "phase";
    private static final String STARTED = "started";
    private static final String LEASE_UNTIL = "leaseUntil";
    private static final String TASK = "task";

    private final MongoCollection<Document> tasks;
    private final MongoCollection<Document> faults;
    private final ClosedFiles inputs;
    private final Vault vault;
    private final String keyKind;
    private final Clock clock;
    private final Map<String, TaskKind> kinds = new HashMap<>();
    private final Map<String, Boolean> here = new ConcurrentHashMap<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    /**
     * The tasks that lie in this database.
     *
     * @param keyKind of the keys that close what came with a task; this service has them
     */
    public Tasks(
            MongoDatabase database,
            ClosedFiles inputs,
            Vault vault,
            String keyKind,
            Clock clock,
            List<TaskKind> kinds) {
        tasks = database.getCollection("tasks");
        tasks.createIndex(Indexes.ascending(PERSON, STARTED));
        tasks.createIndex(Indexes.ascending(PHASE, LEASE_UNTIL));
        faults = database.getCollection("task-faults");
        faults.createIndex(Indexes.ascending(TASK));
        this.inputs = inputs;
        this.vault = vault;
        this.keyKind = keyKind;
        this.clock = clock;
        kinds.forEach(kind -> this.kinds.put(kind.code(), kind));
    }

    /**
     * Starts a task; empty where the person has as many running as there may be.
     *
     * @param authority by which it is started; empty where by none
     */
    public Optional<String> start(String kind, String person, String authority, byte[] input) {
        var running = and(eq(PERSON, person), eq(PHASE, Phase.RUNNING.name()));
        var limit = new CountOptions().limit(MOST_RUNNING);
        if (tasks.countDocuments(running, limit) >= MOST_RUNNING) return Optional.empty();
        var id = UUID.randomUUID().toString();
        inputs.write(id, owner(id), input);
        var now = clock.instant();
        tasks.insertOne(
                new Document("_id", id)
                        .append("kind", kind)
                        .append(PERSON, person)
                        .append("authority", authority)
                        .append(PHASE, Phase.RUNNING.name())
                        .append("done", 0)
                        .append("total", 0)
                        .append("faults", 0)
                        .append("cancelled", false)
                        .append(STARTED, Date.from(now))
                        .append(LEASE_UNTIL, Date.from(now)));
        threads.execute(this::look);
        return Optional.of(id);
    }

    private Owner owner(String id) {
        return new Owner(keyKind, "task/" + id);
    }

    @Override
    public String name() {
        return "Going on with tasks";
    }

    /** Takes up what nobody is at. */
    @Override
    public void look() {
        forget();
        while (here.size() < MOST_AT_ONCE) {
            var now = clock.instant();
            var free =
                    and(
                            eq(PHASE, Phase.RUNNING.name()),
                            lt(LEASE_UNTIL, Date.from(now.plusMillis(1))));
            var taken =
                    tasks.findOneAndUpdate(
                            free,
                            set(LEASE_UNTIL, Date.from(now.plus(LEASE))),
                            new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER));
            if (taken == null) return;
            var task = Task.of(taken);
            if (here.putIfAbsent(task.id(), true) == null) threads.execute(() -> run(task));
        }
    }

    private void run(Task task) {
        var run = new Running(task);
        try {
            var kind = kinds.get(task.kind());
            if (kind == null) throw new IllegalStateException("no such kind of task");
            kind.run(run);
            run.end(run.cancelled ? Phase.CANCELLED : Phase.DONE, List.of());
        } catch (RuntimeException e) {
            brokeOff(task, run, e);
        } finally {
            here.remove(task.id());
        }
    }

    /** A store that was away comes back; what fails each time ends. No message: it may quote. */
    private void brokeOff(Task task, Running run, RuntimeException why) {
        if (Thread.currentThread().isInterrupted()) return;
        log.error("Task {} of {} broke off: {}", task.id(), task.kind(), why.getClass().getName());
        var tried = new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER);
        var after = tasks.findOneAndUpdate(eq("_id", task.id()), inc("failures", 1), tried);
        if (after != null && after.getInteger("failures") >= MOST_FAILURES) {
            run.end(Phase.FAILED, List.of(RowFault.of(0, "", "task-broke-off")));
        }
    }

    /** One task in this process. */
    private final class Running implements TaskRun {
        private final Task task;
        private volatile int done;
        private volatile boolean cancelled;
        private volatile boolean ended;

        Running(Task task) {
            this.task = task;
            this.done = task.done();
        }

        @Override
        public String task() {
            return task.id();
        }

        @Override
        public String person() {
            return task.person();
        }

        @Override
        public String authority() {
            return task.authority();
        }

        @Override
        public byte[] input() {
            return inputs.bytes(task.id());
        }

        @Override
        public int done() {
            return done;
        }

        @Override
        public void total(int rows) {
            tasks.updateOne(eq("_id", task.id()), set("total", rows));
        }

        @Override
        public boolean did(int rows) {
            done = rows;
            var now = clock.instant();
            var after =
                    tasks.findOneAndUpdate(
                            eq("_id", task.id()),
                            combine(
                                    set("done", rows),
                                    set(LEASE_UNTIL, Date.from(now.plus(LEASE)))),
                            new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER));
            cancelled = after == null || after.getBoolean("cancelled");
            return !cancelled;
        }

        @Override
        public Optional<RowFault> attempt(int row, Runnable command) {
            try {
                command.run();
                return Optional.empty();
            } catch (CommandExecutionException refused) {
                var refusal = refused.<Object>getDetails().filter(Refusal.class::isInstance);
                if (refusal.isEmpty()) throw refused;
                return Optional.of(RowFault.of(row, "", ((Refusal) refusal.get()).code()));
            }
        }

        @Override
        public void fail(List<RowFault> why) {
            end(Phase.FAILED, why);
        }

        void end(Phase phase, List<RowFault> why) {
            if (ended) return;
            ended = true;
            keep(why);
            // The input goes last: whoever finds it gone finds the task ended.
            tasks.updateOne(
                    eq("_id", task.id()),
                    combine(
                            set(PHASE, phase.name()),
                            set("faults", why.size()),
                            set("finished", Date.from(clock.instant()))));
            inputs.delete(task.id());
            vault.destroy(owner(task.id()));
        }

        private void keep(List<RowFault> why) {
            faults.deleteMany(eq(TASK, task.id()));
            var rows = new ArrayList<Document>();
            for (int i = 0; i < Math.min(why.size(), MOST_FAULTS); i++) {
                var one = why.get(i);
                rows.add(
                        new Document("_id", task.id() + "/" + "%06d".formatted(i))
                                .append(TASK, task.id())
                                .append("row", one.row())
                                .append("column", one.column())
                                .append("code", one.code())
                                .append("parts", new Document(new HashMap<>(one.parts()))));
            }
            if (!rows.isEmpty()) faults.insertMany(rows);
        }
    }

    /** The person's own. */
    Optional<Task> find(String id, String person) {
        var theirs = and(eq("_id", id), eq(PERSON, person));
        return Optional.ofNullable(tasks.find(theirs).first()).map(Task::of);
    }

    /** The person's, the latest first. */
    List<Task> of(String person) {
        var found = new ArrayList<Task>();
        var latest = new Document(STARTED, -1);
        for (var task : tasks.find(eq(PERSON, person)).sort(latest).limit(MOST_LISTED)) {
            found.add(Task.of(task));
        }
        return found;
    }

    /** In the order of rows. */
    List<RowFault> faults(String id, int most) {
        var found = new ArrayList<RowFault>();
        for (var one : faults.find(eq(TASK, id)).sort(new Document("_id", 1)).limit(most)) {
            var parts = new HashMap<String, String>();
            one.get("parts", Document.class).forEach((name, value) -> parts.put(name, "" + value));
            found.add(
                    new RowFault(
                            one.getInteger("row"),
                            one.getString("column"),
                            one.getString("code"),
                            parts));
        }
        return found;
    }

    /** Stops after the row at which it is. */
    void cancel(String id, String person) {
        var theirs = and(eq("_id", id), eq(PERSON, person), eq(PHASE, Phase.RUNNING.name()));
        tasks.updateOne(theirs, set("cancelled", true));
    }

    private void forget() {
        var old = lt("finished", Date.from(clock.instant().minus(KEPT)));
        for (var task : tasks.find(old)) {
            faults.deleteMany(eq(TASK, task.getString("_id")));
            tasks.deleteOne(eq("_id", task.getString("_id")));
        }
    }

    /** What runs is broken off and gone on with at the next start. */
    @Override
    public void close() {
        threads.shutdownNow();
    }
}
