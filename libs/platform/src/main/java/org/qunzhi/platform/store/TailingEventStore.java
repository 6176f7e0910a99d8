package org.qunzhi.platform.store;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.concurrent.atomic.AtomicLong;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackingEventStream;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Wakes its streams after each commit of this instance, and by one watcher of the head after those
 * of other instances, which looks seldom as long as none of them writes; nobody else polls. A
 * stream reads for itself: over Axon's shared cache wake-ups are lost.
 */
public final class TailingEventStore extends EmbeddedEventStore {
    private static final Logger log = LoggerFactory.getLogger(TailingEventStore.class);
    private static final Duration LOOK = Duration.ofMillis(100);
    private static final Duration LOOK_AMONG_OTHERS = Duration.ofMillis(15);
    private static final Duration AMONG_OTHERS = Duration.ofSeconds(2);
    private static final Duration LOOK_AFTER_ERROR = Duration.ofSeconds(1);

    private final MongoEventStorageEngine engine;
    private final Set<Tail> tails = new CopyOnWriteArraySet<>();
    private final AtomicLong own = new AtomicLong();
    private final Thread watcher;
    private volatile boolean closed;

    public TailingEventStore(MongoEventStorageEngine engine) {
        super(builder().storageEngine(engine).optimizeEventConsumption(false));
        this.engine = engine;
        watcher = Thread.ofPlatform().daemon().name("store-watcher").start(this::watch);
    }

    @Override
    public TrackingEventStream openStream(@Nullable TrackingToken token) {
        var tail = new Tail(engine, MongoEventStorageEngine.after(token), tails::remove);
        tails.add(tail);
        return tail;
    }

    @Override
    protected void afterCommit(List<? extends EventMessage<?>> events) {
        super.afterCommit(events);
        own.addAndGet(events.size());
        wake();
    }

    private void wake() {
        tails.forEach(Tail::wake);
    }

    private void watch() {
        long seen = -1;
        long others = Long.MAX_VALUE;
        long among = System.nanoTime() - AMONG_OTHERS.toNanos();
        while (!closed) {
            try {
                var look = LOOK;
                try {
                    if (seen < 0) seen = engine.commits().head() + 1;
                    // Those of this instance are counted after they can be seen: of the last look.
                    long known = seen - own.get();
                    if (known > others) among = System.nanoTime();
                    if (System.nanoTime() - among < AMONG_OTHERS.toNanos())
                        look = LOOK_AMONG_OTHERS;
                    others = others == Long.MAX_VALUE ? known : Math.max(others, known);
                    long end = engine.commits().end(seen);
                    if (end != seen) wake();
                    seen = end;
                } catch (RuntimeException e) {
                    if (closed) return;
                    log.warn("The head of the store cannot be read: {}", e.toString());
                    look = LOOK_AFTER_ERROR;
                }
                Thread.sleep(look);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    @Override
    public void shutDown() {
        closed = true;
        watcher.interrupt();
        tails.forEach(Tail::close);
        super.shutDown();
        engine.close();
    }
}
