package org.qunzhi.standalone;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** {@code ./qunzhi run} in a JVM of its own, so that it can be killed. */
record RunningProcess(Process process, Path out) implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(6);

    /** Returns when the door answers. */
    static RunningProcess start(Path data, int port, Path out) throws IOException {
        return start(data, port, out, Map.of());
    }

    static RunningProcess start(Path data, int port, Path out, Map<String, String> settings)
            throws IOException {
        var builder =
                new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx1g",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Standalone.class.getName(),
                        "run");
        var environment = builder.environment();
        environment.keySet().removeIf(name -> name.startsWith("QUNZHI_"));
        environment.putAll(settings);
        environment.put("QUNZHI_DATA", data.toString());
        environment.put("QUNZHI_PORT", Integer.toString(port));
        var process = builder.redirectErrorStream(true).redirectOutput(out.toFile()).start();
        var running = new RunningProcess(process, out);
        try {
            running.awaitDoor(URI.create("http://localhost:" + port));
            return running;
        } catch (RuntimeException e) {
            running.close();
            throw e;
        }
    }

    private void awaitDoor(URI door) {
        var request =
                HttpRequest.newBuilder(door.resolve("/api/plan/public/organizations")).build();
        try (var http = HttpClient.newHttpClient()) {
            await().atMost(PATIENCE)
                    .failFast("it ended: see " + out, () -> !process.isAlive())
                    .until(() -> answers(http, request));
        }
    }

    private static boolean answers(HttpClient http, HttpRequest request)
            throws IOException, InterruptedException {
        try {
            var answer = http.send(request, HttpResponse.BodyHandlers.discarding());
            return answer.statusCode() == 200;
        } catch (ConnectException e) {
            return false;
        }
    }

    /** As {@code kill -9}. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** As Ctrl-C; whether it ended in time. */
    boolean stop() throws InterruptedException {
        process.destroy();
        return process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
