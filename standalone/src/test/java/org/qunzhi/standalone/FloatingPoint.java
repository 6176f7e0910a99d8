package org.qunzhi.standalone;

import static java.lang.constant.ConstantDescs.CD_Double;
import static java.lang.constant.ConstantDescs.CD_Float;
import static java.lang.constant.ConstantDescs.CD_double;
import static java.lang.constant.ConstantDescs.CD_float;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeElement;
import java.lang.classfile.MethodModel;
import java.lang.classfile.TypeKind;
import java.lang.classfile.instruction.ConstantInstruction;
import java.lang.classfile.instruction.ConvertInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.LoadInstruction;
import java.lang.classfile.instruction.OperatorInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.Set;
import java.util.stream.Stream;

/** Where a class uses double or float: ArchUnit sees signatures, a calculation is in the code. */
final class FloatingPoint {
    private static final Set<ClassDesc> TYPES = Set.of(CD_double, CD_float, CD_Double, CD_Float);

    static Stream<String> in(String className) {
        var model = ClassFile.of().parse(bytes(className));
        var name = className.replaceFirst("^.*[.$]", "");
        var fields =
                model.fields().stream()
                        .filter(field -> TYPES.contains(field.fieldTypeSymbol()))
                        .map(
                                field ->
                                        field.fieldName().stringValue()
                                                + " has type "
                                                + field.fieldTypeSymbol().displayName());
        var signatures =
                model.methods().stream()
                        .filter(method -> takes(method.methodTypeSymbol()))
                        .map(
                                method ->
                                        method.methodName().stringValue()
                                                + " has type "
                                                + method.methodTypeSymbol().displayDescriptor());
        var codes = model.methods().stream().flatMap(FloatingPoint::calculated);
        return Stream.of(fields, signatures, codes)
                .flatMap(found -> found)
                .map(found -> name + "." + found)
                .distinct();
    }

    private static Stream<String> calculated(MethodModel method) {
        return method.code().stream()
                .flatMap(code -> code.elementStream())
                .flatMap(FloatingPoint::use)
                .map(use -> method.methodName().stringValue() + use);
    }

    private static Stream<String> use(CodeElement element) {
        return switch (element) {
            case ConvertInstruction convert ->
                    Stream.of(convert.fromType(), convert.toType())
                            .flatMap(FloatingPoint::floating);
            case OperatorInstruction operator -> floating(operator.typeKind());
            case ConstantInstruction constant -> floating(constant.typeKind());
            case LoadInstruction load -> floating(load.typeKind());
            case InvokeInstruction call when takes(call.typeSymbol()) ->
                    Stream.of(" calls " + call.name().stringValue());
            default -> Stream.empty();
        };
    }

    private static Stream<String> floating(TypeKind kind) {
        return switch (kind) {
            case DOUBLE -> Stream.of(" calculates with double");
            case FLOAT -> Stream.of(" calculates with float");
            default -> Stream.empty();
        };
    }

    private static boolean takes(MethodTypeDesc type) {
        return TYPES.contains(type.returnType())
                || type.parameterList().stream().anyMatch(TYPES::contains);
    }

    private static byte[] bytes(String className) {
        var file = "/" + className.replace('.', '/') + ".class";
        try (var open = FloatingPoint.class.getResourceAsStream(file)) {
            if (open == null) throw new LinkageError(file + " is not on the class path");
            return open.readAllBytes();
        } catch (IOException unread) {
            throw new UncheckedIOException(unread);
        }
    }

    private FloatingPoint() {}
}
