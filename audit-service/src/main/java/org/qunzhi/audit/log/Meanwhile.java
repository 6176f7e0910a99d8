package org.qunzhi.audit.log;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** One chore at a time on a thread of its own, for one caller. */
final class Meanwhile {
    private final String name;
    private CompletableFuture<Void> running = CompletableFuture.completedFuture(null);

    Meanwhile(String name) {
        this.name = name;
    }

    void begin(Runnable chore) {
        running =
                CompletableFuture.runAsync(chore, one -> Thread.ofVirtual().name(name).start(one));
    }

    /** Returns when the last one is done; throws, once, what it threw. */
    void await() {
        var last = running;
        running = CompletableFuture.completedFuture(null);
        try {
            last.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException failure) throw failure;
            throw e;
        }
    }

    /** Returns when the last one is done, however it ended. */
    void abandon() {
        running.handle((_, _) -> null).join();
        running = CompletableFuture.completedFuture(null);
    }
}
