package org.qunzhi.auditor;

import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code replay}: the state of anything at a position. */
@Command(name = "replay")
final class Replay extends Task {
    @Parameters(paramLabel = "<bundle>", descriptionKey = "bundle")
    Path bundle = Path.of("");

    Replay(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    int work(Report report) {
        try (var opened = Bundle.open(bundle)) {
            return report.notChecked("replay of " + opened.manifest().path("origin"));
        }
    }
}
