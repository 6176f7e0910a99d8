package org.qunzhi.standalone.issuer;

import static org.springframework.security.config.Customizer.withDefaults;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.util.matcher.MediaTypeRequestMatcher;

/** Who comes in where: OpenID Connect as Spring Boot sets it up, accounts, and the sign-in. */
@Configuration(proxyBeanMethods = false)
class Doors {
    static final String MAY_REMOVE = "accounts.remove";

    /** The gateway writes a query as names with values, and the page goes by the exact text. */
    private static final String FAILED = "/login?error=";

    @Bean
    @Order(1)
    SecurityFilterChain protocol(HttpSecurity http) {
        http.oauth2AuthorizationServer(
                server -> {
                    http.securityMatcher(server.getEndpointsMatcher());
                    server.oidc(withDefaults());
                });
        var page = new MediaTypeRequestMatcher(MediaType.TEXT_HTML);
        return http.authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .oauth2ResourceServer(server -> server.jwt(withDefaults()))
                .exceptionHandling(
                        failures ->
                                failures.defaultAuthenticationEntryPointFor(
                                        new LoginUrlAuthenticationEntryPoint("/login"), page))
                .build();
    }

    /** A machine with a token asks here, so there is no form that could be forged. */
    @Bean
    @Order(2)
    SecurityFilterChain accountsOnly(HttpSecurity http) {
        return http.securityMatcher("/accounts/**")
                .authorizeHttpRequests(
                        requests -> requests.anyRequest().hasAuthority("SCOPE_" + MAY_REMOVE))
                .oauth2ResourceServer(server -> server.jwt(withDefaults()))
                .sessionManagement(
                        session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .build();
    }

    @Bean
    @Order(3)
    SecurityFilterChain signIn(HttpSecurity http) {
        return http.authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .formLogin(form -> form.loginPage("/login").failureUrl(FAILED).permitAll())
                .build();
    }
}
