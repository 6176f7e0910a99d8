package org.qunzhi.platform.web;

import jakarta.validation.ConstraintViolation;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.qunzhi.platform.Field;
import org.springframework.core.MethodParameter;
import org.springframework.validation.method.ParameterValidationResult;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import tools.jackson.databind.json.JsonMapper;

/** Faults of query parameters, path variables and headers. */
final class Parameters {
    private static final JsonMapper TYPES = new JsonMapper();

    static Fault mistyped(MethodArgumentTypeMismatchException failure) {
        var type = TYPES.constructType(failure.getParameter().getGenericParameterType());
        return in(failure.getParameter())
                .of(name(failure.getParameter()), "mistyped", Leaf.expected(type));
    }

    static List<Fault> faults(HandlerMethodValidationException failure) {
        var faults = new ArrayList<Fault>();
        for (ParameterValidationResult result : failure.getParameterValidationResults()) {
            for (var error : result.getResolvableErrors()) {
                var violation = result.unwrap(error, ConstraintViolation.class);
                faults.add(fault(result.getMethodParameter(), violation));
            }
        }
        return faults;
    }

    private static Fault fault(MethodParameter parameter, ConstraintViolation<?> violation) {
        return Constraints.fault(in(parameter), Field.step(name(parameter)), violation);
    }

    private static Fault.In in(MethodParameter parameter) {
        if (parameter.hasParameterAnnotation(PathVariable.class)) return Fault.In.PATH;
        return parameter.hasParameterAnnotation(RequestHeader.class)
                ? Fault.In.HEADER
                : Fault.In.QUERY;
    }

    private static String name(MethodParameter parameter) {
        return Objects.requireNonNullElse(parameter.getParameterName(), "");
    }

    private Parameters() {}
}
