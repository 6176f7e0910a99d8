package org.qunzhi.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** What the machine says of its processor, for without it no figure of hashing means anything. */
final class Processor {
    private static final Path INFO = Path.of("/proc/cpuinfo");

    /** Those that decide how fast SHA-256 is. */
    private static final List<String> FLAGS =
            List.of("sha_ni", "ssse3", "avx2", "avx512f", "avx512vl", "sha2", "sve");

    static String described() {
        return "%s, %d processors, flags: %s"
                .formatted(
                        value("model name"),
                        Runtime.getRuntime().availableProcessors(),
                        flags(value("flags") + " " + value("Features")));
    }

    private static String flags(String all) {
        var words = Arrays.asList(all.split(" "));
        return String.join(" ", FLAGS.stream().filter(words::contains).toList());
    }

    private static String value(String name) {
        if (!Files.isReadable(INFO)) return "unknown";
        try (var lines = Files.lines(INFO)) {
            return lines.filter(line -> line.startsWith(name))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse("");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Processor() {}
}
