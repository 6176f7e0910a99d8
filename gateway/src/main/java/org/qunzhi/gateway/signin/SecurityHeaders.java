package org.qunzhi.gateway.signin;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.qunzhi.gateway.PublicUrl;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.util.matcher.AnyRequestMatcher;

/**
 * What a browser is told with every answer: no script but ours, in no frame, nothing guessed.
 * Styles are open since the component kit writes them into the page.
 */
record SecurityHeaders(PublicUrl publicUrl, @Nullable URI providersOrigin)
        implements Customizer<HeadersConfigurer<HttpSecurity>> {
    private static final String POLICY =
            "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:;"
                    + " object-src 'none'; frame-ancestors 'none'; base-uri 'none';"
                    + " form-action 'self'";

    @Override
    public void customize(HeadersConfigurer<HttpSecurity> headers) {
        var policy = providersOrigin == null ? POLICY : POLICY + " " + providersOrigin;
        headers.contentSecurityPolicy(csp -> csp.policyDirectives(policy))
                .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny)
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(
                        permissions ->
                                permissions.policy(
                                        "camera=(self), geolocation=(), microphone=(), payment=()"));
        // A proxy ends the TLS before us, so the request itself does not tell.
        if (publicUrl.isHttps())
            headers.httpStrictTransportSecurity(
                    hsts ->
                            hsts.requestMatcher(AnyRequestMatcher.INSTANCE)
                                    .includeSubDomains(false));
        else headers.httpStrictTransportSecurity(HeadersConfigurer.HstsConfig::disable);
    }
}
