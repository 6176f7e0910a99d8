package org.qunzhi.auditor;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.qunzhi.auditor.bundle.Bundle;
import org.qunzhi.history.AsOf;
import org.qunzhi.history.Kind;
import org.qunzhi.history.Plain;
import org.qunzhi.history.Thing;
import org.qunzhi.history.Words;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code replay}: who decided what of a thing, when and why, and how it stood as of a position or a
 * time. Only what the log is committed to is replayed; the log itself is for {@code verify}.
 */
@Command(name = "replay")
final class Replay extends Task {
    @Parameters(index = "0", paramLabel = "<bundle>", descriptionKey = "bundle")
    Path bundle = Path.of("");

    @Parameters(index = "1", paramLabel = "<kind>", descriptionKey = "kind")
    String kind = "";

    @Parameters(index = "2", paramLabel = "<id>", descriptionKey = "id")
    String id = "";

    @Option(names = "--at", paramLabel = "<service>:<position>|<instant>", descriptionKey = "at")
    @Nullable String at;

    Replay(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    int work(Report report) throws IOException {
        var of = Kind.of(kind).orElseThrow(() -> misused("no such kind: " + kind + ", " + kinds()));
        var asOf =
                at == null
                        ? new AsOf.Newest()
                        : AsOf.parse(at).orElseThrow(() -> misused("--at " + at));
        try (var opened = Bundle.open(bundle)) {
            var replayed = new Replayed(opened, new Thing(of, id), asOf);
            if (replayed.faults().count() > 0) return report.wrong(replayed.faults());
            if (replayed.decisions().isEmpty()) return report.notChecked(missing(of, report));
            return say(report, of, replayed);
        }
    }

    private static String kinds() {
        return String.join(" | ", Arrays.stream(Kind.values()).map(Kind::code).toList());
    }

    private String missing(Kind of, Report report) {
        return report.sentence("nothing-of-it", Words.in(language.locale()).kind(of), id);
    }

    private int say(Report report, Kind of, Replayed replayed) {
        var words = Words.in(language.locale());
        report.put("thing", plain(replayed.thing()));
        report.put("decisions", plain(replayed.decisions()));
        report.put("state", plain(replayed.state().orElseThrow()));
        for (var one : replayed.decisions())
            report.line(
                    report.sentence(
                            "decided",
                            String.valueOf(one.index()),
                            one.at(),
                            words.decision(one.name()),
                            one.actor().shown().orElse(words.part(one.actor())),
                            one.authority().shown().orElse(words.part(one.authority())),
                            one.reason().shown().orElse(words.part(one.reason()))));
        report.line(
                JsonMapper.shared()
                        .writerWithDefaultPrettyPrinter()
                        .writeValueAsString(plain(replayed.state().orElseThrow())));
        return report.verified(
                "replayed", words.kind(of), id, String.valueOf(replayed.decisions().size()));
    }

    private static Object plain(Object value) {
        return Objects.requireNonNull(Plain.of(value));
    }
}
