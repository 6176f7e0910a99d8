package org.qunzhi.auditor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qunzhi.auditor.log.Memory;
import org.qunzhi.auditor.log.Observer;
import org.qunzhi.auditor.log.Posting;
import org.qunzhi.auditor.log.Trust;
import org.qunzhi.auditor.log.WebTiles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code watch}: looks at a log from outside again and again, and keeps what it saw and when. */
@Command(name = "watch")
final class Watch extends Task {
    @Parameters(paramLabel = "<address>", descriptionKey = "address")
    URI address = URI.create("");

    @Mixin Pinned pinned = new Pinned();

    @Option(names = "--interval", paramLabel = "<seconds>", descriptionKey = "interval")
    long interval = 60;

    @Option(names = "--once", descriptionKey = "once")
    boolean once;

    @Option(names = "--times", paramLabel = "<n>", descriptionKey = "times")
    @Nullable Long times;

    @Option(names = "--post", paramLabel = "<address>", descriptionKey = "post")
    List<URI> post = List.of();

    Watch(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    int work(Report report) throws IOException, InterruptedException {
        if (!Places.isAddress(address.toString())) throw misused("http:// or https://");
        var observer = Observer.in(memory);
        report.say("observer", observer.verifierKey());
        report.put("observer", observer.verifierKey().format());
        try (var files = SomeLog.web(address);
                var posting = new Posting()) {
            var trust = pinned.orOf(files).and(new Memory(memory));
            new Findings(report).trust(trust);
            return look(new Look(files, trust, observer, posting), report);
        }
    }

    private record Look(WebTiles files, Trust trust, Observer observer, Posting posting) {}

    private int look(Look look, Report report) throws InterruptedException, IOException {
        var glances =
                new Glances(
                        look.files(),
                        look.trust(),
                        new Memory(memory),
                        new Glances.Telling(look.observer(), look.posting(), post),
                        report);
        var last = "";
        for (long done = 1; ; done++) {
            try {
                var faults = glances.next(surroundings().now());
                if (faults.count() > 0) return report.wrong(faults);
                last = "";
            } catch (IOException | UncheckedIOException e) {
                last = String.valueOf(e.getMessage());
                report.say("not-reached", surroundings().now(), last);
            }
            if (once || (times != null && done >= times)) break;
            surroundings().pause().of(Duration.ofSeconds(interval));
        }
        return last.isEmpty()
                ? report.verified("watched", glances.seen())
                : report.notChecked(last);
    }
}
