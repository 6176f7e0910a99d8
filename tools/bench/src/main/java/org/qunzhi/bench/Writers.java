package org.qunzhi.bench;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.qunzhi.bench.BenchEvent.ClearNoted;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writers that append to streams of their own, and each tenth event to one stream that all of them
 * want; whoever is told that somebody else was faster looks how far that stream is, and tries
 * again.
 */
final class Writers implements AutoCloseable {
    private static final int EVENTS = 100;
    private static final int HOT = 10;
    private static final int BYTES = 450;
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Appender store;
    private final int writers;
    private final ExecutorService threads;
    private final String hot = UUID.randomUUID().toString();
    private final AtomicLong clashes = new AtomicLong();

    Writers(Appender store, int writers) {
        this.store = store;
        this.writers = writers;
        this.threads = Executors.newFixedThreadPool(writers);
    }

    static byte[] json(ClearNoted event) {
        return JSON.writeValueAsBytes(event);
    }

    /** As long as a decision of the platform usually is. */
    private static ClearNoted event(String stream) {
        var empty = new ClearNoted(stream, stream, stream, "王小明", "13800000000", "组长", "");
        int missing = BYTES - json(empty).length;
        var text = "现场数据收集与原因分析，见活动记录。".repeat(10);
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        int whole = missing / 3;
        var filled = text.substring(0, whole) + " ".repeat(missing - 3 * whole);
        if (bytes.length < missing) throw new IllegalStateException("the event is too short");
        return new ClearNoted(stream, stream, stream, "王小明", "13800000000", "组长", filled);
    }

    /** One round; every stream is looked at in the end. */
    int round() throws Exception {
        long before = store.last(hot);
        var waiting = new ArrayList<Callable<Void>>();
        for (int i = 0; i < writers; i++) waiting.add(this::write);
        for (var written : threads.invokeAll(waiting)) done(written);
        long expected = before + (long) writers * (EVENTS / HOT);
        check(hot, expected);
        return writers * EVENTS;
    }

    /** How often somebody was told that somebody else was faster. */
    long clashes() {
        return clashes.get();
    }

    private Void write() throws Exception {
        var own = UUID.randomUUID().toString();
        var ownEvent = event(own);
        var hotEvent = event(hot);
        long next = 0;
        for (int i = 0; i < EVENTS; i++) {
            if (i % HOT == 0) hot(hotEvent);
            else if (!store.append(own, next++, ownEvent))
                throw new IllegalStateException(store.name() + " refuses what nobody else wrote");
        }
        check(own, next - 1);
        return null;
    }

    private void hot(ClearNoted event) throws Exception {
        while (!store.append(hot, store.last(hot) + 1, event)) clashes.incrementAndGet();
    }

    private void check(String stream, long expected) throws Exception {
        long last = store.last(stream);
        if (last != expected)
            throw new IllegalStateException(
                    store.name() + " has " + last + " of a stream, not " + expected);
    }

    private static void done(Future<?> written) throws InterruptedException {
        try {
            written.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("not appended", e.getCause());
        }
    }

    @Override
    public void close() {
        threads.close();
    }
}
