package org.qunzhi.bench;

import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.sun.management.OperatingSystemMXBean;
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
 * appended, the folder written, signed. At a steady rate, each with the time at which it was due,
 * so that whatever falls behind is seen as waiting.
 */
final class LogBench {
    private static final int MOST_OF_A_POLL = 2_000;
    private static final OperatingSystemMXBean PROCESS =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    /**
     * How much is measured.
     *
     * @param rate events a second
     * @param events that count
     * @param warmUp events before
     * @param streams that they belong to
     */
    record Load(int rate, int events, int warmUp, int streams) {
        static final Load USUAL = new Load(15_000, 300_000, 60_000, 50_000);
    }

    private final Load load;
    private final ConcurrentSkipListMap<Long, Long> covered = new ConcurrentSkipListMap<>();

    private LogBench(Load load) {
        this.load = load;
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
                new LogBench(load).run(database, key, folder.resolve("log"), out);
            }
        }
    }

    private void run(MongoDatabase database, LogKey key, Path folder, Consumer<String> out) {
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
                feed(log, 1, load.warmUp());
                long worked = PROCESS.getProcessCpuTime();
                long began = feed(log, load.warmUp() + 1, load.events());
                report(began, PROCESS.getProcessCpuTime() - worked, out);
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

    /**
     * @return when the first of them was due
     */
    private long feed(LogParts log, long first, int count) {
        var events = new MadeUpEvents(load.streams());
        long began = System.nanoTime();
        for (long next = first; next < first + count; ) {
            long due = due(System.nanoTime() - began);
            long until = Math.min(first + count, Math.min(first + due, next + MOST_OF_A_POLL));
            if (until <= next) {
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
                continue;
            }
            var batch = new ArrayList<PublishedEvent>();
            for (; next < until; next++) {
                batch.add(PublishedEvent.read(Context.PLAN, events.text(next)));
            }
            log.accept(batch);
        }
        await(first + count - 1);
        return began;
    }

    private long due(long nanos) {
        return nanos * load.rate() / TimeUnit.SECONDS.toNanos(1);
    }

    private void await(long size) {
        while (covered.ceilingEntry(size) == null) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
        }
    }

    private void report(long began, long cpu, Consumer<String> out) {
        var waits = new long[load.events()];
        long last = began;
        for (int i = 0; i < waits.length; i++) {
            long due = began + (i + 1) * TimeUnit.SECONDS.toNanos(1) / load.rate();
            long signed = covered.ceilingEntry((long) load.warmUp() + i + 1).getValue();
            waits[i] = signed - due;
            last = Math.max(last, signed);
        }
        Arrays.sort(waits);
        out.accept(
                "adding to the log until covered by a signed checkpoint: %,d events due at %,d/s"
                        .formatted(load.events(), load.rate()));
        out.accept(
                "  sustained %,.0f/s   p50 %.0f ms   p99 %.0f ms   max %.0f ms   %.0f µs CPU"
                                .formatted(
                                        load.events() / ((last - began) / 1e9),
                                        waits[waits.length / 2] / 1e6,
                                        waits[waits.length * 99 / 100] / 1e6,
                                        waits[waits.length - 1] / 1e6,
                                        cpu / 1e3 / load.events())
                        + "   %d checkpoints".formatted(covered.size()));
    }

    /** For the test. */
    static List<String> lines(String uri, Load load, Path folder) {
        var lines = new ArrayList<String>();
        run(uri, load, folder, lines::add);
        return lines;
    }
}
