package org.qunzhi.gateway.signin;

import static org.springframework.security.config.http.SessionCreationPolicy.STATELESS;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import org.qunzhi.gateway.Problem;
import org.qunzhi.gateway.PublicUrl;
import org.springframework.boot.actuate.autoconfigure.web.server.ManagementPortType;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.oauth2.client.OAuth2LoginConfigurer;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.logout.LogoutFilter;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;

/** Who comes in by which way; the first that fits is taken. */
@Configuration(proxyBeanMethods = false)
class Chains {
    private static final String[] FOR_EVERYBODY = {
        "/issuer/**", "/api/*/public/**", "/api/*/openapi.json", "/schemas/**"
    };

    /**
     * Meters are for operators, who have a port of their own; on this one nothing of it is there.
     */
    @Bean
    @Order(0)
    SecurityFilterChain operation(
            HttpSecurity http, SecurityHeaders headers, Environment settings) {
        return http.securityMatcher("/actuator/**")
                .headers(headers)
                .authorizeHttpRequests(
                        requests -> {
                            requests.requestMatchers("/actuator/health/**").permitAll();
                            if (ManagementPortType.get(settings) == ManagementPortType.DIFFERENT)
                                requests.requestMatchers(EndpointRequest.to("prometheus"))
                                        .permitAll();
                            requests.anyRequest().denyAll();
                        })
                .csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(STATELESS))
                .exceptionHandling(
                        failures ->
                                failures.authenticationEntryPoint(
                                                (asked, answer, _) ->
                                                        Problem.NOT_FOUND.answer(asked, answer))
                                        .accessDeniedHandler(
                                                (asked, answer, _) ->
                                                        Problem.NOT_FOUND.answer(asked, answer)))
                .build();
    }

    /**
     * Files with the hash of their content in the name: kept by browsers, the same for everybody.
     */
    @Bean
    @Order(1)
    SecurityFilterChain assets(HttpSecurity http, SecurityHeaders headers) {
        return stateless(http.securityMatcher("/assets/**"), headers)
                .headers(all -> all.cacheControl(cache -> cache.disable()))
                .build();
    }

    /**
     * A chain of its own. With CSRF merely ignored for them, a request with a junk token
     * <em>and</em> a session's cookie would skip CSRF, and the junk would be replaced by the
     * session's token.
     */
    @Bean
    @Order(2)
    SecurityFilterChain tokens(HttpSecurity http, SecurityHeaders headers) {
        return stateless(http.securityMatcher(Chains::hasToken), headers).build();
    }

    @Bean
    @Order(3)
    SecurityFilterChain everybody(HttpSecurity http, SecurityHeaders headers) {
        return stateless(http.securityMatcher(FOR_EVERYBODY), headers).build();
    }

    /** People in a browser. Whatever is no call of a service is a page or is not there. */
    @Bean
    @Order(4)
    SecurityFilterChain sessions(
            HttpSecurity http,
            SecurityHeaders headers,
            Arrivals arrivals,
            SessionLife life,
            PublicUrl publicUrl,
            ClientRegistrationRepository providers) {
        var refusals = new Refusals();
        return http.headers(headers)
                .authorizeHttpRequests(
                        requests ->
                                requests.dispatcherTypeMatchers(
                                                DispatcherType.ERROR, DispatcherType.ASYNC)
                                        .permitAll()
                                        .requestMatchers("/api/**", "/session/*")
                                        .authenticated()
                                        .anyRequest()
                                        .permitAll())
                .csrf(csrf -> csrf.spa().csrfTokenRepository(forgeryTokens(publicUrl)))
                .requestCache(AbstractHttpConfigurer::disable)
                .oauth2Login(login -> signIn(login, arrivals))
                .logout(
                        out ->
                                out.deleteCookies("QZSESSION")
                                        .logoutSuccessHandler(
                                                SignOut.handler(providers, publicUrl)))
                .exceptionHandling(
                        failures ->
                                failures.authenticationEntryPoint(refusals)
                                        .accessDeniedHandler(refusals))
                .addFilterBefore(life, SecurityContextHolderFilter.class)
                .addFilterBefore(new PublicDoor(publicUrl), LogoutFilter.class)
                .build();
    }

    /** The page is named so that no provider is asked, and no page made, at the start. */
    private static void signIn(OAuth2LoginConfigurer<HttpSecurity> login, Arrivals arrivals) {
        login.addObjectPostProcessor(toldWhenUnavailable(arrivals));
        login.loginPage(PublicDoor.SIGN_IN)
                .authorizationEndpoint(
                        asked -> asked.authorizationRequestRepository(new SignInsUnderWay()))
                .successHandler(arrivals)
                .failureHandler(arrivals);
    }

    /** A provider that is asked for its addresses, and does not answer. */
    private static ObjectPostProcessor<OAuth2AuthorizationRequestRedirectFilter>
            toldWhenUnavailable(Arrivals arrivals) {
        return new ObjectPostProcessor<>() {
            @Override
            public <O extends OAuth2AuthorizationRequestRedirectFilter> O postProcess(O filter) {
                filter.setAuthenticationFailureHandler(arrivals);
                return filter;
            }
        };
    }

    private static HttpSecurity stateless(HttpSecurity http, SecurityHeaders headers) {
        return http.headers(headers)
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(STATELESS));
    }

    private static CookieCsrfTokenRepository forgeryTokens(PublicUrl publicUrl) {
        var tokens = CookieCsrfTokenRepository.withHttpOnlyFalse();
        tokens.setCookiePath("/");
        tokens.setCookieCustomizer(cookie -> cookie.secure(publicUrl.isHttps()).sameSite("Lax"));
        return tokens;
    }

    private static boolean hasToken(HttpServletRequest request) {
        var sent = request.getHeader("Authorization");
        return sent != null && sent.regionMatches(true, 0, "Bearer ", 0, "Bearer ".length());
    }
}
