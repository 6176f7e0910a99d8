package org.qunzhi.gateway;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.DisconnectedClientHelper;

/** Which problem a failure is; the services answer for their own. */
final class Failures implements HandlerExceptionResolver, Ordered {
    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request,
            HttpServletResponse response,
            @Nullable Object handler,
            Exception failure) {
        try {
            answer(request, response, failure);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
        return new ModelAndView();
    }

    static void answer(HttpServletRequest request, HttpServletResponse response, Throwable failure)
            throws IOException {
        // Ended as if it were whole, an answer that a service did not finish would be believed.
        if (response.isCommitted()) throw new IOException("an answer was cut off", failure);
        var problem = problem(failure);
        if (problem == Problem.DEFECT) {
            LOG.error("Defect at {}: {}", failure.getStackTrace()[0], failure.getClass().getName());
        }
        problem.answer(request, response);
    }

    private static Problem problem(Throwable failure) {
        if (has(failure, BodyTooLarge.class)) return Problem.BODY_TOO_LARGE;
        if (has(failure, AuthenticationServiceException.class)) return Problem.SIGN_IN_UNAVAILABLE;
        if (has(failure, AuthenticationException.class)) return Problem.TOKEN_MISSING;
        if (has(failure, ResourceAccessException.class)) return Problem.SERVICE_UNAVAILABLE;
        if (has(failure, java.net.ConnectException.class)) return Problem.SERVICE_UNAVAILABLE;
        if (has(failure, java.net.http.HttpTimeoutException.class)) {
            return Problem.SERVICE_UNAVAILABLE;
        }
        // The service's connection or the client's own, who then reads no answer.
        if (DisconnectedClientHelper.isClientDisconnectedException(failure))
            return Problem.SERVICE_UNAVAILABLE;
        if (has(failure, HttpMessageNotReadableException.class)) return Problem.BAD_INPUT;
        return failure instanceof ErrorResponse answered
                ? byStatus(answered.getStatusCode().value())
                : Problem.DEFECT;
    }

    static Problem byStatus(int status) {
        return switch (status) {
            case 404 -> Problem.NOT_FOUND;
            case 405 -> Problem.METHOD_NOT_ALLOWED;
            case 406 -> Problem.NOT_ACCEPTABLE;
            case 413 -> Problem.BODY_TOO_LARGE;
            case 503 -> Problem.SERVICE_UNAVAILABLE;
            default -> status < 500 ? Problem.BAD_INPUT : Problem.DEFECT;
        };
    }

    private static boolean has(Throwable failure, Class<? extends Throwable> type) {
        @Nullable Throwable next = failure;
        for (int depth = 0; next != null && depth < 8; depth++, next = next.getCause()) {
            if (type.isInstance(next)) return true;
        }
        return false;
    }
}
