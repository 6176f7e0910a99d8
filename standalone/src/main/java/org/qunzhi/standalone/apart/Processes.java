package org.qunzhi.standalone.apart;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/** Those that were started here, which end with this one: the last first, and none is left. */
public final class Processes implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Duration GRACE = Duration.ofSeconds(20);

    private static final List<String> OF_EVERY_PROGRAM =
            List.of("PATH", "HOME", "LANG", "TMPDIR", "JAVA_TOOL_OPTIONS");

    private final Path logs;
    private final Deque<Running> running = new ArrayDeque<>();

    /**
     * None yet.
     *
     * @param logs folder of what they print
     */
    public Processes(Path logs) {
        this.logs = logs;
    }

    /**
     * One of them.
     *
     * @param log what it printed
     */
    public record Running(
            String name,
            List<String> command,
            Map<String, String> environment,
            Process process,
            Path log) {
        boolean isAlive() {
            return process.isAlive();
        }

        void signal(String name) {
            try {
                var kill = new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()));
                if (kill.inheritIO().start().waitFor() != 0)
                    throw new IllegalStateException("no " + name + " for " + this.name);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }

    /** A port of this machine that nobody listens on now. */
    public static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /**
     * Starts one with nothing in its environment but what it is given and what every program has.
     *
     * @param command the program and its arguments
     */
    Running start(String name, List<String> command, Map<String, String> environment) {
        try {
            Files.createDirectories(logs);
            var log = logs.resolve(name + ".log");
            var builder =
                    new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(Redirect.appendTo(log.toFile()));
            builder.environment().keySet().retainAll(OF_EVERY_PROGRAM);
            builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
            builder.environment().putAll(environment);
            var started = new Running(name, command, environment, builder.start(), log);
            running.push(started);
            return started;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Returns when the address answers 200.
     *
     * @throws IllegalStateException with the end of what it printed, where it ended or took too
     *     long
     */
    public static void await(Running started, URI address) throws InterruptedException {
        var request = HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(5)).build();
        var until = System.nanoTime() + PATIENCE.toNanos();
        try (var http = HttpClient.newHttpClient()) {
            while (!answers(http, request)) {
                if (!started.isAlive() || System.nanoTime() > until) throw failed(started);
                LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
            }
        }
    }

    /** As {@code kill -9} does. */
    void kill(Running one) {
        end(one, Process::destroyForcibly);
    }

    /** It is none of these any more. */
    void stop(Running one) {
        end(one, Process::destroy);
    }

    /** The same program with the same environment, whether or not the first still runs. */
    Running again(Running one) {
        if (one.isAlive()) end(one, Process::destroy);
        running.remove(one);
        return start(one.name(), one.command(), one.environment());
    }

    static IllegalStateException failed(Running started) {
        try {
            var lines = new ArrayList<>(Files.readAllLines(started.log()));
            lines.removeIf(line -> line.startsWith("\t"));
            var end =
                    String.join("\n", lines.subList(Math.max(0, lines.size() - 30), lines.size()));
            return new IllegalStateException(
                    started.name() + " did not start (" + started.log() + "):\n" + end);
        } catch (IOException e) {
            return new IllegalStateException(
                    started.name() + " did not start: see " + started.log(), e);
        }
    }

    private static boolean answers(HttpClient http, HttpRequest request)
            throws InterruptedException {
        try {
            return http.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    /** The one of that name. */
    Running named(String name) {
        return running.stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no process " + name));
    }

    /** In the order of the start. */
    List<Running> all() {
        return List.copyOf(running.reversed());
    }

    /** Asked first, then ended; a script's own children too. */
    @Override
    public void close() {
        while (!running.isEmpty()) end(running.pop(), Process::destroy);
    }

    private static void end(Running one, Consumer<Process> asked) {
        var process = one.process();
        var children = process.descendants().toList();
        asked.accept(process);
        try {
            process.waitFor(GRACE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        children.forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly().onExit().join();
    }
}
