package org.qunzhi.gateway;

import org.springframework.cloud.gateway.server.mvc.filter.HttpHeadersFilter;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.function.ServerRequest;

/**
 * Tells the services under which name people find us, so that the issuer's redirects lead back
 * here. What a client says about that itself is dropped: it could lead a sign-in elsewhere.
 */
final class ForwardedHeaders implements HttpHeadersFilter.RequestHttpHeadersFilter {
    private final PublicUrl publicUrl;

    ForwardedHeaders(PublicUrl publicUrl) {
        this.publicUrl = publicUrl;
    }

    @Override
    public HttpHeaders apply(HttpHeaders headers, ServerRequest request) {
        var sent = new HttpHeaders();
        headers.forEach(
                (name, values) -> {
                    var lower = name.toLowerCase(java.util.Locale.ROOT);
                    boolean claim = lower.equals("forwarded") || lower.startsWith("x-forwarded-");
                    if (!claim && !lower.equals("host")) sent.addAll(name, values);
                });
        sent.set("X-Forwarded-Host", publicUrl.authority());
        sent.set("X-Forwarded-Proto", publicUrl.uri().getScheme());
        sent.set("X-Forwarded-Port", Integer.toString(publicUrl.port()));
        sent.set("X-Forwarded-For", request.servletRequest().getRemoteAddr());
        return sent;
    }
}
