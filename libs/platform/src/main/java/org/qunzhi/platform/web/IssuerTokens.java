package org.qunzhi.platform.web;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.jwk.source.RateLimitReachedException;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jose.util.Resource;
import java.io.IOException;
import java.net.URL;
import java.time.Duration;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/**
 * Tokens of an issuer whose keys are fetched at the first of them, again when they are old, and
 * where a token names another, but not for each token that does: anybody can make those. Keys that
 * were fetched once do while the issuer is away.
 */
final class IssuerTokens implements JwtDecoder {
    private static final Duration CONNECT = Duration.ofSeconds(1);
    private static final Duration READ = Duration.ofMillis(1_500);
    private static final Duration OLD = Duration.ofMinutes(5);
    private static final int MOST_BYTES = 256 * 1024;

    private final DefaultResourceRetriever http =
            new DefaultResourceRetriever(
                    (int) CONNECT.toMillis(), (int) READ.toMillis(), MOST_BYTES);
    private final NimbusJwtDecoder decoder;
    private volatile boolean fetched;

    /**
     * Asks nobody yet.
     *
     * @param seldom in such a time, under five minutes, the keys are fetched twice at most
     */
    IssuerTokens(URL keys, OAuth2TokenValidator<Jwt> validator, Duration seldom) {
        JWKSource<SecurityContext> source =
                JWKSourceBuilder.<SecurityContext>create(keys, this::fetch)
                        .cache(OLD.toMillis(), CONNECT.plus(READ).toMillis())
                        .refreshAheadCache(false)
                        .rateLimited(seldom.toMillis())
                        .outageTolerantForever()
                        .build();
        decoder = NimbusJwtDecoder.withJwkSource(source).build();
        decoder.setJwtValidator(validator);
    }

    private Resource fetch(URL keys) throws IOException {
        var resource = http.retrieveResource(keys);
        fetched = true;
        return resource;
    }

    /**
     * {@inheritDoc}
     *
     * @throws BadJwtException where the issuer has no such key, as far as was asked lately
     * @throws JwtException where its keys were never had
     */
    @Override
    public Jwt decode(String token) {
        try {
            return decoder.decode(token);
        } catch (BadJwtException bad) {
            throw bad;
        } catch (JwtException e) {
            if (fetched && e.getCause() instanceof RateLimitReachedException)
                throw new BadJwtException("of another key", e);
            throw e;
        }
    }
}
