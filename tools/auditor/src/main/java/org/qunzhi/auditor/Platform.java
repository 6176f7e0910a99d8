package org.qunzhi.auditor;

import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.TRUNCATE_EXISTING;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.qunzhi.auditor.bundle.Lines;

/** A running platform, asked as any outsider may ask it. */
final class Platform implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final String BUNDLE = Places.PREFIX + "/bundle";
    private static final int OK = 200;
    private static final int PARTIAL = 206;
    private final URI door;
    private final @Nullable String token;

    /** No redirects: the token is for this address and no other. */
    private final HttpClient http =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();

    Platform(URI door, @Nullable String token) {
        this.door = door;
        this.token = token;
    }

    /**
     * Downloads the bundle, as this token may see it, into {@code to}. A connection that breaks is
     * taken up where it broke, as long as the bundle is the same and something more comes of it.
     */
    void bundle(Path to) throws IOException, InterruptedException {
        var mark = append(to, "");
        while (!mark.isEmpty()) mark = append(to, mark);
    }

    /** Empty once the whole is there; otherwise the entity tag with which to go on. */
    private String append(Path to, String mark) throws IOException, InterruptedException {
        long before = mark.isEmpty() ? 0 : Files.size(to);
        var answer =
                mark.isEmpty()
                        ? get(BUNDLE, OK)
                        : get(BUNDLE, PARTIAL, "Range", "bytes=" + before + "-", "If-Range", mark);
        boolean whole = answer.statusCode() == OK;
        try (var body = answer.body();
                var file = Files.newOutputStream(to, CREATE, whole ? TRUNCATE_EXISTING : APPEND)) {
            body.transferTo(file);
            return "";
        } catch (IOException e) {
            var tag = answer.headers().firstValue("ETag").orElse("");
            boolean more = Files.size(to) > (whole ? 0 : before);
            if (tag.isEmpty() || tag.startsWith("W/") || !more) throw e;
            return tag;
        }
    }

    /** What a deciding service's own store says of itself, JSON Lines by position. */
    Lines record(String context) throws IOException, InterruptedException {
        return new Lines(
                "the record of " + context, get("/api/" + context + "/public/record", OK).body());
    }

    private HttpResponse<InputStream> get(String path, int expected, String... headers)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(door.resolve(path)).timeout(PATIENCE);
        if (headers.length > 0) request.headers(headers);
        if (token != null) request.header("Authorization", "Bearer " + token);
        var answer = http.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
        if (answer.statusCode() != OK && answer.statusCode() != expected) {
            answer.body().close();
            throw new IOException(door.resolve(path) + " answered " + answer.statusCode());
        }
        return answer;
    }

    @Override
    public void close() {
        http.close();
    }
}
