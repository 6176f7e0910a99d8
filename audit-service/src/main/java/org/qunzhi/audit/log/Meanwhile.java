package org.qunzhi.audit.log;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * One chore at a time on a thread of its own, for one caller, with rests as long as nobody waits.
 */
final class Meanwhile {
    private final String name;
    private CompletableFuture<Void> running = CompletableFuture.completedFuture(null);
    private Rest rest = new Rest();

    /** What a chore calls between two pieces of its work. */
    static final class Rest {
        private final CountDownLatch waitedFor = new CountDownLatch(1);

        /** Returns at once where somebody waits for the chore. */
        void take(long millis) {
            try {
                waitedFor.await(millis, TimeUnit.MILLISECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    Meanwhile(String name) {
        this.name = name;
    }

    void begin(Consumer<Rest> chore) {
        var between = new Rest();
        rest = between;
        running =
                CompletableFuture.runAsync(
                        () -> chore.accept(between),
                        one -> Thread.ofVirtual().name(name).start(one));
    }

    /** Returns when the last one is done; throws, once, what it threw. */
    void await() {
        var last = running;
        rest.waitedFor.countDown();
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
        rest.waitedFor.countDown();
        running.handle((_, _) -> null).join();
        running = CompletableFuture.completedFuture(null);
    }
}
