package org.qunzhi.gateway.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.qunzhi.gateway.Page;
import org.qunzhi.gateway.Problem;
import org.qunzhi.gateway.PublicUrl;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;

/** What somebody sees who comes back from the provider. */
final class Arrivals implements AuthenticationSuccessHandler, AuthenticationFailureHandler {
    private static final Logger LOG = LoggerFactory.getLogger(Arrivals.class);

    /**
     * Spring's codes and those of RFC 6749 §4.1.2.1; any other is an answer that proves nothing.
     */
    private static final Map<String, Problem> PROBLEMS =
            Map.ofEntries(
                    Map.entry("authorization_request_not_found", Problem.SIGN_IN_STATE_LOST),
                    Map.entry("invalid_state_parameter", Problem.SIGN_IN_STATE_LOST),
                    Map.entry("invalid_request", Problem.SIGN_IN_STATE_LOST),
                    Map.entry("access_denied", Problem.SIGN_IN_DENIED),
                    Map.entry("login_required", Problem.SIGN_IN_DENIED),
                    Map.entry("interaction_required", Problem.SIGN_IN_DENIED),
                    Map.entry("consent_required", Problem.SIGN_IN_DENIED),
                    Map.entry("invalid_grant", Problem.SIGN_IN_DENIED),
                    Map.entry("OAuth2AuthorizationRequestException", Problem.SIGN_IN_UNAVAILABLE),
                    Map.entry("server_error", Problem.SIGN_IN_UNAVAILABLE),
                    Map.entry("temporarily_unavailable", Problem.SIGN_IN_UNAVAILABLE),
                    Map.entry("invalid_token_response", Problem.SIGN_IN_UNAVAILABLE));

    private final PublicUrl publicUrl;
    private final SessionLife life;

    Arrivals(PublicUrl publicUrl, SessionLife life) {
        this.publicUrl = publicUrl;
        this.life = life;
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication who)
            throws IOException {
        life.begin(request.getSession());
        var next = request.getAttribute(Page.NEXT) instanceof String path ? path : OwnPath.HOME;
        response.sendRedirect(publicUrl.at(next));
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request,
            HttpServletResponse response,
            AuthenticationException failure)
            throws IOException {
        var code =
                failure instanceof OAuth2AuthenticationException known
                        ? known.getError().getErrorCode()
                        : failure.getClass().getSimpleName();
        var problem = PROBLEMS.getOrDefault(code, Problem.SIGN_IN_FAILED);
        // The provider's own words may name people.
        LOG.atWarn().addKeyValue("code", code).log("Sign-in ended as {}", problem);
        problem.answer(request, response);
    }
}
