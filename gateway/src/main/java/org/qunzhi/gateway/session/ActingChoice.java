package org.qunzhi.gateway.session;

import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;

/** The appointment that somebody chose to act by, kept in their session. */
final class ActingChoice {
    /** {@code SessionLife} forgets whatever begins with the package when somebody else signs in. */
    private static final String ATTRIBUTE = ActingChoice.class.getName();

    static @Nullable String in(@Nullable HttpSession session) {
        return session != null && session.getAttribute(ATTRIBUTE) instanceof String chosen
                ? chosen
                : null;
    }

    static void put(HttpSession session, @Nullable String appointment) {
        if (appointment == null) session.removeAttribute(ATTRIBUTE);
        else session.setAttribute(ATTRIBUTE, appointment);
    }

    private ActingChoice() {}
}
