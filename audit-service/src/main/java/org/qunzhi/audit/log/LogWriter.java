package org.qunzhi.audit.log;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** The one thread that appends and then has a checkpoint signed. */
@Component
public class LogWriter implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(LogWriter.class);

    /** With the signer's own pause below the 250 ms within which a checkpoint must follow. */
    private static final long IDLE_MILLIS = 100;

    /** After so many pauses without anything, what is kept for a restart is written. */
    private static final int QUIET = 10;

    /** What came to another instance is looked for in the archive, not at each arrival. */
    private static final long LOOK_NANOS = TimeUnit.MILLISECONDS.toNanos(20);

    private final Appender appender;
    private final Recheck recheck;
    private final List<LogListener> listeners;
    private final Opening opening;
    private final Semaphore arrivals = new Semaphore(0);
    private volatile LogState state = LogState.EMPTY;
    private volatile @Nullable LogBroken broken;
    private volatile boolean running;
    private volatile boolean open;
    private long lookedNanos = System.nanoTime() - LOOK_NANOS;
    private int quiet;
    private @Nullable Thread thread;

    LogWriter(Appender appender, Recheck recheck, List<LogListener> listeners, Opening opening) {
        this.appender = appender;
        this.recheck = recheck;
        this.listeners = List.copyOf(listeners);
        this.opening = opening;
    }

    /** As this instance knows it. */
    public LogState state() {
        return state;
    }

    /** Entries of a restored log whose events have not come again yet. */
    public long notRechecked() {
        return recheck.left();
    }

    /** Whether the log is there, restored where it was lost, and goes on. */
    public boolean isOpen() {
        return open;
    }

    /** Why nothing is logged or signed any more. */
    public Optional<LogBroken> broken() {
        return Optional.ofNullable(broken);
    }

    /** Something was stored that may be the next to log. */
    void wake() {
        arrivals.release();
    }

    @Override
    public synchronized void start() {
        running = true;
        thread = Thread.ofPlatform().daemon().name("audit-log-writer").start(this::run);
    }

    @Override
    public synchronized void stop() {
        running = false;
        wake();
        var stopping = thread;
        thread = null;
        if (stopping != null) join(stopping);
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void run() {
        while (running) {
            try {
                if (work()) {
                    quiet = 0;
                    continue;
                }
                if (quiet == QUIET) appender.settle();
                idle();
            } catch (LogBroken e) {
                broken = e;
                LOG.error("The log is broken. Nothing is signed until somebody has looked.", e);
                return;
            } catch (RuntimeException e) {
                lookedNanos = System.nanoTime() - LOOK_NANOS;
                if (appender.forgetAfter(e)) LOG.error("The log could not be written; again", e);
                idle();
            }
        }
    }

    private boolean work() {
        if (!open()) return false;
        long now = System.nanoTime();
        long since = now - lookedNanos;
        boolean look = since >= (appender.mayLack() ? LOOK_NANOS : 5 * LOOK_NANOS);
        var pass = look ? appender.pass() : appender.passOfArrivals();
        if (look) lookedNanos = now;
        state = pass.state();
        listeners.forEach(listener -> listener.passed(pass.state(), pass.logged()));
        return !pass.logged().isEmpty();
    }

    private boolean open() {
        if (!open) {
            opening.open();
            state = appender.state();
            open = recheck.pass();
        }
        return open;
    }

    private void idle() {
        try {
            if (arrivals.tryAcquire(IDLE_MILLIS, TimeUnit.MILLISECONDS)) arrivals.drainPermits();
            else quiet++;
        } catch (InterruptedException e) {
            running = false;
            Thread.currentThread().interrupt();
        }
    }

    private static void join(Thread stopping) {
        try {
            stopping.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
