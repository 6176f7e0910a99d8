package org.qunzhi.bench;

import com.mongodb.client.MongoClients;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.qunzhi.embedded.EmbeddedMongo;

/**
 * The command: with the name of a row ({@link Rows}) and perhaps a MongoDB that row; without
 * arguments on the embedded store, or on the MongoDB that is named; with the word {@code ledger}
 * the log instead of the store, with {@code log} and a MongoDB its writer, with {@code bundle} its
 * export.
 */
public final class Bench {
    private static final Path RESULTS = Path.of("target", "bench");
    private static final String LEDGER = "ledger";
    private static final String LOG = "log";
    private static final String BUNDLE = "bundle";

    /** The auditor's need grows with the events, docs/auditor.md says by how much. */
    private static final List<String> HEAPS = List.of("-Xmx2g");

    /**
     * Prints the figures.
     *
     * @param args none, or the URI of a MongoDB; what is made there is dropped at the end; or
     *     {@code ledger}; or {@code log} and the URI of a MongoDB, then events of a round, then
     *     streams; or {@code bundle}, the URI of a MongoDB or the auditor's jar, and a number of
     *     persons
     */
    public static void main(String[] args) throws IOException, InterruptedException {
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        if (args.length > 1 && args[0].equals(LOG)) {
            log(args[1], load(args), out);
        } else if (args.length == 3 && args[0].equals(BUNDLE)) {
            bundle(args[1], Long.parseLong(args[2]), out);
        } else if (args.length > 0 && Rows.names().contains(args[0])) {
            row(args, out);
        } else if (args.length > 0 && args[0].equals(LEDGER)) {
            LedgerBench.run(new long[] {1_000_000, 10_000_000}, 5, out::println);
            ProofBench.run(1_000_000, 50_000, 5, out::println);
        } else {
            protectedFields(args, out);
        }
    }

    private static LogBench.Load load(String[] args) {
        var usual = LogBench.Load.USUAL;
        return new LogBench.Load(
                args.length > 2 ? Integer.parseInt(args[2]) : usual.events(),
                usual.rounds(),
                usual.rate(),
                args.length > 3 ? Integer.parseInt(args[3]) : usual.streams());
    }

    private static void row(String[] args, PrintStream out) throws IOException {
        var folder = Files.createTempDirectory("qunzhi-bench");
        try (var rows = new Rows(folder, args.length > 1 ? args[1] : null);
                var row = rows.open(args[0])) {
            var quiet = TimeUnit.SECONDS.toNanos(3);
            new RowReport(Alternation.USUAL, quiet, out::println).run(row, RESULTS);
        } catch (Exception e) {
            throw new IllegalStateException("the row " + args[0] + " failed", e);
        } finally {
            delete(folder);
        }
    }

    private static void log(String uri, LogBench.Load load, PrintStream out) throws IOException {
        var folder = Files.createTempDirectory("qunzhi-bench");
        try {
            LogBench.run(uri, load, folder, out::println);
        } finally {
            delete(folder);
        }
    }

    private static void bundle(String what, long persons, PrintStream out)
            throws IOException, InterruptedException {
        var folder = Files.createTempDirectory("qunzhi-bench");
        var file = folder.resolve("bundle.zip");
        try {
            var bench = new BundleBench(out::println);
            if (what.startsWith("mongodb")) {
                bench.stored(what, persons, file);
            } else {
                bench.made(persons, folder, file);
                for (var heap : HEAPS) bench.verified(Path.of(what), file, heap);
            }
        } finally {
            delete(folder);
        }
    }

    private static void protectedFields(String[] args, PrintStream out) throws IOException {
        var folder = Files.createTempDirectory("qunzhi-bench");
        try {
            var report =
                    args.length > 0
                            ? on(args[0], Size.USUAL, folder)
                            : onEmbedded(Size.USUAL, folder);
            report.forEach(out::println);
        } finally {
            delete(folder);
        }
    }

    /** On the embedded store in this folder. */
    static List<String> onEmbedded(Size size, Path folder) {
        try (var mongo = EmbeddedMongo.start(folder.resolve("store"), 0)) {
            return on(mongo.uri(), size, folder);
        }
    }

    private static List<String> on(String uri, Size size, Path folder) {
        try (var client = MongoClients.create(uri);
                var fields = new ProtectedFields(size, client, folder.resolve("keys"))) {
            return fields.run();
        }
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
        }
    }

    private Bench() {}
}
