package org.qunzhi.audit.witness;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.qunzhi.ledger.AddCheckpoint;

/** A witness over HTTP that answers what the test says, right or wrong. */
public final class ScriptedWitness implements AutoCloseable {
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<AddCheckpoint> asked = new CopyOnWriteArrayList<>();
    private volatile Script script = (_, _) -> {};

    /** Answers one request. */
    @FunctionalInterface
    public interface Script {
        void answer(AddCheckpoint request, HttpExchange exchange) throws IOException;
    }

    private ScriptedWitness(HttpServer server) {
        this.server = server;
        server.setExecutor(threads);
        server.createContext(
                "/w/add-checkpoint",
                exchange -> {
                    var request = AddCheckpoint.parse(exchange.getRequestBody().readAllBytes());
                    asked.add(request);
                    script.answer(request, exchange);
                    exchange.close();
                });
        server.start();
    }

    public static ScriptedWitness start() {
        try {
            var free = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
            return new ScriptedWitness(HttpServer.create(free, 0));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void answers(Script script) {
        this.script = script;
    }

    /** An answer with this status, type and body. */
    static Script answer(int status, String type, String body) {
        return (_, exchange) -> write(exchange, status, type, body);
    }

    public static void write(HttpExchange exchange, int status, String type, String body)
            throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    List<AddCheckpoint> asked() {
        return asked;
    }

    public URI prefix() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/w/");
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
