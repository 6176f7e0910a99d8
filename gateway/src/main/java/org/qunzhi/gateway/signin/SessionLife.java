package org.qunzhi.gateway.signin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * How long somebody stays signed in: {@code idle} after the last request, and {@code longest} in
 * any case, since a page that asks by itself would keep a session for ever.
 */
final class SessionLife extends OncePerRequestFilter {
    private static final String SINCE = SessionLife.class.getName() + ".since";
    private static final String OURS = "org.qunzhi.gateway.session.";
    private final Duration idle;
    private final Duration longest;
    private final Clock clock;

    SessionLife(Duration idle, Duration longest, Clock clock) {
        this.idle = idle;
        this.longest = longest;
        this.clock = clock;
    }

    /** Forgets what somebody before had chosen in the same browser. */
    void begin(HttpSession session) {
        for (var name : Collections.list(session.getAttributeNames()))
            if (name.startsWith(OURS)) session.removeAttribute(name);
        session.setMaxInactiveInterval(Math.toIntExact(idle.toSeconds()));
        session.setAttribute(SINCE, clock.instant());
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var session = request.getSession(false);
        if (session != null && isOver(session)) session.invalidate();
        chain.doFilter(request, response);
    }

    private boolean isOver(HttpSession session) {
        return session.getAttribute(SINCE) instanceof Instant since
                && !clock.instant().isBefore(since.plus(longest));
    }
}
