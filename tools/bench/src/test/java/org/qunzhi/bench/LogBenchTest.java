package org.qunzhi.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qunzhi.embedded.EmbeddedMongo;

/** That it measures and reports; how fast anything is, is nobody's test. */
class LogBenchTest {

    @Test
    void it_reports_rate_waits_and_processor_time(@TempDir Path folder) {
        try (var mongo = EmbeddedMongo.start(folder.resolve("store"), 0)) {
            var load = new LogBench.Load(300, 2, 1_000, 50);
            var lines = LogBench.lines(mongo.uri(), load, folder);

            assertThat(lines).hasSize(7);
            assertThat(lines.get(3))
                    .containsPattern(
                            "601 to 900: [\\d,]+/s +\\d+ µs CPU here \\+ \\d+ µs in MongoDB")
                    .containsPattern("\\d+ MB heap in use");
            assertThat(lines.get(5))
                    .containsPattern("p50 \\d+ ms +p90 \\d+ ms +p99 \\d+ ms +max \\d+ ms");
        }
    }
}
