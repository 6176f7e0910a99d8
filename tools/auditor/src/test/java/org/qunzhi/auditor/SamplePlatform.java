package org.qunzhi.auditor;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.qunzhi.ledger.LogEntry;
import tools.jackson.databind.json.JsonMapper;

/** A server that answers what it is told to, and remembers who showed which token. */
final class SamplePlatform implements AutoCloseable {
    static final SamplePlatform NONE = new SamplePlatform(null);

    private final @Nullable HttpServer server;
    private final Map<String, HttpHandler> answers = new ConcurrentHashMap<>();
    private final List<String> authorizations = new CopyOnWriteArrayList<>();

    private SamplePlatform(@Nullable HttpServer server) {
        this.server = server;
    }

    static SamplePlatform started() throws IOException {
        var here = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        var server = HttpServer.create(here, 0);
        var platform = new SamplePlatform(server);
        server.createContext("/", platform::answer);
        server.start();
        return platform;
    }

    String address() {
        int port = server == null ? 0 : server.getAddress().getPort();
        return "http://127.0.0.1:" + port;
    }

    void serve(String path, byte[] body) {
        answers.put(
                path,
                exchange -> {
                    exchange.sendResponseHeaders(200, body.length == 0 ? -1 : body.length);
                    exchange.getResponseBody().write(body);
                });
    }

    /** Every file of that folder, below a prefix. */
    void serveLog(String prefix, Path folder) {
        try (var files = Files.walk(folder)) {
            for (var file : files.filter(Files::isRegularFile).toList())
                serve(prefix + "/" + folder.relativize(file), Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As a web server does with a file that is stored compressed. */
    void serveZipped(String path, Path file) throws IOException {
        var zipped = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(zipped)) {
            zip.write(Files.readAllBytes(file));
        }
        answers.put(
                path,
                exchange -> {
                    exchange.getResponseHeaders().add("Content-Encoding", "gzip");
                    exchange.sendResponseHeaders(200, zipped.size());
                    exchange.getResponseBody().write(zipped.toByteArray());
                });
    }

    /** Breaks off after so many bytes of each answer, and goes on where it is asked to. */
    void serveBreaking(String path, byte[] body, int after) {
        answers.put(
                path,
                exchange -> {
                    var range = exchange.getRequestHeaders().getFirst("Range");
                    var same = "\"tag\"".equals(exchange.getRequestHeaders().getFirst("If-Range"));
                    boolean goesOn = range != null && same;
                    int from = goesOn ? Integer.parseInt(range.replaceAll("[^0-9]", "")) : 0;
                    exchange.getResponseHeaders().add("ETag", "\"tag\"");
                    exchange.sendResponseHeaders(goesOn ? 206 : 200, body.length - from);
                    int to = Math.min(body.length, from + after);
                    exchange.getResponseBody().write(body, from, to - from);
                    exchange.getResponseBody().flush();
                });
    }

    /** Takes what is posted, and answers so. */
    void take(String path, UnaryOperator<String> answer) {
        answers.put(
                path,
                exchange -> {
                    var body = exchange.getRequestBody().readAllBytes();
                    var text = answer.apply(new String(body, StandardCharsets.UTF_8));
                    int status = Integer.parseInt(text.substring(0, 3));
                    var rest = text.substring(3).getBytes(StandardCharsets.UTF_8);
                    exchange.sendResponseHeaders(status, rest.length == 0 ? -1 : rest.length);
                    exchange.getResponseBody().write(rest);
                });
    }

    void answer(String path, int status) {
        answers.put(path, exchange -> exchange.sendResponseHeaders(status, -1));
    }

    void redirect(String path, String to) {
        answers.put(
                path,
                exchange -> {
                    exchange.getResponseHeaders().add("Location", to);
                    exchange.sendResponseHeaders(302, -1);
                });
    }

    List<String> authorizations() {
        return authorizations;
    }

    private void answer(HttpExchange exchange) throws IOException {
        var shown = exchange.getRequestHeaders().getFirst("Authorization");
        authorizations.add(shown == null ? "none" : shown);
        try (exchange) {
            var answer = answers.get(exchange.getRequestURI().getPath());
            if (answer == null) exchange.sendResponseHeaders(404, -1);
            else answer.handle(exchange);
        }
    }

    /** What the service's own store says, true to the log. */
    static List<String> record(List<LogEntry> entries, String service) {
        return entries.stream()
                .filter(entry -> entry.service().equals(service))
                .map(SamplePlatform::line)
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private static String line(LogEntry entry) {
        var line = new LinkedHashMap<String, Object>();
        line.put("position", Long.toString(entry.position()));
        line.put("sd", entry.sd());
        return JsonMapper.shared().writeValueAsString(line);
    }

    @Override
    public void close() {
        if (server != null) server.stop(0);
    }
}
