package org.qunzhi.auditor;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.qunzhi.auditor.bundle.Bundle;
import org.qunzhi.auditor.bundle.Faults;
import org.qunzhi.auditor.bundle.Progress;
import org.qunzhi.auditor.log.Memory;
import org.qunzhi.auditor.log.Trust;

/** A verification without a word, for thousands of bundles. */
final class Verified {
    private static final Surroundings SILENT =
            new Surroundings(
                    new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8),
                    Progress.NONE,
                    Clock.systemUTC(),
                    _ -> {});

    /** What is wrong with it, by the key that an auditor has from elsewhere. */
    static Faults of(Path file, Path memory) throws IOException {
        var trust = Trust.of(List.of(SampleBundle.KEY.verifierKey().format()), Trust.From.KEY);
        try (var bundle = Bundle.open(file)) {
            return Verification.of(
                            bundle, new Verification.Means(trust, new Memory(memory), SILENT))
                    .faults();
        }
    }

    private Verified() {}
}
