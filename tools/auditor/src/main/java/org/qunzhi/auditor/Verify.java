package org.qunzhi.auditor;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.qunzhi.auditor.bundle.Bundle;
import org.qunzhi.auditor.log.Memory;
import org.qunzhi.contracts.Context;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code verify}: everything that can be checked of a bundle, a running platform or any log. */
@Command(name = "verify")
final class Verify extends Task {
    @Parameters(arity = "0..1", paramLabel = "<bundle|address>", descriptionKey = "what")
    @Nullable String what;

    @Option(names = "--log", paramLabel = "<folder|address>", descriptionKey = "log")
    @Nullable String log;

    @Mixin Pinned pinned = new Pinned();

    @Option(names = "--token", paramLabel = "<token>", descriptionKey = "token")
    @Nullable String token = System.getenv("QUNZHI_TOKEN");

    Verify(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    int work(Report report) throws IOException, InterruptedException {
        if (log != null && what == null) return new AnyLog(this, report).verify(log, pinned);
        if (what == null || log != null) throw misused("either a bundle or an address, or --log");
        return Places.isAddress(what)
                ? remote(URI.create(what), report)
                : local(Path.of(what), report);
    }

    private int local(Path file, Report report) throws IOException {
        var findings = new Findings(report);
        try (var bundle = Bundle.open(file)) {
            return findings.end(verification(bundle, findings));
        }
    }

    private int remote(URI door, Report report) throws IOException, InterruptedException {
        var findings = new Findings(report);
        var file = Files.createTempFile("qunzhi", ".zip");
        try (var platform = new Platform(door, token)) {
            platform.bundle(file);
            try (var bundle = Bundle.open(file)) {
                var verification = verification(bundle, findings);
                for (var context : Context.values()) {
                    try (var record = platform.record(context.code())) {
                        verification.against(context.code(), record);
                    }
                }
                return findings.end(verification);
            }
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private Verification verification(Bundle bundle, Findings findings) throws IOException {
        var trust = pinned.orOf(bundle).and(new Memory(memory));
        findings.begin(bundle, trust);
        return Verification.of(bundle, means(trust));
    }
}
