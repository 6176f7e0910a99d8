package org.qunzhi.gateway.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.qunzhi.gateway.PublicUrl;
import org.springframework.http.MediaType;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;
import tools.jackson.databind.json.JsonMapper;

/**
 * After signing out here a page goes on to the provider's end of session, or the next person at the
 * same telephone is signed in as the last one. A script cannot follow a redirect to another origin,
 * so it is told where.
 */
final class SignOut {
    static final String SIGNED_OUT = "/signed-out";

    static LogoutSuccessHandler handler(
            ClientRegistrationRepository providers, PublicUrl publicUrl) {
        var handler = new OidcClientInitiatedLogoutSuccessHandler(providers);
        handler.setPostLogoutRedirectUri(publicUrl.at(SIGNED_OUT));
        handler.setDefaultTargetUrl(SIGNED_OUT);
        handler.setRedirectStrategy(SignOut::tell);
        return handler;
    }

    private static void tell(HttpServletRequest request, HttpServletResponse response, String next)
            throws IOException {
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        JsonMapper.shared().writeValue(response.getOutputStream(), Map.of("next", next));
    }

    private SignOut() {}
}
