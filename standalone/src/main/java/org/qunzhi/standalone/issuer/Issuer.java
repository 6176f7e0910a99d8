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
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;

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
    UserDetailsService users(Accounts accounts) {
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
    JWKSource<SecurityContext> keys(@Value("${qunzhi.keys}") Path keys) throws ParseException {
        var text = PrivateFiles.orMake(keys.resolve("issuer.jwk"), Issuer::newKey);
        return new ImmutableJWKSet<>(new JWKSet(RSAKey.parse(text)));
    }

    /** The subject is the person's random id, never the account's name. */
    @Bean
    OAuth2TokenCustomizer<JwtEncodingContext> subjects(Accounts accounts) {
        var subjects =
                accounts.accounts().stream()
                        .collect(
                                Collectors.toMap(
                                        Accounts.Account::username, Accounts.Account::sub));
        return context -> {
            var principal = context.<Authentication>getPrincipal();
            var subject = principal == null ? null : subjects.get(principal.getName());
            if (subject != null) context.getClaims().subject(subject);
            if (context.getTokenType().getValue().equals("access_token"))
                context.getClaims().audience(List.of("qunzhi"));
        };
    }

    private static String newKey() {
        try {
            return new RSAKeyGenerator(2048).keyID("demonstration").generate().toJSONString();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
