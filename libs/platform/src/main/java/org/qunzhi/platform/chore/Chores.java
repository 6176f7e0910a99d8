package org.qunzhi.platform.chore;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Looks at each chore in turn, on one thread. */
final class Chores implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(Chores.class);
    private static final int SECONDS_TO_STOP = 10;

    private final List<Chore> chores;
    private final Duration pause;
    private final Map<String, String> failing = new HashMap<>();
    private @Nullable ScheduledExecutorService looking;

    Chores(List<Chore> chores, Duration pause) {
        this.chores = chores;
        this.pause = pause;
    }

    @Override
    public synchronized void start() {
        if (looking != null || chores.isEmpty()) return;
        var executor =
                Executors.newSingleThreadScheduledExecutor(
                        Thread.ofPlatform().daemon().name("chores").factory());
        var _ =
                executor.scheduleWithFixedDelay(
                        this::look, 0, pause.toMillis(), TimeUnit.MILLISECONDS);
        looking = executor;
    }

    private void look() {
        for (var chore : chores) {
            try {
                chore.look();
                failing.remove(chore.name());
            } catch (RuntimeException e) {
                // Once a cause, not once a look; and no message, which may name people.
                var cause = e.getClass().getName();
                if (!cause.equals(failing.put(chore.name(), cause))) {
                    log.error("{} failed: {}", chore.name(), cause);
                }
            }
        }
    }

    @Override
    public synchronized void stop() {
        if (looking == null) return;
        looking.shutdown();
        try {
            if (!looking.awaitTermination(SECONDS_TO_STOP, TimeUnit.SECONDS)) looking.shutdownNow();
        } catch (InterruptedException e) {
            looking.shutdownNow();
            Thread.currentThread().interrupt();
        }
        looking = null;
    }

    @Override
    public synchronized boolean isRunning() {
        return looking != null;
    }
}
