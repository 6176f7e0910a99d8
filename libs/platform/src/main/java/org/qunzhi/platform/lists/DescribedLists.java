package org.qunzhi.platform.lists;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.QueryParameter;
import java.util.List;
import org.springframework.web.method.HandlerMethod;

/** The query language of lists and their exports, in a service's description. */
final class DescribedLists {
    private static final List<String> QUERY =
            List.of("state", "q", "sort", "cursor", "limit", "filters");

    static Operation operation(Operation operation, HandlerMethod method) {
        if (method.getMethod().getReturnType() != Listing.class) return operation;
        QUERY.forEach(
                name ->
                        operation.addParametersItem(
                                new Parameter().$ref("#/components/parameters/list-" + name)));
        return operation;
    }

    static void service(OpenAPI service) {
        parameter(service, "state", "one or several states, with commas between");
        parameter(service, "q", "what one of the searched fields contains, in any case");
        parameter(service, "sort", "a field, from the end with a minus before it");
        parameter(service, "cursor", "the next of the page before");
        parameter(service, "limit", "1 to 200, usually 50");
        service.getComponents().addParameters("list-filters", filters());
        service.getPaths()
                .forEach(
                        (path, item) ->
                                Export.of(path)
                                        .ifPresent(
                                                form ->
                                                        item.readOperations()
                                                                .forEach(
                                                                        one -> export(one, form))));
    }

    private static void parameter(OpenAPI service, String name, String description) {
        Schema<?> schema = new JsonSchema().typesItem(name.equals("limit") ? "integer" : "string");
        service.getComponents()
                .addParameters(
                        "list-" + name,
                        new QueryParameter().name(name).schema(schema).description(description));
    }

    /** Each under its own name, as the row's member is called. */
    private static Parameter filters() {
        Schema<?> values = new JsonSchema().typesItem("object");
        values.setAdditionalProperties(new JsonSchema().typesItem("string"));
        return new QueryParameter()
                .name("filters")
                .schema(values)
                .style(Parameter.StyleEnum.FORM)
                .explode(true)
                .description("what exactly a filtered member is");
    }

    /** Named apart, or the client would have three operations of one name. */
    private static void export(Operation operation, Export form) {
        if (operation.getParameters() == null
                || operation.getParameters().stream()
                        .noneMatch(one -> "#/components/parameters/list-q".equals(one.get$ref())))
            return;
        var id = operation.getOperationId().replaceAll("_[0-9]+$", "");
        operation.setOperationId(id + form.name().charAt(0) + form.ending().substring(2));
        Schema<?> file = new JsonSchema().typesItem("string").format("binary");
        var type = form.type().getType() + "/" + form.type().getSubtype();
        var content = new Content().addMediaType(type, new MediaType().schema(file));
        operation.getResponses().values().stream()
                .filter(answer -> answer.getContent() != null)
                .filter(answer -> !answer.getContent().containsKey("application/problem+json"))
                .forEach(answer -> answer.setContent(content));
    }

    private DescribedLists() {}
}
