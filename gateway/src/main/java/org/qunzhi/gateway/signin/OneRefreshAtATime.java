package org.qunzhi.gateway.signin;

import static org.springframework.security.oauth2.core.OAuth2ErrorCodes.INVALID_GRANT;

import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.ClientAuthorizationRequiredException;
import org.springframework.security.oauth2.client.OAuth2AuthorizeRequest;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.util.WebUtils;

/**
 * A rotated refresh token works once, and a page fires its calls together: without this, one of the
 * parallel calls refreshes when the access token ends, the others fail and the session is lost. The
 * calls of one session queue here.
 *
 * <p>A provider that takes the token back ends the session; one that does not answer does not.
 */
record OneRefreshAtATime(OAuth2AuthorizedClientManager inner)
        implements OAuth2AuthorizedClientManager {

    @Override
    public @Nullable OAuth2AuthorizedClient authorize(OAuth2AuthorizeRequest asked) {
        var attributes = (ServletRequestAttributes) RequestContextHolder.currentRequestAttributes();
        var session = attributes.getRequest().getSession(false);
        if (session == null) throw new InsufficientAuthenticationException("no session");
        // The mutex is the session's own only with an HttpSessionMutexListener; without one it is
        // the facade, a new object in each request.
        synchronized (WebUtils.getSessionMutex(session)) {
            try {
                return inner.authorize(asked);
            } catch (OAuth2AuthorizationException failed) {
                if (!isOver(failed))
                    throw new AuthenticationServiceException("provider does not answer", failed);
                end(session);
                throw ended(failed);
            } catch (IllegalStateException invalidated) {
                // By a parallel call of the same session, or by signing out meanwhile.
                throw ended(invalidated);
            }
        }
    }

    private static boolean isOver(OAuth2AuthorizationException failed) {
        return failed instanceof ClientAuthorizationRequiredException
                || failed.getError().getErrorCode().equals(INVALID_GRANT);
    }

    private static void end(HttpSession session) {
        try {
            session.invalidate();
        } catch (IllegalStateException already) {
            return;
        }
    }

    private static AuthenticationException ended(Exception why) {
        return new InsufficientAuthenticationException("sign in again", why);
    }

    /**
     * Wraps Spring's own manager. One made by hand lacks the event publisher, so the session keeps
     * its first ID token, and after a refresh the provider no longer accepts it for signing out.
     */
    static BeanPostProcessor wrap() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof OAuth2AuthorizedClientManager manager
                                && !(bean instanceof OneRefreshAtATime)
                        ? new OneRefreshAtATime(manager)
                        : bean;
            }
        };
    }
}
