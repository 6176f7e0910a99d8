package org.qunzhi.gateway.signin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.qunzhi.gateway.PublicUrl;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Who signs in by another name of this machine (127.0.0.1 for localhost) is led to the public one
 * first: the provider sends them back there, and the cookie of the other name would be missing.
 * Once only, since a proxy may show us yet another name.
 */
final class PublicDoor extends OncePerRequestFilter {
    static final String SIGN_IN = "/oauth2/authorization/" + Provider.ID;
    private static final String LED_HERE = "led-here";
    private final PublicUrl publicUrl;

    PublicDoor(PublicUrl publicUrl) {
        this.publicUrl = publicUrl;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().equals(SIGN_IN)
                || publicUrl.authority().equalsIgnoreCase(request.getHeader("Host"))
                || request.getParameter(LED_HERE) != null;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var next =
                URLEncoder.encode(OwnPath.of(request.getParameter("next")), StandardCharsets.UTF_8);
        response.sendRedirect(publicUrl.at(SIGN_IN + "?" + LED_HERE + "=1&next=" + next));
    }
}
