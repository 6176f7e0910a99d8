package org.qunzhi.standalone.issuer;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.nio.file.Path;
import java.text.ParseException;
import java.util.List;
import java.util.stream.Collectors;
import org.qunzhi.standalone.PrivateFiles;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.provisioning.UserDetailsManager;

/** OpenID Connect for demonstrations: authorization code with PKCE, a persistent signing key. */
@SpringBootApplication
public class Issuer {
    /** Stretching is for guessable passwords; these are 96 random bits each. */
    private static final int FEWEST_ROUNDS = 4;

    @Bean
    Accounts accounts(@Value("${qunzhi.data}") Path data) {
        return Accounts.in(data);
    }

    @Bean
    UserDetailsManager users(Accounts accounts) {
        var encoder = new BCryptPasswordEncoder(FEWEST_ROUNDS);
        return new InMemoryUserDetailsManager(
                accounts.passwords().entrySet().stream()
                        .map(
                                one ->
                                        User.withUsername(one.getKey())
                                                .password(
                                                        "{bcrypt}" + encoder.encode(one.getValue()))
                                                .build())
                        .toList());
    }

    @Bean
    OAuth2AuthorizationService authorizations(UserDetailsManager users) {
        return new Authorizations(users);
    }

    @Bean
    JWKSource<SecurityContext> keys(@Value("${qunzhi.keys}") Path keys) throws ParseException {
        var text = PrivateFiles.orMake(keys.resolve("issuer.jwk"), Issuer::newKey);
        return new ImmutableJWKSet<>(new JWKSet(RSAKey.parse(text)));
    }

    /** The subject is the person's random id, never the account's name. */
    @Bean
    OAuth2TokenCustomizer<JwtEncodingContext> subjects(Accounts accounts) {
        var known =
                accounts.accounts().stream()
                        .collect(Collectors.toMap(Accounts.Account::username, one -> one));
        return context -> {
            var principal = context.<Authentication>getPrincipal();
            var account = principal == null ? null : known.get(principal.getName());
            if (account != null) context.getClaims().subject(account.sub());
            if (context.getTokenType().getValue().equals("access_token")) address(context);
            else if (account != null) name(context, account);
        };
    }

    /** For the gateway, so that somebody sees as whom they are signed in. */
    private static void name(JwtEncodingContext context, Accounts.Account account) {
        context.getClaims().claim("preferred_username", account.username());
        if (account.name() != null) context.getClaims().claim("name", account.name());
    }

    /**
     * A service that asks for itself is nobody to the services; where it names no scope it is given
     * its own (RFC 6749 §3.3).
     */
    private static void address(JwtEncodingContext context) {
        var grant = context.getAuthorizationGrantType();
        boolean itself = AuthorizationGrantType.CLIENT_CREDENTIALS.equals(grant);
        context.getClaims().audience(List.of(itself ? "qunzhi-issuer" : "qunzhi"));
        if (itself && context.getAuthorizedScopes().isEmpty())
            context.getClaims().claim("scope", context.getRegisteredClient().getScopes());
    }

    private static String newKey() {
        try {
            return new RSAKeyGenerator(2048).keyID("demonstration").generate().toJSONString();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
