package org.qunzhi.audit.log;

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

    private final Appender appender;
    private final LogListener listener;
    private final Semaphore arrivals = new Semaphore(0);
    private volatile LogState state = LogState.EMPTY;
    private volatile @Nullable LogBroken broken;
    private volatile boolean running;
    private @Nullable Thread thread;

    LogWriter(Appender appender, LogListener listener) {
        this.appender = appender;
        this.listener = listener;
    }

    /** As this instance knows it. */
    public LogState state() {
        return state;
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
                if (!work()) idle();
            } catch (LogBroken e) {
                broken = e;
                LOG.error("The log is broken. Nothing is signed until somebody has looked.", e);
                return;
            } catch (RuntimeException e) {
                if (appender.forgetAfter(e)) LOG.error("The log could not be written; again", e);
                idle();
            }
        }
    }

    private boolean work() {
        var pass = appender.pass();
        state = pass.state();
        listener.passed(pass.state(), pass.logged());
        return !pass.logged().isEmpty();
    }

    private void idle() {
        try {
            if (arrivals.tryAcquire(IDLE_MILLIS, TimeUnit.MILLISECONDS)) arrivals.drainPermits();
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
