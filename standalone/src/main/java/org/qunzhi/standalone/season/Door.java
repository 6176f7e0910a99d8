package org.qunzhi.standalone.season;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import org.qunzhi.standalone.Platform;
import org.qunzhi.standalone.issuer.Accounts;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The gateway as somebody outside uses it: each call as one signed-in person. */
public final class Door implements AutoCloseable {
    private static final int UNAVAILABLE = 503;
    private static final int TIMES = 5;
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private final URI door;
    private final Accounts accounts;
    private final HttpClient http = HttpClient.newHttpClient();
    private final SignIn signIn;
    private final Map<String, SignIn.Token> tokens = new ConcurrentHashMap<>();

    /** One whose accounts sign in at the embedded provider. */
    public Door(URI door, Accounts accounts) {
        this(door, accounts, SignIn.Provider.embedded(door));
    }

    private Door(URI door, Accounts accounts, SignIn.Provider provider) {
        this.door = door;
        this.accounts = accounts;
        this.signIn = new SignIn(provider, door.resolve("/signed-in"));
    }

    public static Door of(Platform platform) {
        return new Door(platform.door(), platform.accounts(), platform.signIn());
    }

    /** What came back: status, headers by lower-case name as far as they matter, body. */
    public record Answer(int status, String position, JsonNode body) {}

    public URI address() {
        return door;
    }

    /** The person id of an account. */
    public String person(String username) {
        return accounts.of(username).sub();
    }

    /** Of that account, for a while yet. */
    public String token(String username) {
        return tokens.compute(
                        username,
                        (name, known) -> known == null || known.isOld() ? signIn(name) : known)
                .text();
    }

    private SignIn.Token signIn(String name) {
        try {
            return signIn.tokenFor(name, accounts.passwordOf(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Posts and expects to be taken; the id of the receipt. */
    public String tell(String who, String path, Object body) {
        var answer = post(who, path, body);
        if (answer.status() / 100 != 2)
            throw new IllegalStateException(
                    who + " POST " + path + ": " + answer.status() + " " + answer.body());
        return answer.body().path("id").asString();
    }

    /**
     * Posts until it is taken, at most a minute: what another service decided a moment ago reaches
     * this one by its events.
     */
    public String insist(String who, String path, Object body) {
        var until = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            var answer = post(who, path, body);
            if (answer.status() / 100 == 2) return answer.body().path("id").asString();
            if (System.nanoTime() > until)
                throw new IllegalStateException(
                        who + " POST " + path + ": " + answer.status() + " " + answer.body());
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
    }

    /** What was not known to be decided in time is sent again: by its key it is decided once. */
    public Answer post(String who, String path, Object body) {
        var key = Map.of("Idempotency-Key", UUID.randomUUID().toString());
        var text = JSON.writeValueAsString(body);
        var answer = send(who, path, text, key);
        for (int more = TIMES; answer.status() == UNAVAILABLE && more > 0; more--)
            answer = send(who, path, text, key);
        return answer;
    }

    /** Sends a body as it is; {@code who} may be empty for nobody. */
    public Answer send(String who, String path, String body, Map<String, String> headers) {
        var request =
                HttpRequest.newBuilder(door.resolve(path))
                        .header("Content-Type", "application/json")
                        .timeout(PATIENCE)
                        .POST(HttpRequest.BodyPublishers.ofString(body));
        headers.forEach(request::setHeader);
        if (!who.isEmpty()) request.header("Authorization", "Bearer " + token(who));
        return answer(request.build());
    }

    /**
     * Saves a first draft.
     *
     * @throws IllegalStateException where it is not taken
     */
    public void draft(String who, String path, Object body) {
        var request =
                HttpRequest.newBuilder(door.resolve(path))
                        .header("Content-Type", "application/json")
                        .header("If-None-Match", "*")
                        .header("Authorization", "Bearer " + token(who))
                        .PUT(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)));
        var answer = answer(request.build());
        if (answer.status() / 100 != 2)
            throw new IllegalStateException(who + " PUT " + path + ": " + answer);
    }

    /** Sends a file, and with it what the form says besides. */
    public Answer upload(
            String who, String path, Map<String, String> fields, String name, byte[] file) {
        var boundary = "qunzhi-" + UUID.randomUUID();
        var body = new ByteArrayOutputStream();
        var part = "--" + boundary + "\r\nContent-Disposition: form-data; name=\"%s\"%s\r\n\r\n";
        fields.forEach(
                (field, value) -> {
                    body.writeBytes(utf8(part.formatted(field, "")));
                    body.writeBytes(utf8(value + "\r\n"));
                });
        body.writeBytes(utf8(part.formatted("file", "; filename=\"" + name + "\"")));
        body.writeBytes(file);
        body.writeBytes(utf8("\r\n--" + boundary + "--\r\n"));
        return answer(
                HttpRequest.newBuilder(door.resolve(path))
                        .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                        .header("Authorization", "Bearer " + token(who))
                        .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()))
                        .build());
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    public Answer get(String who, String path) {
        var request = HttpRequest.newBuilder(door.resolve(path));
        if (!who.isEmpty()) request.header("Authorization", "Bearer " + token(who));
        return answer(request.build());
    }

    /** Asks again until the services have told each other; at most a minute. */
    public JsonNode await(String who, String path, Predicate<JsonNode> seen) {
        var until = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            var answer = get(who, path);
            if (answer.status() == 200 && seen.test(answer.body())) return answer.body();
            if (System.nanoTime() > until)
                throw new IllegalStateException(
                        "waited in vain as " + who + " for " + path + ": " + answer);
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }

    private Answer answer(HttpRequest request) {
        try {
            var answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            var text = answer.body();
            var json =
                    text.isBlank() || !text.stripLeading().matches("(?s)[\\[{].*")
                            ? JSON.createObjectNode().put("text", text)
                            : JSON.readTree(text);
            return new Answer(
                    answer.statusCode(),
                    answer.headers().firstValue("Qunzhi-Position").orElse(""),
                    json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        http.close();
    }
}
