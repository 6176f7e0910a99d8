package org.qunzhi.gateway;

import org.springframework.cloud.gateway.server.mvc.filter.HttpHeadersFilter;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.function.ServerResponse;

/** What a service says of how to sign in carries its address behind the gateway. */
final class PlainChallenge implements HttpHeadersFilter.ResponseHttpHeadersFilter {
    @Override
    public HttpHeaders apply(HttpHeaders headers, ServerResponse response) {
        if (!headers.containsHeader(HttpHeaders.WWW_AUTHENTICATE)) return headers;
        var sent = new HttpHeaders();
        sent.putAll(headers);
        sent.set(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        return sent;
    }
}
