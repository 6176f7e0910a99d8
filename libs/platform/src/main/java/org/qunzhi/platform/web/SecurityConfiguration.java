package org.qunzhi.platform.web;

import jakarta.servlet.DispatcherType;
import java.net.URL;
import java.time.Duration;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.actuate.autoconfigure.web.server.ManagementPortType;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.firewall.RequestRejectedHandler;

/**
 * Who somebody is: a signed token of one issuer, made for this platform. What they may do is
 * decided elsewhere. What is not named here is closed.
 */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {
    private static final String AUDIENCE = "qunzhi";
    private static final Duration SELDOM = Duration.ofSeconds(10);

    @Bean
    SecurityFilterChain services(
            HttpSecurity http,
            Problems problems,
            Environment settings,
            @Value("${qunzhi.open-posts:}") String[] openPosts)
            throws Exception {
        return http.csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .sessionManagement(
                        session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .authorizeHttpRequests(paths -> operators(paths, settings))
                .authorizeHttpRequests(paths -> open(paths, openPosts))
                .oauth2ResourceServer(
                        tokens -> tokens.jwt(jwt -> {}).authenticationEntryPoint(problems::answer))
                .exceptionHandling(
                        failures ->
                                failures.authenticationEntryPoint(problems::answer)
                                        .accessDeniedHandler(problems::answer))
                .build();
    }

    /** Meters tell what is going on here: only on a port that is not the one for everybody. */
    private static void operators(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry
                    paths,
            Environment settings) {
        if (ManagementPortType.get(settings) == ManagementPortType.DIFFERENT)
            paths.requestMatchers(EndpointRequest.to("prometheus")).permitAll();
    }

    private static void open(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry
                    paths,
            String[] openPosts) {
        paths.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.ASYNC).permitAll();
        paths.requestMatchers(HttpMethod.GET, OPEN).permitAll();
        paths.requestMatchers(HttpMethod.HEAD, OPEN).permitAll();
        // None by default, and none named must not mean all of them.
        for (var post : openPosts) paths.requestMatchers(HttpMethod.POST, post).permitAll();
        paths.requestMatchers("/api/**").authenticated();
        paths.anyRequest().denyAll();
    }

    private static final String[] OPEN = {
        "/api/*/public/**",
        "/api/*/openapi.json",
        "/schemas/**",
        "/actuator/health",
        "/actuator/health/**"
    };

    @Bean
    RequestRejectedHandler malformed(Problems problems) {
        return problems::answer;
    }

    /** Keys are fetched at the first token; until then the issuer may be down. */
    @Bean
    JwtDecoder tokens(
            @Value("${qunzhi.jwk-set-uri}") URL keys, @Value("${qunzhi.issuer}") String issuer) {
        var validator =
                new DelegatingOAuth2TokenValidator<Jwt>(
                        JwtValidators.createDefaultWithIssuer(issuer),
                        new JwtClaimValidator<List<String>>(
                                "aud", aud -> aud != null && aud.contains(AUDIENCE)),
                        new JwtClaimValidator<String>("sub", sub -> sub != null && !sub.isBlank()));
        return new IssuerTokens(keys, validator, SELDOM);
    }
}
