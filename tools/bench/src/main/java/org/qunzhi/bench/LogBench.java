package org.qunzhi.bench;

import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.qunzhi.audit.checkpoint.CheckpointListener;
import org.qunzhi.audit.checkpoint.CheckpointSigner;
import org.qunzhi.audit.checkpoint.Checkpoints;
import org.qunzhi.audit.checkpoint.LogKey;
import org.qunzhi.audit.folder.LogFolder;
import org.qunzhi.audit.log.LogParts;
import org.qunzhi.audit.log.PublishedEvent;
import org.qunzhi.contracts.Context;
import org.springframework.beans.factory.ObjectProvider;

/**
 * Events as the broker would bring them, until a signed checkpoint covers them: read, archived,
 * appended, the folder written, signed. First as fast as they are taken, then at a steady rate,
 * each with the time at which it was due, so that whatever falls behind is seen as waiting.
 */
final class LogBench {
    /** As the service's own consumer waits for more (LogFeed). */
    private static final long POLL_NANOS = TimeUnit.MILLISECONDS.toNanos(25);

    private static final int MOST_OF_A_POLL = 2_000;

    /**
     * How much is measured.
     *
     * @param events of each round, and before the first
     * @param rounds as fast as can be
     * @param rate events a second, in the last round
     * @param streams that they belong to
     */
    record Load(int events, int rounds, int rate, int streams) {
        static final Load USUAL = new Load(250_000, 4, 15_000, 50_000);
    }

    private final Load load;
    private final MadeUpEvents events;
    private final Consumer<String> out;
    private final ConcurrentSkipListMap<Long, Long> covered = new ConcurrentSkipListMap<>();

    private LogBench(Load load, Consumer<String> out) {
        this.load = load;
        this.events = new MadeUpEvents(load.streams());
        this.out = out;
    }

    /**
     * Prints the figures.
     *
     * @param folder for the log's files; dropped by the caller
     */
    static void run(String uri, Load load, Path folder, Consumer<String> out) {
        try (var client = MongoClients.create(uri)) {
            // One database for the log and its vault, which drops it at the end.
            var database = client.getDatabase("bench-log-" + UUID.randomUUID());
            try (var vault = new BenchVault(database, folder, "log")) {
                var key = new LogKey(vault.opened(), "bench.example/log");
                new LogBench(load, out).run(database, key, folder.resolve("log"));
            }
        }
    }

    private void run(MongoDatabase database, LogKey key, Path folder) {
        try (var log =
                new LogParts(database, "the key of the streams".getBytes(StandardCharsets.UTF_8))) {
            var files = LogFolder.in(folder, log.entries(), log.tree(), log.archive());
            CheckpointListener listener = signed -> covered.put(signed.size(), System.nanoTime());
            var checkpoints =
                    new Checkpoints(
                            database,
                            log.tree(),
                            key,
                            Clock.systemUTC(),
                            files,
                            providing(listener),
                            providing());
            var signer = new CheckpointSigner(checkpoints);
            signer.start();
            log.start(signer);
            try {
                measure(log, database);
            } finally {
                signer.stop();
            }
        }
    }

    @SafeVarargs
    private static <T> ObjectProvider<T> providing(T... all) {
        return new ObjectProvider<>() {
            @Override
            public Stream<T> stream() {
                return Arrays.stream(all);
            }
        };
    }

    private void measure(LogParts log, MongoDatabase database) {
        out.accept("waiting for a processor before: " + Cost.pressure());
        feed(log, 1, Integer.MAX_VALUE);
        out.accept("as fast as can be, %,d streams".formatted(load.streams()));
        long next = load.events() + 1L;
        for (int round = 0; round < load.rounds(); round++, next += load.events()) {
            fast(log, database, next);
        }
        out.accept("at %,d a second".formatted(load.rate()));
        steady(log, database, next);
        out.accept("waiting for a processor after: " + Cost.pressure());
    }

    private void fast(LogParts log, MongoDatabase database, long first) {
        var before = Cost.now(database);
        long began = feed(log, first, Integer.MAX_VALUE);
        double seconds = (System.nanoTime() - began) / 1e9;
        var cost = Cost.now(database).since(before);
        out.accept(
                "  %,d to %,d: %,.0f/s   %s   %s"
                        .formatted(
                                first,
                                first + load.events() - 1,
                                load.events() / seconds,
                                cost.each(load.events()),
                                memory()));
    }

    private static String memory() {
        System.gc();
        var heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
        return "%d MB heap in use, %s resident".formatted(heap >> 20, Cost.resident());
    }

    private void steady(LogParts log, MongoDatabase database, long first) {
        var before = Cost.now(database);
        long began = feed(log, first, load.rate());
        var cost = Cost.now(database).since(before);
        var waits = waits(began, first);
        out.accept(
                "  p50 %.0f ms   p90 %.0f ms   p99 %.0f ms   max %.0f ms   %s"
                        .formatted(
                                waits[waits.length / 2] / 1e6,
                                waits[waits.length * 9 / 10] / 1e6,
                                waits[waits.length * 99 / 100] / 1e6,
                                waits[waits.length - 1] / 1e6,
                                cost.each(load.events())));
    }

    private long[] waits(long began, long first) {
        var waits = new long[load.events()];
        for (int i = 0; i < waits.length; i++) {
            long due = began + (i + 1) * TimeUnit.SECONDS.toNanos(1) / load.rate();
            waits[i] = covered.ceilingEntry(first + i).getValue() - due;
        }
        Arrays.sort(waits);
        return waits;
    }

    /**
     * Returns when all are covered.
     *
     * @return when the first of them was due
     */
    private long feed(LogParts log, long first, int rate) {
        long began = System.nanoTime();
        long end = first + load.events();
        for (long next = first; next < end; ) {
            long due = due(System.nanoTime() - began, rate);
            long until = Math.min(end, Math.min(first + due, next + MOST_OF_A_POLL));
            long most = Math.min(MOST_OF_A_POLL, due(POLL_NANOS, rate));
            if (until < end && until - next < most) {
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1));
                continue;
            }
            var batch = new ArrayList<PublishedEvent>();
            for (; next < until; next++) {
                batch.add(PublishedEvent.read(Context.PLAN, events.record(next)));
            }
            log.accept(batch);
        }
        await(end - 1);
        return began;
    }

    private static long due(long nanos, int rate) {
        if (rate == Integer.MAX_VALUE) return MOST_OF_A_POLL * 1_000_000L;
        return nanos * rate / TimeUnit.SECONDS.toNanos(1);
    }

    private void await(long size) {
        while (covered.ceilingEntry(size) == null) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
        }
    }

    /** For the test. */
    static List<String> lines(String uri, Load load, Path folder) {
        var lines = new ArrayList<String>();
        run(uri, load, folder, lines::add);
        return lines;
    }
}
