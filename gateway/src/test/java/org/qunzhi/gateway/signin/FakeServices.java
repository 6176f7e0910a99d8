package org.qunzhi.gateway.signin;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;

/** All services at once: remembers what arrived, and knows one person with two appointments. */
final class FakeServices implements AutoCloseable {
    static final String SECRETARY = "0d1f-secretary";
    static final String CHAIR = "0d1f-chair";
    private final HttpServer server;
    final Queue<Headers> arrived = new ConcurrentLinkedQueue<>();
    volatile List<String> roles = List.of("SECRETARY", "CHAIR");

    FakeServices() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::serve);
        server.start();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private void serve(HttpExchange exchange) throws IOException {
        var headers = new Headers();
        headers.putAll(exchange.getRequestHeaders());
        arrived.add(headers);
        exchange.getRequestBody().readAllBytes();
        var token = headers.getFirst("Authorization");
        boolean known = token != null && token.startsWith("Bearer access-");
        exchange.getResponseHeaders()
                .set("WWW-Authenticate", "Bearer resource_metadata=\"" + address() + "/x\"");
        FakeProvider.json(exchange, known ? 200 : 401, known ? standing() : Map.of());
    }

    private Map<String, Object> standing() {
        return Map.of(
                "person",
                FakeProvider.PERSON,
                "waysToAct",
                roles.stream()
                        .map(
                                role ->
                                        Map.of(
                                                "appointment",
                                                role.equals("CHAIR") ? CHAIR : SECRETARY,
                                                "organization",
                                                "org-1",
                                                "organizationName",
                                                "示范省质量协会",
                                                "role",
                                                role))
                        .toList());
    }

    /** The last one that arrived. */
    Headers last() {
        return arrived.stream().reduce((_, later) -> later).orElseThrow();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
