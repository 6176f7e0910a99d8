package org.qunzhi.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.web.servlet.HandlerInterceptor;

/** 1 to 200 visible ASCII characters, once; it becomes part of a command's id. */
final class IdempotencyKey implements HandlerInterceptor {
    static final String HEADER = "Idempotency-Key";
    private static final Pattern FORM = Pattern.compile("[!-~]{1,200}");

    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler) {
        var keys = Collections.list(request.getHeaders(HEADER));
        if (keys.size() > 1 || keys.stream().anyMatch(key -> !FORM.matcher(key).matches())) {
            throw new BadInput(List.of(Fault.In.HEADER.of(HEADER, "key-malformed")));
        }
        return true;
    }
}
