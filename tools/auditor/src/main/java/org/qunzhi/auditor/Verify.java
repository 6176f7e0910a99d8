package org.qunzhi.auditor;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.qunzhi.contracts.Context;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code verify}: everything that can be checked of a bundle or of a running platform. */
@Command(name = "verify")
final class Verify extends Task {
    @Parameters(paramLabel = "<bundle|address>", descriptionKey = "what")
    String what = "";

    @Option(names = "--key", paramLabel = "<vkey>", descriptionKey = "key")
    @Nullable String key;

    @Option(names = "--token", paramLabel = "<token>", descriptionKey = "token")
    @Nullable String token = System.getenv("QUNZHI_TOKEN");

    Verify(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    int work(Report report) throws IOException, InterruptedException {
        boolean remote = what.startsWith("http://") || what.startsWith("https://");
        return remote ? remote(URI.create(what), report) : local(Path.of(what), report);
    }

    private int local(Path file, Report report) {
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

    private Verification verification(Bundle bundle, Findings findings) {
        findings.begin(bundle, key == null);
        return Verification.of(bundle, key == null ? bundle.key() : key);
    }
}
