package org.qunzhi.bench;

import com.mongodb.client.MongoClients;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import org.qunzhi.embedded.EmbeddedMongo;

/**
 * The command: without arguments on the embedded store, or on the MongoDB that is named; with the
 * word {@code ledger} the log instead of the store, with {@code log} and a MongoDB its writer.
 */
public final class Bench {
    private static final String LEDGER = "ledger";
    private static final String LOG = "log";

    /**
     * Prints the figures.
     *
     * @param args none, or the URI of a MongoDB; what is made there is dropped at the end; or
     *     {@code ledger}; or {@code log} and the URI of a MongoDB, then events of a round, then
     *     streams
     */
    public static void main(String[] args) throws IOException {
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        if (args.length > 1 && args[0].equals(LOG)) {
            log(args[1], load(args), out);
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

    private static void log(String uri, LogBench.Load load, PrintStream out) throws IOException {
        var folder = Files.createTempDirectory("qunzhi-bench");
        try {
            LogBench.run(uri, load, folder, out::println);
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
