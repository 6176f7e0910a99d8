package org.qunzhi.auditor;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A running platform, asked as any outsider may ask it. */
final class Platform implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private final URI door;
    private final @Nullable String token;

    /** No redirects: the token is for this address and no other. */
    private final HttpClient http =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();

    Platform(URI door, @Nullable String token) {
        this.door = door;
        this.token = token;
    }

    /** Downloads the bundle, as this token may see it, into {@code to}. */
    void bundle(Path to) throws IOException, InterruptedException {
        var answer = get("/api/audit/public/bundle");
        try (var body = answer.body()) {
            Files.copy(body, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** What a deciding service's own store says of itself, JSON Lines by position. */
    Lines record(String context) throws IOException, InterruptedException {
        return new Lines(
                "the record of " + context, get("/api/" + context + "/public/record").body());
    }

    private HttpResponse<InputStream> get(String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(door.resolve(path)).timeout(PATIENCE);
        if (token != null) request.header("Authorization", "Bearer " + token);
        var answer = http.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
        if (answer.statusCode() != 200) {
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
