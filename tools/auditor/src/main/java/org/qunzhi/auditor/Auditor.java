package org.qunzhi.auditor;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.qunzhi.contracts.Context;

/** {@code auditor verify <bundle or address> [--key <vkey>] [--token <token>] [--lang zh|en]}. */
public final class Auditor {
    /** Everything that could be checked is right. */
    public static final int VERIFIED = 0;

    /** Something in the record is wrong; the report names it. */
    public static final int WRONG = 1;

    /** Nothing could be checked: not called rightly, not reachable, not a bundle. */
    public static final int NOT_CHECKED = 2;

    private final PrintStream out;

    public Auditor(PrintStream out) {
        this.out = out;
    }

    public static void main(String[] args) {
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        System.exit(new Auditor(out).run(args));
    }

    /** One of the three exit statuses; all it has to say goes to {@code out}. */
    public int run(String... args) {
        Arguments arguments;
        try {
            arguments = Arguments.of(args);
        } catch (IllegalArgumentException e) {
            out.println(
                    new Report(out, Locale.CHINESE)
                            .sentence("usage", String.valueOf(e.getMessage())));
            return NOT_CHECKED;
        }
        var report = new Report(out, arguments.language());
        try {
            return arguments.remote()
                    ? remote(arguments, report)
                    : local(Path.of(arguments.what()), arguments.key(), report);
        } catch (IOException | RuntimeException e) {
            // What others made may break what reads it: that is no verdict, and no exit status 1.
            out.println(report.sentence("not-checked", reason(e)));
            return NOT_CHECKED;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return NOT_CHECKED;
        }
    }

    private static String reason(Exception e) {
        return e instanceof UnreadableBundle ? String.valueOf(e.getMessage()) : e.toString();
    }

    private int local(Path file, @Nullable String key, Report report) {
        try (var bundle = Bundle.open(file)) {
            report.begin(bundle, key == null);
            return report.end(Verification.of(bundle, key == null ? bundle.key() : key));
        }
    }

    private int remote(Arguments arguments, Report report)
            throws IOException, InterruptedException {
        var file = Files.createTempFile("qunzhi", ".zip");
        try (var platform = new Platform(URI.create(arguments.what()), arguments.token())) {
            platform.bundle(file);
            try (var bundle = Bundle.open(file)) {
                var key = arguments.key();
                report.begin(bundle, key == null);
                var verification = Verification.of(bundle, key == null ? bundle.key() : key);
                for (var context : Context.values()) {
                    try (var record = platform.record(context.code())) {
                        verification.against(context.code(), record);
                    }
                }
                return report.end(verification);
            }
        } finally {
            Files.deleteIfExists(file);
        }
    }
}
