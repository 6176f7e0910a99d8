package org.qunzhi.platform.store;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.regex.Pattern;
import org.springframework.http.HttpMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Who asks says how far the read models must reach; the answer to a reader says how far they
 * reached, that to a command where it was decided. After two seconds it is given as it is.
 */
final class PositionHeaders implements HandlerInterceptor {
    static final String POSITION = "Qunzhi-Position";
    static final String AT_LEAST = "Qunzhi-At-Least";
    private static final Pattern FORM = Pattern.compile("[0-9]{1,18}");
    private static final Duration MOST = Duration.ofSeconds(2);
    private final ReadPositions positions;

    PositionHeaders(ReadPositions positions) {
        this.positions = positions;
    }

    /**
     * Said before the read models are asked, so that they have seen it for certain. A command waits
     * too: it takes facts of other aggregates, and rights, from read models.
     */
    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod) {
            long position = positions.await(atLeast(request), MOST);
            if (HttpMethod.GET.matches(request.getMethod())) {
                response.setHeader(POSITION, Long.toString(position));
            }
        }
        return true;
    }

    private static long atLeast(HttpServletRequest request) {
        var value = request.getHeader(AT_LEAST);
        if (value == null) return 0;
        if (!FORM.matcher(value).matches()) throw new PositionMalformed(AT_LEAST);
        return Long.parseLong(value);
    }
}
