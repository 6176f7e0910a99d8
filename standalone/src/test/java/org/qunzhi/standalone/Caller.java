package org.qunzhi.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.qunzhi.contracts.Context;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Sends requests as they are and shows answers as they came. */
final class Caller implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.shared();
    private final URI door;
    private final Map<String, Long> positions = new HashMap<>();
    private final HttpClient http = HttpClient.newHttpClient();

    Caller(URI door) {
        this.door = door;
    }

    record Said(int status, String type, String language, String text) {
        JsonNode json() {
            return JSON.readTree(text);
        }
    }

    /**
     * @param token empty for nobody
     */
    Said post(String path, String token, String body, Map<String, String> headers) {
        return sent("POST", path, token, body, headers);
    }

    Said put(String path, String token, String body, Map<String, String> headers) {
        return sent("PUT", path, token, body, headers);
    }

    private Said sent(
            String method, String path, String token, String body, Map<String, String> headers) {
        return said(
                request(path, token, headers)
                        .header("Content-Type", "application/json")
                        .method(method, HttpRequest.BodyPublishers.ofString(body))
                        .build());
    }

    Said get(String path, String token) {
        return said(request(path, token, Map.of()).build());
    }

    /** All that came back, headers too, as one text of bytes. */
    byte[] everything(String path, String token) {
        var answer =
                send(
                        request(path, token, Map.of()).build(),
                        HttpResponse.BodyHandlers.ofByteArray());
        var headers = answer.headers().map().toString().getBytes(StandardCharsets.UTF_8);
        var all = Arrays.copyOf(headers, headers.length + answer.body().length);
        System.arraycopy(answer.body(), 0, all, headers.length, answer.body().length);
        return all;
    }

    Path download(String path, String token, Path to) {
        return send(request(path, token, Map.of()).build(), HttpResponse.BodyHandlers.ofFile(to))
                .body();
    }

    /**
     * How many positions every deciding service has written; only those since the last look are
     * read.
     */
    Map<String, Long> positions() {
        for (var context : Context.values()) {
            long known = positions.getOrDefault(context.code(), 0L);
            var path = "/api/" + context.code() + "/public/record?from=" + (known + 1);
            var record = get(path, "");
            if (record.status() != 200) throw new IllegalStateException(record.toString());
            positions.put(context.code(), known + record.text().lines().count());
        }
        return Map.copyOf(positions);
    }

    private HttpRequest.Builder request(String path, String token, Map<String, String> headers) {
        var request = HttpRequest.newBuilder(door.resolve(path));
        headers.forEach(request::setHeader);
        if (!token.isEmpty()) request.header("Authorization", "Bearer " + token);
        return request;
    }

    private Said said(HttpRequest request) {
        var answer = send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        return new Said(
                answer.statusCode(),
                answer.headers().firstValue("Content-Type").orElse(""),
                answer.headers().firstValue("Content-Language").orElse(""),
                answer.body());
    }

    private <T> HttpResponse<T> send(HttpRequest request, HttpResponse.BodyHandler<T> body) {
        try {
            return http.send(request, body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(java.util.Comparator.reverseOrder()).toList())
                Files.deleteIfExists(file);
        }
    }

    @Override
    public void close() {
        http.close();
    }
}
