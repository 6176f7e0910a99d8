package org.qunzhi.gateway.signin;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.oauth2.client.RefreshTokenOAuth2AuthorizedClientProvider;
import org.springframework.security.oauth2.client.endpoint.OAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.OAuth2AuthorizationCodeGrantRequest;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.RestClientRefreshTokenTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenDecoderFactory;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.converter.ClaimTypeConverter;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestTemplate;

/**
 * What Spring asks of the provider, with an end to its patience: a provider that takes the question
 * and never answers would hold every call of a session, since they wait for each other.
 */
@Configuration(proxyBeanMethods = false)
class AskingTheProvider {
    private static final Duration CONNECT = Duration.ofMillis(1_500);
    private final SimpleClientHttpRequestFactory requests = new SimpleClientHttpRequestFactory();

    AskingTheProvider(@Value("${qunzhi.sign-in.patience}") Duration patience) {
        requests.setConnectTimeout(CONNECT);
        requests.setReadTimeout(patience);
    }

    /** A call may take a while to reach a service, so a token is renewed before its end. */
    @Bean
    RefreshTokenOAuth2AuthorizedClientProvider refreshing(
            @Value("${qunzhi.session.refresh-ahead}") Duration ahead) {
        var client = new RestClientRefreshTokenTokenResponseClient();
        client.setRestClient(forTokens());
        var refreshing = new RefreshTokenOAuth2AuthorizedClientProvider();
        refreshing.setAccessTokenResponseClient(client);
        refreshing.setClockSkew(ahead);
        return refreshing;
    }

    @Bean
    OAuth2AccessTokenResponseClient<OAuth2AuthorizationCodeGrantRequest> codes() {
        var client = new RestClientAuthorizationCodeTokenResponseClient();
        client.setRestClient(forTokens());
        return client;
    }

    private RestClient forTokens() {
        return RestClient.builder()
                .requestFactory(requests)
                .configureMessageConverters(
                        converters ->
                                converters
                                        .addCustomConverter(new FormHttpMessageConverter())
                                        .addCustomConverter(
                                                new OAuth2AccessTokenResponseHttpMessageConverter()))
                .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
                .build();
    }

    @Bean
    JwtDecoderFactory<ClientRegistration> idTokens() {
        var known = new ConcurrentHashMap<String, JwtDecoder>();
        return provider ->
                known.computeIfAbsent(provider.getRegistrationId(), _ -> idTokensOf(provider));
    }

    private JwtDecoder idTokensOf(ClientRegistration provider) {
        var keys = requireNonNull(provider.getProviderDetails().getJwkSetUri(), "jwk-set-uri");
        var decoder =
                NimbusJwtDecoder.withJwkSetUri(keys)
                        .restOperations(new RestTemplate(requests))
                        .build();
        decoder.setClaimSetConverter(
                new ClaimTypeConverter(
                        Map.copyOf(OidcIdTokenDecoderFactory.createDefaultClaimTypeConverters())));
        decoder.setJwtValidator(
                new DelegatingOAuth2TokenValidator<>(
                        List.of(new JwtTimestampValidator(), new OidcIdTokenValidator(provider))));
        return decoder;
    }
}
