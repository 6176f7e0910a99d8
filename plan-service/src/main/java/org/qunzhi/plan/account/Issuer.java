package org.qunzhi.plan.account;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Base64;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The issuer's accounts over HTTP, as Keycloak's administration has them: {@code DELETE
 * <uri>/<person>} with a token of the platform's own (client credentials, RFC 6749 §4.4).
 */
@Component
class Issuer implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private final String uri;
    private final String tokenUri;
    private final String credentials;
    private final HttpClient http =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(PATIENCE)
                    .build();

    Issuer(
            @Value("${qunzhi.accounts.uri:}") String uri,
            @Value("${qunzhi.accounts.token-uri:}") String tokenUri,
            @Value("${qunzhi.accounts.client-id:}") String clientId,
            @Value("${qunzhi.accounts.client-secret:}") String clientSecret) {
        var given = Stream.of(uri, tokenUri, clientId, clientSecret).filter(s -> !s.isBlank());
        var many = given.count();
        if (many != 0 && many != 4)
            throw new IllegalStateException(
                    "qunzhi.accounts needs uri, token-uri, client-id and client-secret, or none");
        this.uri = uri;
        this.tokenUri = tokenUri;
        // RFC 6749 §2.3.1: each of both form-encoded.
        var basic = encoded(clientId) + ":" + encoded(clientSecret);
        this.credentials = "Basic " + Base64.getEncoder().encodeToString(basic.getBytes(UTF_8));
    }

    boolean isConfigured() {
        return !uri.isBlank();
    }

    /**
     * Returns when the issuer has no such account any more.
     *
     * @throws AccountStays where it did not say so
     */
    void remove(String person) {
        var answer =
                send(
                        request(uri + "/" + encoded(person))
                                .header("Authorization", "Bearer " + token())
                                .DELETE());
        int status = answer.statusCode();
        if (status / 100 != 2 && status != 404)
            throw new AccountStays("the issuer answered the removal with " + status);
    }

    private String token() {
        var answer =
                send(
                        request(tokenUri)
                                .header("Authorization", credentials)
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(BodyPublishers.ofString("grant_type=client_credentials")));
        if (answer.statusCode() != 200)
            throw new AccountStays("the issuer gave no token but " + answer.statusCode());
        try {
            var token = JsonMapper.shared().readTree(answer.body()).path("access_token");
            if (token.asString("").isEmpty()) throw new AccountStays("the issuer gave no token");
            return token.asString();
        } catch (JacksonException e) {
            throw new AccountStays("the issuer gave no token but something unreadable", e);
        }
    }

    private static HttpRequest.Builder request(String address) {
        return HttpRequest.newBuilder(URI.create(address)).timeout(PATIENCE);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AccountStays("the issuer does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AccountStays("interrupted", e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }

    @Override
    public void close() {
        http.shutdownNow();
        http.close();
    }
}
