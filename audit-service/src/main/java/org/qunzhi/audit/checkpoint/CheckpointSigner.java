package org.qunzhi.audit.checkpoint;

import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.qunzhi.audit.log.LogBroken;
import org.qunzhi.audit.log.LogListener;
import org.qunzhi.audit.log.LogState;
import org.qunzhi.audit.log.Logged;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** The one thread that signs, so that the log goes on meanwhile. */
@Component
public class CheckpointSigner implements LogListener, SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(CheckpointSigner.class);
    private static final long NOT_DUE_MILLIS = 5;
    private static final long IDLE_MILLIS = 500;

    private final Checkpoints checkpoints;
    private final Semaphore news = new Semaphore(0);
    private final AtomicReference<@Nullable Waiting> waiting = new AtomicReference<>();
    private volatile @Nullable LogBroken broken;
    private volatile boolean running;
    private @Nullable Thread thread;

    /**
     * What is to be signed.
     *
     * @param atOnce whether a legal moment is in it
     */
    private record Waiting(LogState state, boolean atOnce) {
        Waiting before(@Nullable Waiting later) {
            return later == null ? this : new Waiting(later.state, atOnce || later.atOnce);
        }
    }

    public CheckpointSigner(Checkpoints checkpoints) {
        this.checkpoints = checkpoints;
    }

    @Override
    public void passed(LogState state, List<Logged> logged) {
        var why = broken;
        if (why != null) throw why;
        var next = new Waiting(state, Checkpoints.isLegalMoment(logged));
        waiting.updateAndGet(before -> before == null ? next : before.before(next));
        if (!logged.isEmpty()) news.release();
    }

    private void run() {
        while (running) {
            try {
                sign();
            } catch (LogBroken e) {
                broken = e;
                LOG.error("The log is broken. Nothing is signed until somebody has looked.", e);
                return;
            } catch (RuntimeException e) {
                LOG.error("No checkpoint could be signed; again", e);
                idle(IDLE_MILLIS);
            }
        }
    }

    private void sign() {
        var next = waiting.getAndSet(null);
        boolean done = next == null;
        try {
            done = next == null || checkpoints.passed(next.state(), next.atOnce());
        } finally {
            // Whatever the reason, it is not forgotten that there is something to sign.
            if (!done && next != null) waiting.updateAndGet(next::before);
        }
        if (next == null) idle(IDLE_MILLIS);
        else if (!done) idle(NOT_DUE_MILLIS);
    }

    private void idle(long millis) {
        try {
            if (news.tryAcquire(millis, TimeUnit.MILLISECONDS)) news.drainPermits();
        } catch (InterruptedException e) {
            running = false;
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public synchronized void start() {
        running = true;
        thread = Thread.ofPlatform().daemon().name("audit-log-signer").start(this::run);
    }

    @Override
    public synchronized void stop() {
        running = false;
        news.release();
        var stopping = thread;
        thread = null;
        if (stopping != null) join(stopping);
    }

    private static void join(Thread stopping) {
        try {
            stopping.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
