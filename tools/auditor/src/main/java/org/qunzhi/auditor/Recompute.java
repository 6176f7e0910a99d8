package org.qunzhi.auditor;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import org.qunzhi.auditor.bundle.Bundle;
import org.qunzhi.auditor.decisions.Recomputation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/**
 * {@code recompute}: everything that the platform decides by rules, computed again. It names each
 * kind's first difference: where, what was recorded and what is right. What is computed from has to
 * be the record, so the log is checked as well.
 */
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
        try (var opened = Bundle.open(bundle)) {
            var trust = pinned.orOf(opened);
            new Findings(report).begin(opened, trust);
            var verification = Verification.of(opened, means(trust));
            kinds(report, verification.decisions());
            return verification.verified()
                    ? report.verified("recomputed-all", String.valueOf(verification.recomputed()))
                    : report.wrong(verification.faults());
        }
    }

    private static void kinds(Report report, Recomputation decisions) {
        report.put("recomputed", decisions.counts());
        decisions
                .counts()
                .forEach((kind, count) -> report.say("recomputed", kind, String.valueOf(count)));
        var differences = new LinkedHashMap<String, Object>();
        decisions
                .differences()
                .forEach(
                        (kind, faults) ->
                                faults.first()
                                        .ifPresent(
                                                first -> {
                                                    var text = report.text(first);
                                                    report.say("first-difference", kind, text);
                                                    differences.put(kind, text);
                                                }));
        report.put("firstDifferences", differences);
    }
}
