package org.qunzhi.gateway.signin;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import org.qunzhi.gateway.PublicUrl;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.web.servlet.ServletContextInitializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.SupplierClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.HttpSessionOAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.web.util.HttpSessionMutexListener;

@Configuration(proxyBeanMethods = false)
class SignInConfiguration {

    @Bean
    Provider provider(Environment settings, PublicUrl publicUrl) {
        if (publicUrl.isExposed())
            LoggerFactory.getLogger(SignInConfiguration.class)
                    .warn("Plain http beyond this machine: {}", publicUrl.uri());
        return new Provider(settings, publicUrl);
    }

    @Bean
    ClientRegistrationRepository providers(Provider provider) {
        return provider.isNamedInFull()
                ? new InMemoryClientRegistrationRepository(provider.registration())
                : new SupplierClientRegistrationRepository(
                        () -> new InMemoryClientRegistrationRepository(provider.registration()));
    }

    @Bean
    OAuth2AuthorizedClientRepository tokensInTheSession() {
        return new HttpSessionOAuth2AuthorizedClientRepository();
    }

    @Bean
    static BeanPostProcessor oneRefreshAtATime() {
        return OneRefreshAtATime.wrap();
    }

    @Bean
    HttpSessionMutexListener sessionMutex() {
        return new HttpSessionMutexListener();
    }

    @Bean
    SessionLife sessionLife(
            @Value("${qunzhi.session.idle}") Duration idle,
            @Value("${qunzhi.session.longest}") Duration longest) {
        return new SessionLife(idle, longest, Clock.systemUTC());
    }

    /** It belongs into one chain, not before all of them. */
    @Bean
    FilterRegistrationBean<SessionLife> notForEverybody(SessionLife life) {
        var registration = new FilterRegistrationBean<>(life);
        registration.setEnabled(false);
        return registration;
    }

    @Bean
    Arrivals arrivals(PublicUrl publicUrl, SessionLife life) {
        return new Arrivals(publicUrl, life);
    }

    @Bean
    SecurityHeaders securityHeaders(PublicUrl publicUrl, @Value("${qunzhi.issuer}") URI issuer) {
        var origin = issuer.resolve("/");
        var text = origin.toString().replaceFirst("/$", "");
        return new SecurityHeaders(
                publicUrl, text.equals(publicUrl.uri().toString()) ? null : URI.create(text));
    }

    /** Behind a proxy the request does not tell whether the browser's connection is safe. */
    @Bean
    ServletContextInitializer sessionCookie(PublicUrl publicUrl) {
        return context -> context.getSessionCookieConfig().setSecure(publicUrl.isHttps());
    }
}
