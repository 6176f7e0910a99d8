package org.qunzhi.gateway.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.Serializable;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.qunzhi.gateway.Page;
import org.springframework.security.oauth2.client.web.AuthorizationRequestRepository;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.web.util.WebUtils;

/**
 * What was asked of the provider, until it answers. Several of a browser at once: where a session
 * ends with three tabs open, each of them goes to sign in, and each has its own way back.
 */
final class SignInsUnderWay implements AuthorizationRequestRepository<OAuth2AuthorizationRequest> {
    private static final String ATTRIBUTE = SignInsUnderWay.class.getName();
    private static final int MOST = 8;

    /** Nobody is signed in yet: such a session is not kept for long. */
    private static final int SECONDS = 15 * 60;

    private record Begun(OAuth2AuthorizationRequest asked, String next) implements Serializable {}

    @Override
    public @Nullable OAuth2AuthorizationRequest loadAuthorizationRequest(
            HttpServletRequest request) {
        var begun = find(request, false);
        return begun == null ? null : begun.asked();
    }

    @Override
    public void saveAuthorizationRequest(
            @Nullable OAuth2AuthorizationRequest asked,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (asked == null) return;
        boolean known = request.getSession(false) != null;
        var session = request.getSession();
        if (!known) session.setMaxInactiveInterval(SECONDS);
        synchronized (WebUtils.getSessionMutex(session)) {
            var all = all(session.getAttribute(ATTRIBUTE));
            all.add(new Begun(asked, OwnPath.of(request.getParameter("next"))));
            while (all.size() > MOST) all.remove();
            session.setAttribute(ATTRIBUTE, all);
        }
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest removeAuthorizationRequest(
            HttpServletRequest request, HttpServletResponse response) {
        var begun = find(request, true);
        if (begun == null) return null;
        request.setAttribute(Page.NEXT, begun.next());
        return begun.asked();
    }

    private static @Nullable Begun find(HttpServletRequest request, boolean remove) {
        var session = request.getSession(false);
        var state = request.getParameter("state");
        if (session == null || state == null) return null;
        synchronized (WebUtils.getSessionMutex(session)) {
            var all = all(session.getAttribute(ATTRIBUTE));
            Predicate<Begun> wanted = one -> state.equals(one.asked().getState());
            var found = all.stream().filter(wanted).findFirst().orElse(null);
            if (remove && all.removeIf(wanted)) session.setAttribute(ATTRIBUTE, all);
            return found;
        }
    }

    @SuppressWarnings("unchecked")
    private static Deque<Begun> all(@Nullable Object stored) {
        return stored == null ? new ArrayDeque<>() : (Deque<Begun>) stored;
    }
}
