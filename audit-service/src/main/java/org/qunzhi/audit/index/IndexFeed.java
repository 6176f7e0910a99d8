package org.qunzhi.audit.index;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.qunzhi.audit.log.LogWriter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Keeps the index up with the log, so that nobody who asks has to wait for it. */
@Component
class IndexFeed implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(IndexFeed.class);
    private static final long PAUSE_MILLIS = 250;

    private final EventIndex index;
    private final LogWriter writer;
    private final Semaphore stopped = new Semaphore(0);
    private @Nullable Thread thread;

    IndexFeed(EventIndex index, LogWriter writer) {
        this.index = index;
        this.writer = writer;
    }

    @Override
    public synchronized void start() {
        stopped.drainPermits();
        thread = Thread.ofPlatform().daemon().name("audit-index").start(this::run);
    }

    @Override
    public synchronized void stop() {
        var stopping = thread;
        thread = null;
        stopped.release();
        try {
            if (stopping != null) stopping.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return thread != null;
    }

    private void run() {
        try {
            do {
                follow();
            } while (!stopped.tryAcquire(PAUSE_MILLIS, TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void follow() {
        try {
            index.reach(writer.state().size());
        } catch (RuntimeException e) {
            LOG.error("The index could not be written; again", e);
        }
    }
}
