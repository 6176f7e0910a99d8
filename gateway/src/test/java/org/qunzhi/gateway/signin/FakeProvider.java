package org.qunzhi.gateway.signin;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Executors;
import tools.jackson.databind.json.JsonMapper;

/**
 * A provider that lets everybody in without a form, and can be told to misbehave: what a real one
 * does not do on demand. Its refresh tokens work once.
 */
final class FakeProvider implements AutoCloseable {
    static final String PERSON = "1509bb0a-9bf1-4331-8a11-8783593942a4";

    enum Mood {
        WELL,
        DENIES,
        FAILS,
        KEEPS_SILENT,
        FORGETS
    }

    private final HttpServer server;
    private final RSAKey key;
    private final Map<String, Map<String, String>> codes = new HashMap<>();
    private String refreshToken = "";
    private int issued;
    private int refreshed;
    private volatile Mood mood = Mood.WELL;

    FakeProvider() throws IOException, JOSEException {
        key = new RSAKeyGenerator(2048).keyID("fake").generate();
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/authorize", this::authorize);
        server.createContext("/token", this::token);
        server.createContext(
                "/jwks", exchange -> json(exchange, 200, new JWKSet(key).toJSONObject()));
        server.start();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    void is(Mood now) {
        mood = now;
    }

    synchronized int refreshed() {
        return refreshed;
    }

    private synchronized void authorize(HttpExchange exchange) throws IOException {
        var asked = fields(exchange.getRequestURI().getRawQuery());
        var code = "code-" + ++issued;
        codes.put(code, asked);
        var answer = mood == Mood.DENIES ? "error=access_denied" : "code=" + code;
        exchange.getResponseHeaders()
                .set(
                        "Location",
                        asked.get("redirect_uri") + "?" + answer + "&state=" + asked.get("state"));
        exchange.sendResponseHeaders(302, -1);
        exchange.close();
    }

    private synchronized void token(HttpExchange exchange) throws IOException {
        var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        var asked = fields(body);
        // Never answered and never closed: only the asker's own patience ends it.
        if (mood == Mood.KEEPS_SILENT) return;
        if (mood == Mood.FAILS) {
            json(exchange, 500, Map.of());
            return;
        }
        boolean refresh = "refresh_token".equals(asked.get("grant_type"));
        var begun = codes.remove(asked.getOrDefault("code", ""));
        boolean holds =
                refresh
                        ? refreshToken.equals(asked.get("refresh_token")) && mood != Mood.FORGETS
                        : begun != null && proven(begun, asked.getOrDefault("code_verifier", ""));
        if (!holds) {
            json(exchange, 400, Map.of("error", "invalid_grant"));
            return;
        }
        if (refresh) refreshed++;
        refreshToken = "refresh-" + ++issued;
        json(
                exchange,
                200,
                Map.of(
                        "access_token",
                        "access-" + issued,
                        "token_type",
                        "Bearer",
                        "expires_in",
                        300,
                        "refresh_token",
                        refreshToken,
                        "id_token",
                        idToken(begun == null ? "" : begun.getOrDefault("nonce", ""))));
    }

    private static boolean proven(Map<String, String> begun, String verifier) {
        try {
            var digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(digest)
                    .equals(begun.get("code_challenge"));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private String idToken(String nonce) {
        var now = Instant.now();
        var claims =
                new JWTClaimsSet.Builder()
                        .issuer(address())
                        .subject(PERSON)
                        .audience("qunzhi-gateway")
                        .issueTime(Date.from(now))
                        .expirationTime(Date.from(now.plusSeconds(300)))
                        .claim("name", "示范省质协秘书");
        if (!nonce.isEmpty()) claims.claim("nonce", nonce);
        var jwt =
                new SignedJWT(
                        new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("fake").build(),
                        claims.build());
        try {
            jwt.sign(new RSASSASigner(key));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        return jwt.serialize();
    }

    static void json(HttpExchange exchange, int status, Object body) throws IOException {
        var bytes = JsonMapper.shared().writeValueAsBytes(body);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private static Map<String, String> fields(String form) {
        var all = new HashMap<String, String>();
        for (var field : form.split("&", -1)) {
            var parts = field.split("=", 2);
            all.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
        }
        return all;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
