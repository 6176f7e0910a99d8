package org.qunzhi.gateway;

import org.springframework.cloud.gateway.server.mvc.filter.HttpHeadersFilter;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.function.ServerRequest;

/**
 * Tells the services under which name the client found us, so that the issuer's redirects lead back
 * here. What a client says about that itself is dropped: it could lead a sign-in elsewhere.
 */
final class ForwardedHeaders implements HttpHeadersFilter.RequestHttpHeadersFilter {

    @Override
    public HttpHeaders apply(HttpHeaders headers, ServerRequest request) {
        var sent = new HttpHeaders();
        headers.forEach(
                (name, values) -> {
                    var lower = name.toLowerCase(java.util.Locale.ROOT);
                    boolean claim = lower.equals("forwarded") || lower.startsWith("x-forwarded-");
                    if (!claim && !lower.equals("host")) sent.addAll(name, values);
                });
        var seen = request.servletRequest();
        var host = seen.getHeader("Host");
        sent.set("X-Forwarded-Host", host == null ? seen.getServerName() : host);
        sent.set("X-Forwarded-Proto", seen.getScheme());
        sent.set("X-Forwarded-Port", Integer.toString(seen.getServerPort()));
        sent.set("X-Forwarded-For", seen.getRemoteAddr());
        return sent;
    }
}
