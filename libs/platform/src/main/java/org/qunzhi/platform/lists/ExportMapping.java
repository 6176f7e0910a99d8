package org.qunzhi.platform.lists;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every list has its exports beside it, so that no controller needs to name them. */
final class ExportMapping extends RequestMappingHandlerMapping {

    @Override
    protected @Nullable RequestMappingInfo getMappingForMethod(Method method, Class<?> type) {
        var mapping = super.getMappingForMethod(method, type);
        if (mapping == null || method.getReturnType() != Listing.class) return mapping;
        var paths =
                mapping.getPatternValues().stream()
                        .flatMap(
                                path ->
                                        Stream.concat(
                                                Stream.of(path),
                                                Arrays.stream(Export.values())
                                                        .map(one -> path + one.ending())));
        return mapping.mutate().paths(paths.toArray(String[]::new)).build();
    }

    /** Said before the answer is written: what is to be written follows from it. */
    static final class Form implements HandlerInterceptor {
        @Override
        public boolean preHandle(
                HttpServletRequest request, HttpServletResponse response, Object handler) {
            if (handler instanceof HandlerMethod method
                    && method.getMethod().getReturnType() == Listing.class)
                Export.of(request.getRequestURI())
                        .ifPresent(form -> response.setContentType(form.type().toString()));
            return true;
        }
    }
}
