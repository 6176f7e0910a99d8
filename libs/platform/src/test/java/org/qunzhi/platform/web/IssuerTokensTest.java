package org.qunzhi.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtValidators;

class IssuerTokensTest {
    private final TestIssuer issuer = TestIssuer.start();

    @AfterEach
    void close() {
        issuer.close();
    }

    @Test
    void whoever_names_keys_that_there_are_not_does_not_have_them_fetched_each_time()
            throws Exception {
        var tokens = tokens(Duration.ofMinutes(4));
        assertThat(tokens.decode(issuer.token("li")).getSubject()).isEqualTo("li");
        for (int i = 0; i < 50; i++)
            assertThatExceptionOfType(BadJwtException.class)
                    .isThrownBy(() -> tokens.decode(issuer.forgedToken("li")));
        assertThat(issuer.fetched()).isEqualTo(2);
        assertThat(tokens.decode(issuer.token("wang")).getSubject()).isEqualTo("wang");
    }

    @Test
    void a_new_key_is_fetched_when_it_is_first_named() throws Exception {
        var tokens = tokens(Duration.ofMinutes(4));
        var old = issuer.token("li");
        tokens.decode(old);
        issuer.changeKey();
        assertThat(tokens.decode(issuer.token("li")).getSubject()).isEqualTo("li");
        assertThatExceptionOfType(BadJwtException.class).isThrownBy(() -> tokens.decode(old));
    }

    @Test
    void keys_that_were_fetched_do_while_the_issuer_is_away() throws Exception {
        var tokens = tokens(Duration.ofMillis(1));
        tokens.decode(issuer.token("li"));
        issuer.close();
        assertThatExceptionOfType(BadJwtException.class)
                .isThrownBy(() -> tokens.decode(issuer.forgedToken("li")));
        assertThat(tokens.decode(issuer.token("li")).getSubject()).isEqualTo("li");
    }

    @Test
    void without_keys_no_token_is_called_bad() throws Exception {
        var tokens = tokens(Duration.ofMinutes(4));
        issuer.close();
        for (int i = 0; i < 5; i++)
            assertThatExceptionOfType(JwtException.class)
                    .isThrownBy(() -> tokens.decode(issuer.token("li")))
                    .isNotInstanceOf(BadJwtException.class);
    }

    private IssuerTokens tokens(Duration seldom) throws Exception {
        var validator = JwtValidators.createDefaultWithIssuer(issuer.issuer());
        return new IssuerTokens(URI.create(issuer.jwkSetUri()).toURL(), validator, seldom);
    }
}
