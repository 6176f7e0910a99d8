package org.qunzhi.gateway;

import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.Semaphore;
import java.util.regex.Pattern;
import org.springframework.web.filter.OncePerRequestFilter;

/** What no service should have to read stays outside. */
final class Door extends OncePerRequestFilter {
    /** What a service's server could read as another path than the one that was routed. */
    private static final Pattern CROOKED =
            Pattern.compile("//|\\\\|;|/\\.\\.?(/|$)|(?i)%2[ef5]|%5c");

    private static final String SIGN_IN = "/oauth2/authorization/";
    private final Pace pace;
    private final Pace signIns;
    private final Semaphore places;

    /**
     * Before everything else.
     *
     * @param atOnce how many requests may be under way: each takes memory, and once that is used up
     *     nobody would be answered any more
     */
    Door(Pace pace, Pace signIns, int atOnce) {
        this.pace = pace;
        this.signIns = signIns;
        this.places = new Semaphore(atOnce);
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException {
        boolean signsIn = request.getRequestURI().startsWith(SIGN_IN);
        var wait = (signsIn ? signIns : pace).waitFor(client(request));
        if (wait.isPositive()) {
            response.setHeader("Retry-After", Long.toString(wait.toSeconds() + 1));
            Problem.TOO_MANY_REQUESTS.answer(request, response);
            return;
        }
        if (CROOKED.matcher(request.getRequestURI()).find()) {
            Problem.BAD_INPUT.answer(request, response);
            return;
        }
        if (request.getContentLengthLong() > LimitedBody.most(request)) {
            var problem =
                    LimitedBody.isUpload(request) ? Problem.FILE_TOO_LARGE : Problem.BODY_TOO_LARGE;
            problem.answer(request, response);
            return;
        }
        if (!places.tryAcquire()) {
            response.setHeader("Retry-After", "1");
            Problem.SERVICE_UNAVAILABLE.answer(request, response);
            return;
        }
        try {
            chain.doFilter(new LimitedBody(request), response);
        } catch (Exception failure) {
            Failures.answer(request, response, failure);
        } finally {
            places.release();
        }
    }

    /** An IPv6 client usually has a whole /64 to ask from. */
    private static String client(HttpServletRequest request) {
        var parts = request.getRemoteAddr().split(":", -1);
        return parts.length < 8
                ? request.getRemoteAddr()
                : String.join(":", java.util.Arrays.copyOf(parts, 4));
    }
}
