package org.qunzhi.bench;

import com.mongodb.client.MongoDatabase;
import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.bson.Document;

/**
 * Processor time up to now, as the operating system counts it: which a busy machine changes far
 * less than it changes how long something takes.
 *
 * @param ours of this process
 * @param stores of the MongoDB; zero where it does not say
 */
record Cost(Duration ours, Duration stores) {
    private static final OperatingSystemMXBean PROCESS =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    private static final Path PRESSURE = Path.of("/proc/pressure/cpu");
    private static final Path STATUS = Path.of("/proc/self/status");
    private static final long MICROS = 1_000;

    static Cost now(MongoDatabase database) {
        return new Cost(Duration.ofNanos(PROCESS.getProcessCpuTime()), stores(database));
    }

    private static Duration stores(MongoDatabase database) {
        var status = database.runCommand(new Document("serverStatus", 1));
        var info = status.get("extra_info", new Document());
        long micros = micros(info, "user_time_us") + micros(info, "system_time_us");
        return Duration.ofNanos(micros * MICROS);
    }

    private static long micros(Document info, String name) {
        return info.get(name) instanceof Number number ? number.longValue() : 0;
    }

    Cost since(Cost before) {
        return new Cost(ours.minus(before.ours), stores.minus(before.stores));
    }

    String each(long events) {
        return "%.0f µs CPU here + %.0f µs in MongoDB an event"
                .formatted(
                        ours.toNanos() / (double) MICROS / events,
                        stores.toNanos() / (double) MICROS / events);
    }

    /** Memory of this process that is not swapped out. */
    static String resident() {
        if (!Files.isReadable(STATUS)) return "unknown";
        try (var lines = Files.lines(STATUS)) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                    .map(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024 + " MB")
                    .findFirst()
                    .orElse("unknown");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How much of the last ten seconds somebody waited for a processor. */
    static String pressure() {
        try {
            return Files.isReadable(PRESSURE)
                    ? Files.readAllLines(PRESSURE).getFirst().replaceFirst(" total.*", "")
                    : "unknown";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
