package org.qunzhi.auditor;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
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
