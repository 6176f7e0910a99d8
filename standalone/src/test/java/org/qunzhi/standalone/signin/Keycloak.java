package org.qunzhi.standalone.signin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.zip.ZipFile;

/**
 * A real Keycloak from its distribution, with its store in memory and the realm that it is given.
 * The distribution is unpacked once for each build folder; only one runs on it at a time.
 */
final class Keycloak implements AutoCloseable {
    static final String VERSION = "26.4.0";
    private static final String ARTIFACT = "keycloak-quarkus-dist-" + VERSION + ".zip";
    private static final Duration PATIENCE = Duration.ofMinutes(8);
    private final Process process;
    private final Path log;
    private final URI address;

    private Keycloak(Process process, Path log, URI address) {
        this.process = process;
        this.log = log;
        this.address = address;
    }

    /**
     * The distribution, where somebody has named it or Maven has it.
     *
     * @throws IllegalStateException where it is required and not there
     */
    static Optional<Path> distribution() {
        var named = Optional.ofNullable(System.getenv("QUNZHI_TEST_KEYCLOAK")).map(Path::of);
        var fetched =
                Path.of(System.getProperty("user.home"))
                        .resolve(".m2/repository/org/keycloak/keycloak-quarkus-dist")
                        .resolve(VERSION)
                        .resolve(ARTIFACT);
        var found = named.or(() -> Optional.of(fetched)).filter(Files::isRegularFile);
        var required = Optional.ofNullable(System.getenv("QUNZHI_REQUIRE")).orElse("");
        if (found.isEmpty() && List.of(required.split("[ ,]+")).contains("keycloak"))
            throw new IllegalStateException(
                    "Keycloak is required: set QUNZHI_TEST_KEYCLOAK to " + ARTIFACT);
        return found;
    }

    static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Comes back when the realm is there.
     *
     * @param realm its file, whose placeholders are filled from {@code variables}
     */
    static Keycloak start(Path distribution, int port, String realm, Map<String, String> variables)
            throws IOException, InterruptedException {
        var home = unpacked(distribution);
        var imported = Files.createDirectories(home.resolve("data/import"));
        Files.writeString(imported.resolve("qunzhi-realm.json"), realm);
        var log = home.resolve("keycloak.log");
        var start =
                new ProcessBuilder(
                                "sh",
                                home.resolve("bin/kc.sh").toString(),
                                "start-dev",
                                "--db=dev-mem",
                                "--http-host=127.0.0.1",
                                "--http-port=" + port,
                                "--import-realm")
                        .redirectErrorStream(true)
                        .redirectOutput(log.toFile());
        start.environment().put("JAVA_HOME", System.getProperty("java.home"));
        start.environment().putAll(variables);
        var address = URI.create("http://127.0.0.1:" + port + "/realms/qunzhi");
        var keycloak = new Keycloak(start.start(), log, address);
        try {
            keycloak.await();
        } catch (IOException | InterruptedException | RuntimeException e) {
            keycloak.close();
            throw e;
        }
        return keycloak;
    }

    private static Path unpacked(Path distribution) throws IOException {
        var build = Path.of(System.getProperty("qunzhi.root", ".."), "standalone/target");
        var home = build.toAbsolutePath().resolve("keycloak-" + VERSION);
        if (Files.exists(home.resolve("unpacked"))) return home;
        try (var zip = new ZipFile(distribution.toFile())) {
            for (var entry : zip.stream().toList()) {
                var to = build.toAbsolutePath().resolve(entry.getName()).normalize();
                if (!to.startsWith(home)) throw new IOException("unexpected " + entry.getName());
                if (entry.isDirectory()) Files.createDirectories(to);
                else {
                    Files.createDirectories(to.getParent());
                    try (var in = zip.getInputStream(entry)) {
                        Files.write(to, in.readAllBytes());
                    }
                }
            }
        }
        Files.createFile(home.resolve("unpacked"));
        return home;
    }

    private void await() throws IOException, InterruptedException {
        var about = URI.create(address + "/.well-known/openid-configuration");
        var until = System.nanoTime() + PATIENCE.toNanos();
        try (var http = HttpClient.newHttpClient()) {
            while (!answers(http, about)) {
                if (!process.isAlive() || System.nanoTime() > until)
                    throw new IllegalStateException(
                            "Keycloak did not start:\n" + Files.readString(log));
                LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
            }
        }
    }

    private static boolean answers(HttpClient http, URI about) throws InterruptedException {
        try {
            var request = HttpRequest.newBuilder(about).build();
            return http.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    /** The realm's issuer. */
    URI issuer() {
        return address;
    }

    /** Where its administration has the realm's accounts. */
    String accounts() {
        return address.resolve("/admin/realms/qunzhi/users").toString();
    }

    String at(String protocolPath) {
        return address + "/protocol/openid-connect/" + protocolPath;
    }

    /** The script starts a JVM of its own: both have to go. */
    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly().onExit().join();
    }
}
