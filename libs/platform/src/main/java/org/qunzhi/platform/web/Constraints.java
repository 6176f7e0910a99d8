package org.qunzhi.platform.web;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import java.util.Locale;

/** A broken constraint of Bean Validation as a fault. */
final class Constraints {

    static Fault fault(ConstraintViolation<?> violation) {
        return fault(pointer(violation), violation);
    }

    static Fault fault(String path, ConstraintViolation<?> violation) {
        var constraint = violation.getConstraintDescriptor();
        var type = constraint.getAnnotation().annotationType();
        var standard = violation.getMessageTemplate().equals("{" + type.getName() + ".message}");
        var code = type.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "-");
        return new Fault(
                path,
                standard ? code.toLowerCase(Locale.ROOT) : "constraint",
                constraint.getAttributes(),
                violation.getMessage());
    }

    private static String pointer(ConstraintViolation<?> violation) {
        var pointer = new StringBuilder();
        for (var node : violation.getPropertyPath()) {
            if (node.getIndex() != null) pointer.append(Fault.step(node.getIndex()));
            if (node.getKey() != null) pointer.append(Fault.step(node.getKey()));
            if (node.getKind() == ElementKind.PROPERTY) pointer.append(Fault.step(node.getName()));
        }
        return pointer.toString();
    }

    private Constraints() {}
}
