package org.qunzhi.platform.store;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.qunzhi.embedded.EmbeddedMongo;

/**
 * Writes in a JVM of its own and says each command id that was acknowledged, until it is killed.
 */
final class WriterProcess {
    private static final String EMBEDDED = "embedded:";
    private static final int WRITERS = 32;

    public static void main(String... arguments) {
        var uri = arguments[0];
        if (uri.startsWith(EMBEDDED)) {
            uri = EmbeddedMongo.start(Path.of(uri.substring(EMBEDDED.length())), 0).uri();
        }
        var instance = new StoreInstance(uri, arguments[1]);
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        for (int i = 0; i < WRITERS; i++) {
            Thread.ofPlatform().start(() -> writeOn(instance, out));
        }
    }

    private static void writeOn(StoreInstance instance, PrintStream out) {
        var note = UUID.randomUUID().toString();
        for (long sequence = 0; ; sequence += 2) {
            var intent = new Intent(UUID.randomUUID().toString(), "hash");
            instance.engine.append(StoreInstance.events(note, sequence, 2), intent);
            out.println("ack " + intent.commandId());
        }
    }

    static String embedded(Path folder) {
        return EMBEDDED + folder;
    }

    /** The command ids that it acknowledged before the kill: as many as asked for, or more. */
    static Set<String> runAndKill(String uri, String database, int acknowledged)
            throws IOException, InterruptedException {
        var process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-XX:TieredStopAtLevel=1",
                                "-cp",
                                System.getProperty("java.class.path"),
                                WriterProcess.class.getName(),
                                uri,
                                database)
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        var acks = new HashSet<String>();
        try (var lines =
                new BufferedReader(
                        new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                // The last line may be cut off in the middle.
                if (line.startsWith("ack ") && line.length() == 40) acks.add(line.substring(4));
                // Process.destroyForcibly would close what is still to be read.
                if (acks.size() == acknowledged) process.toHandle().destroyForcibly();
            }
        } finally {
            process.destroyForcibly();
        }
        process.waitFor();
        return acks;
    }

    private WriterProcess() {}
}
