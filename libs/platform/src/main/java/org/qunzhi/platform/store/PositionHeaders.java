package org.qunzhi.platform.store;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * A reader says how far the answer must reach; the answer says how far it reaches. After two
 * seconds it is given as it is.
 */
final class PositionHeaders implements HandlerInterceptor {
    static final String POSITION = "Qunzhi-Position";
    static final String AT_LEAST = "Qunzhi-At-Least";
    private static final Duration MOST = Duration.ofSeconds(2);
    private final ReadPositions positions;

    PositionHeaders(ReadPositions positions) {
        this.positions = positions;
    }

    /** Said before the read models are asked, so that they have seen it for certain. */
    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod && HttpMethod.GET.matches(request.getMethod())) {
            long position = positions.await(atLeast(request), MOST);
            response.setHeader(POSITION, Long.toString(position));
        }
        return true;
    }

    private static long atLeast(HttpServletRequest request) {
        var value = request.getHeader(AT_LEAST);
        if (value == null) return 0;
        try {
            return Long.parseLong(value);
        } catch (NumberFormatException e) {
            throw new ResponseStatusException(
                    HttpStatus.BAD_REQUEST, AT_LEAST + " is not a position", e);
        }
    }
}
