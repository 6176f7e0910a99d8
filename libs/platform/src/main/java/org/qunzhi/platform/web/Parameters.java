package org.qunzhi.platform.web;

import jakarta.validation.ConstraintViolation;
import java.util.ArrayList;
import java.util.List;
import org.springframework.core.MethodParameter;
import org.springframework.validation.method.ParameterValidationResult;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import tools.jackson.databind.json.JsonMapper;

/** Faults of query parameters, path variables and headers. */
final class Parameters {
    private static final JsonMapper TYPES = new JsonMapper();

    static Fault mistyped(MethodArgumentTypeMismatchException failure) {
        var type = TYPES.constructType(failure.getParameter().getGenericParameterType());
        return Fault.of(path(failure.getParameter()), "mistyped", Leaf.expected(type));
    }

    static List<Fault> faults(HandlerMethodValidationException failure) {
        var faults = new ArrayList<Fault>();
        for (ParameterValidationResult result : failure.getParameterValidationResults()) {
            for (var error : result.getResolvableErrors()) {
                var violation = result.unwrap(error, ConstraintViolation.class);
                faults.add(Constraints.fault(path(result.getMethodParameter()), violation));
            }
        }
        return faults;
    }

    private static String path(MethodParameter parameter) {
        var name = parameter.getParameterName();
        return parameter.hasParameterAnnotation(PathVariable.class) ? "{" + name + "}" : "?" + name;
    }

    private Parameters() {}
}
