package org.qunzhi.platform.web;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.springframework.test.context.DynamicPropertyRegistry;

/** An OpenID Connect issuer of its own for a test: its keys on a free port, and its tokens. */
public final class TestIssuer implements AutoCloseable {
    private final HttpServer server;
    private final RSAKey key = newKey();
    private final RSAKey foreign = newKey();

    private final AtomicInteger fetched = new AtomicInteger();
    private volatile RSAKey signing = key;

    private TestIssuer(HttpServer server) {
        this.server = server;
        server.createContext(
                "/jwks",
                exchange -> {
                    fetched.incrementAndGet();
                    var keys = new JWKSet(signing).toString().getBytes(StandardCharsets.UTF_8);
                    exchange.getResponseHeaders().set("Content-Type", "application/json");
                    exchange.sendResponseHeaders(200, keys.length);
                    exchange.getResponseBody().write(keys);
                    exchange.close();
                });
        server.start();
    }

    public static TestIssuer start() {
        try {
            var free = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
            return new TestIssuer(HttpServer.create(free, 0));
        } catch (IOException busy) {
            throw new UncheckedIOException(busy);
        }
    }

    public String issuer() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    public String jwkSetUri() {
        return issuer() + "/jwks";
    }

    /** How often somebody asked for the keys. */
    int fetched() {
        return fetched.get();
    }

    /** Signs with another key from now on, and has no other. */
    void changeKey() {
        signing = newKey();
    }

    /** For {@code @DynamicPropertySource}. */
    public void register(DynamicPropertyRegistry settings) {
        settings.add("qunzhi.issuer", this::issuer);
        settings.add("qunzhi.jwk-set-uri", this::jwkSetUri);
    }

    public String token(String sub) {
        return token(sub, claims -> {});
    }

    /** A token of this issuer with something changed: an audience, a time. */
    public String token(String sub, Consumer<JWTClaimsSet.Builder> change) {
        return signed(signing, issuer(), sub, change);
    }

    /** What another issuer would sign for the same person. */
    public String foreignToken(String sub) {
        return signed(foreign, "http://127.0.0.1:1/elsewhere", sub, claims -> {});
    }

    /** Claims to be of this issuer, signed by somebody else. */
    public String forgedToken(String sub) {
        return signed(foreign, issuer(), sub, claims -> {});
    }

    /** Signed by nobody, and says so: {@code alg: none}. */
    public String unsignedToken(String sub) {
        return new PlainJWT(claims(issuer(), sub).build()).serialize();
    }

    private static JWTClaimsSet.Builder claims(String issuer, String sub) {
        var now = Instant.now();
        return new JWTClaimsSet.Builder()
                .issuer(issuer)
                .subject(sub)
                .audience("qunzhi")
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(3600)));
    }

    private static String signed(
            RSAKey key, String issuer, String sub, Consumer<JWTClaimsSet.Builder> change) {
        var claims = claims(issuer, sub);
        change.accept(claims);
        var header =
                new JWSHeader.Builder(JWSAlgorithm.RS256)
                        .type(JOSEObjectType.JWT)
                        .keyID(key.getKeyID())
                        .build();
        var token = new SignedJWT(header, claims.build());
        try {
            token.sign(new RSASSASigner(key));
        } catch (JOSEException broken) {
            throw new IllegalStateException(broken);
        }
        return token.serialize();
    }

    private static RSAKey newKey() {
        try {
            return new RSAKeyGenerator(2048).keyIDFromThumbprint(true).generate();
        } catch (JOSEException broken) {
            throw new IllegalStateException(broken);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
