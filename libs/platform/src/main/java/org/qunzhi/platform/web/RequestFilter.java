package org.qunzhi.platform.web;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.qunzhi.platform.Attributes;
import org.slf4j.MDC;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Names the request and answers for whatever fails outside of a controller. The name is made here:
 * one from outside could join unrelated events, or carry a person's data into them.
 */
final class RequestFilter extends OncePerRequestFilter {
    private final Problems problems;

    RequestFilter(Problems problems) {
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException {
        var correlation = UuidCreator.getTimeOrderedEpoch().toString();
        request.setAttribute(Attributes.REQUEST_CORRELATION, correlation);
        try (var _ = MDC.putCloseable(Attributes.CORRELATION, correlation)) {
            chain.doFilter(request, response);
        } catch (Exception failure) {
            problems.answer(request, response, failure);
        }
    }
}
