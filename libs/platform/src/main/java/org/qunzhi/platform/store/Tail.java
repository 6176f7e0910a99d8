package org.qunzhi.platform.store;

import java.util.Collections;
import java.util.Iterator;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingEventStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One reader of the chain, in order and without end. Read by one thread, woken by any. */
final class Tail implements TrackingEventStream {
    private static final Logger log = LoggerFactory.getLogger(Tail.class);
    private static final int PAGE = 200;

    private final MongoEventStorageEngine engine;
    private final Consumer<Tail> onClose;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition woken = lock.newCondition();
    private long signals;
    private volatile boolean closed;
    private volatile @Nullable Runnable callback;

    private Iterator<TrackedEventMessage<?>> page = Collections.emptyIterator();
    private @Nullable TrackedEventMessage<?> peeked;
    private long next;
    private long seen;
    private boolean inside = true;

    Tail(MongoEventStorageEngine engine, long next, Consumer<Tail> onClose) {
        this.engine = engine;
        this.next = next;
        this.seen = next;
        this.onClose = onClose;
    }

    void wake() {
        lock.lock();
        try {
            signals++;
            woken.signalAll();
        } finally {
            lock.unlock();
        }
        var listener = callback;
        if (listener != null) listener.run();
    }

    /**
     * The coordinator peeks before it hands on the event that it holds: that one must not be lost
     * to a failure of its successor, which comes again when the successor is asked for.
     */
    @Override
    public Optional<TrackedEventMessage<?>> peek() {
        try {
            return Optional.ofNullable(advance());
        } catch (RuntimeException e) {
            log.debug("Nothing to peek at", e);
            return Optional.empty();
        }
    }

    @Override
    public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
        long nanos = unit.toNanos(timeout);
        while (true) {
            long before = signals();
            if (advance() != null) return true;
            if (nanos <= 0 || closed) return false;
            nanos = await(before, nanos);
        }
    }

    @Override
    public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
        while (!hasNextAvailable(1, TimeUnit.HOURS)) {
            if (closed) throw new IllegalStateException("the stream is closed");
        }
        var event = advance();
        if (event == null) throw new IllegalStateException("read by two threads");
        peeked = null;
        return event;
    }

    /** The page may be empty though commits were read: an upcaster may drop events. */
    private @Nullable TrackedEventMessage<?> advance() {
        while (peeked == null) {
            if (nextOfPage()) return peeked;
            var read = engine.page(next, inside, PAGE);
            if (read.next() == next) return null;
            next = read.next();
            inside = false;
            page = read.messages();
        }
        return peeked;
    }

    /** An event that cannot be read fails at every try: the iterator alone would skip it. */
    private boolean nextOfPage() {
        try {
            if (!page.hasNext()) return false;
            var event = page.next();
            seen = MongoEventStorageEngine.after(event.trackingToken());
            peeked = event;
            return true;
        } catch (RuntimeException e) {
            page = Collections.emptyIterator();
            next = seen;
            inside = true;
            throw e;
        }
    }

    private long signals() {
        lock.lock();
        try {
            return signals;
        } finally {
            lock.unlock();
        }
    }

    private long await(long before, long nanos) throws InterruptedException {
        lock.lock();
        try {
            long left = nanos;
            while (signals == before && left > 0 && !closed) left = woken.awaitNanos(left);
            return left;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public boolean setOnAvailableCallback(Runnable onAvailable) {
        callback = onAvailable;
        onAvailable.run();
        return true;
    }

    @Override
    public void close() {
        closed = true;
        onClose.accept(this);
        wake();
    }
}
