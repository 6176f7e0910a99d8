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

/** One reader of the chain, in order and without end. Read by one thread, woken by any. */
final class Tail implements TrackingEventStream {
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
    private boolean inside = true;

    Tail(MongoEventStorageEngine engine, long next, Consumer<Tail> onClose) {
        this.engine = engine;
        this.next = next;
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

    @Override
    public Optional<TrackedEventMessage<?>> peek() {
        return Optional.ofNullable(advance());
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
            if (page.hasNext()) {
                peeked = page.next();
                return peeked;
            }
            var read = engine.page(next, inside, PAGE);
            if (read.next() == next) return null;
            next = read.next();
            inside = false;
            page = read.messages().iterator();
        }
        return peeked;
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
