package org.qunzhi.platform.store;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArraySet;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackingEventStream;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Wakes its streams after each commit of this instance, and by one watcher of the head after those
 * of other instances; nobody polls. A stream reads for itself: over Axon's shared cache wake-ups
 * are lost.
 */
public final class TailingEventStore extends EmbeddedEventStore {
    private static final Logger log = LoggerFactory.getLogger(TailingEventStore.class);
    private static final Duration LOOK = Duration.ofMillis(15);
    private static final Duration LOOK_AFTER_ERROR = Duration.ofSeconds(1);

    private final MongoEventStorageEngine engine;
    private final Set<Tail> tails = new CopyOnWriteArraySet<>();
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
        wake();
    }

    private void wake() {
        tails.forEach(Tail::wake);
    }

    private void watch() {
        long seen = -1;
        while (!closed) {
            try {
                var look = LOOK;
                try {
                    if (seen < 0) seen = engine.commits().head() + 1;
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
