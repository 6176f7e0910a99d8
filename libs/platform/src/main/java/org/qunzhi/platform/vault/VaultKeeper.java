package org.qunzhi.platform.vault;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.qunzhi.vault.MongoVault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Rotates the master keys of the kinds that this service keeps, once a key was destroyed, and
 * destroys the keys of request hashes that are older than anybody repeats a request.
 */
final class VaultKeeper implements SmartLifecycle {
    static final Duration REQUESTS_KNOWN = Duration.ofDays(30);
    private static final String REQUESTS = "request-";
    private static final Logger log = LoggerFactory.getLogger(VaultKeeper.class);
    private static final int SECONDS_TO_STOP = 10;

    private final MongoVault vault;
    private final VaultProperties properties;
    private final Clock clock;
    private final Map<String, Instant> waitingSince = new ConcurrentHashMap<>();
    private final Map<String, String> failing = new ConcurrentHashMap<>();
    private @Nullable ScheduledExecutorService looking;
    private @Nullable Future<?> looks;

    VaultKeeper(MongoVault vault, VaultProperties properties, Clock clock) {
        this.vault = vault;
        this.properties = properties;
        this.clock = clock;
    }

    @Override
    public synchronized void start() {
        if (looking != null || kinds().isEmpty()) return;
        var executor =
                Executors.newSingleThreadScheduledExecutor(
                        Thread.ofPlatform().daemon().name("vault-keeper").factory());
        var pause = properties.lookEvery().toMillis();
        looks = executor.scheduleWithFixedDelay(this::lookAfter, 0, pause, TimeUnit.MILLISECONDS);
        looking = executor;
    }

    /** A rotation goes on at the next start where it was left. */
    @Override
    public synchronized void stop() {
        if (looking == null) return;
        if (looks != null) looks.cancel(false);
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

    List<String> kinds() {
        return properties.keeps();
    }

    /** How long old copies of the vault have held a destroyed key, as of the last look. */
    Duration waiting(String kind) {
        var since = waitingSince.get(kind);
        return since == null ? Duration.ZERO : Duration.between(since, clock.instant());
    }

    /** What went wrong at the last look. */
    @Nullable String failure(String kind) {
        return failing.get(kind);
    }

    boolean isRotatedHere(String kind) {
        return vault.isRotatedHere(kind);
    }

    void lookAfter() {
        for (var kind : kinds()) {
            try {
                lookAfter(kind);
                failing.remove(kind);
            } catch (RuntimeException e) {
                // Once a cause, not once a minute.
                if (!e.toString().equals(failing.put(kind, e.toString()))) {
                    log.error("The {} keys of the vault were not looked after", kind, e);
                }
            }
        }
    }

    private void lookAfter(String kind) {
        if (vault.rotationIsUnfinished(kind) && vault.resumeRotation(kind)) {
            log.info("The rotation of the {} keys' master key was ended", kind);
        }
        if (kind.startsWith(REQUESTS)) forgetRequests(kind);
        note(kind);
        if (waiting(kind).compareTo(properties.rotateAfter()) < 0) return;
        if (!waitingSince.containsKey(kind) || !vault.isRotatedHere(kind)) return;
        if (vault.rotate(kind)) log.info("The master key of the {} keys was rotated", kind);
        note(kind);
    }

    private void forgetRequests(String kind) {
        var time = clock.instant().minus(REQUESTS_KNOWN);
        vault.madeBefore(kind, time).forEach(vault::destroy);
    }

    private void note(String kind) {
        vault.rotationWaitsSince(kind)
                .ifPresentOrElse(
                        since -> waitingSince.put(kind, since), () -> waitingSince.remove(kind));
    }
}
