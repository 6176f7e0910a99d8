package org.qunzhi.auditor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * No false alarm: histories as they should be, of other scores, sizes, ties, recusals, lost sheets
 * and erasures, as the public and as an auditor is shown them, whole and as of any earlier moment.
 */
class HonestTest {
    private static final int BUNDLES = 1_000;
    @TempDir Path folder;

    @Test
    void a_thousand_honest_bundles_are_verified() {
        var alarms =
                LongStream.range(0, BUNDLES)
                        .parallel()
                        .mapToObj(this::alarm)
                        .filter(alarm -> !alarm.isEmpty())
                        .toList();
        assertThat(alarms).isEmpty();
    }

    private String alarm(long seed) {
        var file = folder.resolve("honest-" + seed + ".zip");
        SampleSeason.of(seed).write(file);
        try {
            return Verified.of(file, folder.resolve("memory-" + seed))
                    .first()
                    .map(fault -> "seed " + seed + ": " + fault)
                    .orElse("");
        } catch (IOException e) {
            return "seed " + seed + ": " + e;
        } finally {
            file.toFile().delete();
        }
    }
}
