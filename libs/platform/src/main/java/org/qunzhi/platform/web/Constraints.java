package org.qunzhi.platform.web;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import java.util.Locale;
import org.qunzhi.platform.Field;

/** A broken constraint of Bean Validation as a fault. */
final class Constraints {

    static Fault fault(ConstraintViolation<?> violation) {
        return fault(Fault.In.BODY, pointer(violation), violation);
    }

    static Fault fault(Fault.In in, String path, ConstraintViolation<?> violation) {
        var constraint = violation.getConstraintDescriptor();
        var type = constraint.getAnnotation().annotationType();
        var standard = violation.getMessageTemplate().equals("{" + type.getName() + ".message}");
        var code = type.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "-");
        return new Fault(
                in,
                path,
                standard ? code.toLowerCase(Locale.ROOT) : "constraint",
                constraint.getAttributes(),
                violation.getMessage());
    }

    private static String pointer(ConstraintViolation<?> violation) {
        var pointer = new StringBuilder();
        for (var node : violation.getPropertyPath()) {
            if (node.getIndex() != null) pointer.append(Field.step(node.getIndex()));
            if (node.getKey() != null) pointer.append(Field.step(node.getKey()));
            if (node.getKind() == ElementKind.PROPERTY) pointer.append(Field.step(node.getName()));
        }
        return pointer.toString();
    }

    private Constraints() {}
}
