package org.qunzhi.auditor;

import java.io.IOException;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code recompute}: everything that the platform decides by rules, computed again. */
@Command(name = "recompute")
final class Recompute extends Task {
    @Parameters(paramLabel = "<bundle>", descriptionKey = "bundle")
    Path bundle = Path.of("");

    @Mixin Pinned pinned = new Pinned();

    Recompute(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    int work(Report report) throws IOException {
        var findings = new Findings(report);
        try (var opened = Bundle.open(bundle)) {
            var trust = pinned.orOf(opened);
            findings.begin(opened, trust);
            return findings.end(Verification.of(opened, means(trust)));
        }
    }
}
