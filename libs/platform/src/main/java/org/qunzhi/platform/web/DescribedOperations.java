package org.qunzhi.platform.web;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.util.List;
import java.util.Set;
import org.qunzhi.platform.Receipt;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.core.ResolvableType;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;

/** One operation: named after its feature and method, with the headers that it hears. */
final class DescribedOperations implements GlobalOperationCustomizer {
    private static final Set<RequestMethod> READS = Set.of(RequestMethod.GET, RequestMethod.HEAD);

    @Override
    public Operation customize(Operation operation, HandlerMethod method) {
        var feature = method.getBeanType().getSimpleName().replaceAll("Api$", "");
        var verb = method.getMethod().getName();
        var small = Character.toLowerCase(feature.charAt(0)) + feature.substring(1);
        operation.setOperationId(small + Character.toUpperCase(verb.charAt(0)) + verb.substring(1));
        operation.setTags(List.of(small));
        if (!reads(method)) refer(operation, "IdempotencyKey");
        refer(operation, "AtLeast");
        var answers = operation.getResponses();
        if (answers != null && answers.containsKey("200") && decides(method))
            answers.addApiResponse("2XX", answers.remove("200"));
        return operation;
    }

    static void refer(Operation operation, String parameter) {
        operation.addParametersItem(new Parameter().$ref("#/components/parameters/" + parameter));
    }

    private static boolean reads(HandlerMethod method) {
        var mapping =
                AnnotatedElementUtils.findMergedAnnotation(
                        method.getMethod(), RequestMapping.class);
        return mapping != null && READS.containsAll(List.of(mapping.method()));
    }

    /** 200, or 201 where something was made. */
    private static boolean decides(HandlerMethod method) {
        var answer = ResolvableType.forMethodReturnType(method.getMethod());
        return answer.getGeneric(0).toClass() == Receipt.class;
    }
}
