package org.qunzhi.auditor;

import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code recompute}: everything that the platform decides by rules, computed again. */
@Command(name = "recompute")
final class Recompute extends Task {
    @Parameters(paramLabel = "<bundle>", descriptionKey = "bundle")
    Path bundle = Path.of("");

    Recompute(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    int work(Report report) {
        var findings = new Findings(report);
        try (var opened = Bundle.open(bundle)) {
            findings.begin(opened, true);
            return findings.end(Verification.of(opened, opened.key()));
        }
    }
}
