package org.qunzhi.platform.wire;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.Uuid;
import org.jspecify.annotations.Nullable;
import org.qunzhi.contracts.Context;
import org.qunzhi.platform.store.MongoEventStorageEngine;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Says once a second how far this service has come: whatever it decided before {@code upTo} stands
 * at or before {@code position}. {@code upTo} is what the clock said two settle-times ago: one for
 * the decision, which comes to nothing when it takes longer, and one for writing it.
 */
public final class Marks implements SmartLifecycle, TopicUser {
    public static final String TOPIC = "qunzhi.marks";
    private static final Logger log = LoggerFactory.getLogger(Marks.class);
    private static final Duration EVERY = Duration.ofSeconds(1);

    private final Context context;
    private final MongoEventStorageEngine store;
    private final Clock clock;
    private final Topics topics;
    private final Publisher publisher;
    private final Readings readings;
    private volatile boolean there;
    private @Nullable Running running;

    private record Running(Thread thread, Semaphore stop) {}

    Marks(
            Context context,
            MongoEventStorageEngine store,
            Clock clock,
            Topics topics,
            Map<String, Object> kafka) {
        this.context = context;
        this.store = store;
        this.clock = clock;
        this.topics = topics;
        this.publisher = new Publisher(kafka, "qunzhi-" + context.code() + "-marks", TOPIC);
        this.readings = new Readings(store.settle().multipliedBy(2));
    }

    /** What the clock said, and when by the time that nobody sets. */
    static final class Readings {
        private final long ageNanos;
        private final Deque<Reading> readings = new ArrayDeque<>();

        private record Reading(long nanos, Instant clock) {}

        Readings(Duration age) {
            this.ageNanos = age.toNanos();
        }

        /**
         * Takes a reading.
         *
         * @return the lowest since one that is old enough, so that a clock that was set back does
         *     not make it say too much; empty as long as none is
         */
        Optional<Instant> upTo(long nanos, Instant clock) {
            readings.addLast(new Reading(nanos, clock));
            while (readings.size() > 1 && oldEnough(readings, nanos)) readings.removeFirst();
            if (nanos - readings.getFirst().nanos() < ageNanos) return Optional.empty();
            return readings.stream().map(Reading::clock).min(Comparator.naturalOrder());
        }

        /** Whether the second is, so that the first is not needed. */
        private boolean oldEnough(Deque<Reading> all, long nanos) {
            return all.stream()
                    .skip(1)
                    .findFirst()
                    .filter(r -> nanos - r.nanos() >= ageNanos)
                    .isPresent();
        }
    }

    /** Returns at once; the broker may come later. */
    @Override
    public synchronized void start() {
        if (running != null) return;
        publisher.begin();
        var stop = new Semaphore(0);
        var name = context.code() + "-marks";
        running = new Running(Thread.ofVirtual().name(name).start(() -> run(stop)), stop);
    }

    private void run(Semaphore stop) {
        try {
            do {
                try {
                    if (!there) topics.ensureMarks(TOPIC);
                    there = true;
                    mark();
                } catch (InterruptedException e) {
                    throw e;
                } catch (Exception e) {
                    // The next mark says all that this one would have said.
                    log.debug("No mark: {}", e.toString());
                    publisher.close();
                }
            } while (!stop.tryAcquire(EVERY.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void mark() throws Exception {
        var upTo = readings.upTo(System.nanoTime(), clock.instant());
        // In this order: what was being written when the clock was read is in the head or not done.
        var head = store.settledHead();
        if (upTo.isEmpty() || head.isEmpty()) return;
        var mark = new LinkedHashMap<String, Object>();
        mark.put("service", context.code());
        mark.put("position", head.getAsLong());
        mark.put("upTo", upTo.get().toString());
        publisher.send(context.code(), Envelope.JSON.writeValueAsBytes(mark));
        publisher.await();
    }

    @Override
    public synchronized void stop() {
        var stopping = running;
        running = null;
        if (stopping == null) return;
        stopping.stop.release();
        publisher.end();
        try {
            stopping.thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public List<String> topics() {
        return List.of(TOPIC);
    }

    @Override
    public void found(Map<String, Uuid> ids) {
        there = ids.containsKey(TOPIC);
    }

    @Override
    public synchronized boolean isRunning() {
        return running != null;
    }
}
