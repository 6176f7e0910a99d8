package org.qunzhi.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/** A PostgreSQL of its own, as its package has it: durable at each commit. */
final class Postgres implements AutoCloseable {
    private static final Path DEBIAN = Path.of("/usr/lib/postgresql");
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String USER = "postgres";

    private final Process server;
    private final Path data;
    private final String url;

    private Postgres(Process server, Path data, String url) {
        this.server = server;
        this.data = data;
        this.url = url;
    }

    /** Where its programs are, the newest; none where it is not installed. */
    static Optional<Path> programs() {
        if (!Files.isDirectory(DEBIAN)) return Optional.empty();
        try (Stream<Path> versions = Files.list(DEBIAN)) {
            return versions.map(version -> version.resolve("bin"))
                    .filter(bin -> Files.isExecutable(bin.resolve("initdb")))
                    .max(Comparator.naturalOrder());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Postgres start(Path programs) {
        try {
            var data = Files.createTempDirectory("qunzhi-postgres");
            if (isRoot()) run(List.of("chown", USER, data.toString()));
            run(
                    as(
                            List.of(
                                    programs.resolve("initdb").toString(),
                                    "--auth=trust",
                                    "--username=" + USER,
                                    "--encoding=UTF8",
                                    "--locale=C",
                                    "--pgdata=" + data)));
            int port = freePort();
            var server =
                    new ProcessBuilder(
                                    as(
                                            List.of(
                                                    programs.resolve("postgres").toString(),
                                                    "-D",
                                                    data.toString(),
                                                    "-c",
                                                    "listen_addresses=127.0.0.1",
                                                    "-c",
                                                    "port=" + port,
                                                    "-c",
                                                    "unix_socket_directories=",
                                                    "-c",
                                                    "max_connections=64")))
                            .redirectErrorStream(true)
                            .redirectOutput(
                                    data.resolveSibling(data.getFileName() + ".log").toFile())
                            .start();
            var url = "jdbc:postgresql://127.0.0.1:" + port + "/postgres?user=" + USER;
            var started = new Postgres(server, data, url);
            started.await();
            return started;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** For JDBC. */
    String url() {
        return url;
    }

    private void await() {
        var until = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                DriverManager.getConnection(url).close();
                return;
            } catch (SQLException e) {
                if (!server.isAlive() || System.nanoTime() > until)
                    throw new IllegalStateException("PostgreSQL did not start", e);
                LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
            }
        }
    }

    /** It refuses to be run by root. */
    private static List<String> as(List<String> command) {
        if (!isRoot()) return command;
        var all =
                new ArrayList<>(
                        List.of("setpriv", "--reuid=" + USER, "--regid=" + USER, "--init-groups"));
        all.addAll(command);
        return all;
    }

    private static boolean isRoot() {
        return System.getProperty("user.name").equals("root");
    }

    private static void run(List<String> command) throws IOException {
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var said =
                new String(
                        process.getInputStream().readAllBytes(),
                        java.nio.charset.StandardCharsets.UTF_8);
        if (process.onExit().join().exitValue() != 0)
            throw new IllegalStateException(command.getFirst() + ": " + said);
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() {
        server.destroy();
        try {
            if (!server.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) server.destroyForcibly();
            try (var files = Files.walk(data)) {
                for (var file : files.sorted(Comparator.reverseOrder()).toList())
                    Files.delete(file);
            }
            Files.deleteIfExists(data.resolveSibling(data.getFileName() + ".log"));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
