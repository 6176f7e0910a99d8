package org.qunzhi.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;

/** How much memory a process took at most. */
final class Memory {

    /** Begins anew for this process's heap. */
    static void reset() {
        ManagementFactory.getMemoryPoolMXBeans().forEach(MemoryPoolMXBean::resetPeakUsage);
    }

    /** Of this process, garbage and all; it is the most heap that tells whether it is flat. */
    static String used() {
        long heap =
                ManagementFactory.getMemoryPoolMXBeans().stream()
                        .filter(pool -> pool.getType() == MemoryType.HEAP)
                        .mapToLong(pool -> pool.getPeakUsage().getUsed())
                        .sum();
        return "heap at most %,d MB of %,d MB"
                .formatted(heap >> 20, Runtime.getRuntime().maxMemory() >> 20);
    }

    /** In bytes, at most so far; 0 where only Linux would tell, or it has ended. */
    static long resident(long process) {
        var status = Path.of("/proc/" + process + "/status");
        if (!Files.isReadable(status)) return 0;
        try (var lines = Files.lines(status)) {
            return lines.filter(line -> line.startsWith("VmHWM:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) << 10)
                    .findFirst()
                    .orElse(0);
        } catch (IOException | UncheckedIOException e) {
            return 0;
        }
    }

    private Memory() {}
}
