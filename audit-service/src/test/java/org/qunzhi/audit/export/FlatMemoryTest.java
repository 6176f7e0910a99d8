package org.qunzhi.audit.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class FlatMemoryTest {
    /** Entries and disclosures are several times that: they cannot have been held. */
    private static final String HEAP = "-Xmx32m";

    private static final int EVENTS = 50_000;

    @Test
    void a_bundle_of_more_than_fits_into_memory_is_written() throws Exception {
        var process =
                new ProcessBuilder(
                                List.of(
                                        Path.of(System.getProperty("java.home"), "bin", "java")
                                                .toString(),
                                        HEAP,
                                        "-XX:+UseSerialGC",
                                        "-XX:TieredStopAtLevel=1",
                                        "-cp",
                                        System.getProperty("java.class.path"),
                                        FlatMemory.class.getName(),
                                        String.valueOf(EVENTS)))
                        .redirectErrorStream(true)
                        .start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        var bytes = Long.parseLong(said.strip().lines().toList().getLast());
        assertThat(bytes).isPositive();
    }
}
