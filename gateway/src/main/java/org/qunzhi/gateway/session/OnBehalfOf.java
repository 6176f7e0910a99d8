package org.qunzhi.gateway.session;

import org.springframework.cloud.gateway.server.mvc.filter.HttpHeadersFilter;
import org.springframework.http.HttpHeaders;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.ServerRequest;

/**
 * Puts the session's choice on the way to a service. A tab that names an appointment itself keeps
 * it, so that two tabs can act differently; who came with a token of their own has no session here.
 */
@Component
final class OnBehalfOf implements HttpHeadersFilter.RequestHttpHeadersFilter {
    static final String HEADER = "Qunzhi-On-Behalf-Of";

    @Override
    public HttpHeaders apply(HttpHeaders headers, ServerRequest request) {
        var seen = request.servletRequest();
        boolean signedIn = seen.getUserPrincipal() instanceof OAuth2AuthenticationToken;
        var chosen = signedIn ? ActingChoice.in(seen.getSession(false)) : null;
        if (chosen == null || headers.containsHeader(HEADER)) return headers;
        var sent = new HttpHeaders();
        sent.putAll(headers);
        sent.set(HEADER, chosen);
        return sent;
    }
}
