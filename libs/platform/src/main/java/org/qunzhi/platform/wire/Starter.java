package org.qunzhi.platform.wire;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Starts in the background what needs a broker, and tries until it is there. */
final class Starter implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Starter.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final Thread thread;

    /**
     * Returns at once.
     *
     * @param attempt is made again as long as it throws
     */
    Starter(String name, Attempt attempt) {
        thread = Thread.ofVirtual().name(name).start(() -> run(name, attempt));
    }

    private static void run(String name, Attempt attempt) {
        try {
            for (var failures = 0; ; failures++) {
                try {
                    attempt.make();
                    return;
                } catch (InterruptedException e) {
                    throw e;
                } catch (Exception e) {
                    if (failures == 0) {
                        log.warn("{} waits: {}", name, e.toString());
                    }
                    Thread.sleep(PAUSE);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** After it no attempt is made any more. */
    @Override
    public void close() {
        thread.interrupt();
        var interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @FunctionalInterface
    interface Attempt {
        void make() throws Exception;
    }
}
