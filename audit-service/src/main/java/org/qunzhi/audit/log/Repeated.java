package org.qunzhi.audit.log;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** A chore of the service: done again and again on a thread of its own, also after a failure. */
public final class Repeated implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Repeated.class);

    private final String name;
    private final Duration every;
    private final Runnable chore;
    private volatile @Nullable Running active;

    private record Running(Thread thread, Semaphore stop) {}

    /**
     * @param every pause between the end of one time and the next, and before the first
     */
    public Repeated(String name, Duration every, Runnable chore) {
        this.name = name;
        this.every = every;
        this.chore = chore;
    }

    @Override
    public synchronized void start() {
        var stop = new Semaphore(0);
        active = new Running(Thread.ofVirtual().name(name).start(() -> run(stop)), stop);
    }

    private void run(Semaphore stop) {
        try {
            while (!stop.tryAcquire(every.toMillis(), TimeUnit.MILLISECONDS)) {
                try {
                    chore.run();
                } catch (RuntimeException e) {
                    LOG.warn("{} failed and comes again: {}", name, e.toString());
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public synchronized void stop() {
        var stopping = active;
        active = null;
        if (stopping == null) return;
        stopping.stop.release();
        try {
            stopping.thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return active != null;
    }
}
