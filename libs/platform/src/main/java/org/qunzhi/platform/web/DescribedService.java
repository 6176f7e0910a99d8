package org.qunzhi.platform.web;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;

/**
 * What all operations have in common: problems, headers, who may call; and the records' members.
 */
@SuppressWarnings({"rawtypes", "unchecked"})
final class DescribedService implements GlobalOpenApiCustomizer {
    private static final String SCHEMAS = "#/components/schemas/";

    @Override
    public void customise(OpenAPI service) {
        var parts = service.getComponents();
        parts.addSchemas("Fault", fault()).addSchemas("Problem", problem());
        parameters(parts);
        service.getPaths()
                .forEach(
                        (path, item) -> item.readOperations().forEach(one -> operation(path, one)));
        var sent = new HashSet<String>();
        service.getPaths()
                .values()
                .forEach(item -> item.readOperations().forEach(one -> sent(one, parts, sent)));
        parts.getSchemas().forEach((name, schema) -> answered(schema, sent.contains(name)));
    }

    private static void operation(String path, Operation operation) {
        if (path.contains("/public/") || path.startsWith("/schemas/"))
            operation.setSecurity(List.of());
        operation
                .getResponses()
                .forEach(
                        (status, answer) ->
                                answer.addHeaderObject(
                                        "Qunzhi-Position",
                                        new Header()
                                                .schema(text("^[0-9]{1,18}$"))
                                                .description("How far the read models have seen")));
        operation
                .getResponses()
                .addApiResponse(
                        "default",
                        new ApiResponse()
                                .description("A problem (RFC 9457)")
                                .content(
                                        new Content()
                                                .addMediaType(
                                                        "application/problem+json",
                                                        new MediaType()
                                                                .schema(reference("Problem")))));
    }

    private static void parameters(Components parts) {
        parts.addParameters(
                "IdempotencyKey",
                new HeaderParameter()
                        .name(IdempotencyKey.HEADER)
                        .schema(text("^[!-~]{1,200}$"))
                        .description("One for one intent: who repeats it gets the first answer"));
        parts.addParameters(
                "AtLeast",
                new HeaderParameter()
                        .name("Qunzhi-At-Least")
                        .schema(text("^[0-9]{1,18}$"))
                        .description(
                                "A Qunzhi-Position of this service that the answer must know"));
        parts.addParameters(
                "OnBehalfOf",
                new HeaderParameter()
                        .name("Qunzhi-On-Behalf-Of")
                        .schema(text(null))
                        .description("The appointment to act by, for who has several"));
    }

    private static Schema problem() {
        var problem = object("type", "title", "detail", "code");
        return problem.addProperty("status", new JsonSchema().typesItem("integer"))
                .addProperty("instance", text(null))
                .addProperty(
                        "faults", new JsonSchema().typesItem("array").items(reference("Fault")))
                .addRequiredItem("status")
                .additionalProperties(new JsonSchema());
    }

    private static Schema fault() {
        var in = new JsonSchema().typesItem("string");
        in._enum(List.of("body", "query", "path", "header"));
        var pointer =
                text(null)
                        .description(
                                "JSON pointer (RFC 6901) into the body; elsewhere / and the name");
        var fault = object("in", "path", "code", "message");
        fault.addProperty("in", in).addProperty("path", pointer);
        return fault;
    }

    private static Schema object(String... texts) {
        var object = new JsonSchema().typesItem("object");
        for (var name : texts) object.addProperty(name, text(null)).addRequiredItem(name);
        return object;
    }

    private static Schema text(@Nullable String pattern) {
        return new JsonSchema().typesItem("string").pattern(pattern);
    }

    private static Schema reference(String name) {
        return new JsonSchema().$ref(SCHEMAS + name);
    }

    /** What somebody sends may leave out what may be absent; an answer says that it is. */
    private static void answered(Schema schema, boolean sent) {
        var said = schema.getExtensions();
        if (said == null || said.get(RecordSchemas.LEFT_OUT) == null) return;
        if (schema.getProperties() == null) return;
        if (!sent) {
            var always = new ArrayList<String>(schema.getProperties().keySet());
            always.removeAll((List<String>) said.get(RecordSchemas.LEFT_OUT));
            schema.setRequired(always);
        }
        RecordSchemas.extensions().forEach(said::remove);
    }

    private static void sent(Operation operation, Components parts, Set<String> names) {
        var body = operation.getRequestBody();
        if (body == null || body.getContent() == null) return;
        for (var form : body.getContent().values()) reached(form.getSchema(), parts, names);
    }

    private static void reached(@Nullable Schema<?> schema, Components parts, Set<String> names) {
        if (schema == null) return;
        if (schema.get$ref() != null) {
            var name = schema.get$ref().substring(SCHEMAS.length());
            if (names.add(name)) reached(parts.getSchemas().get(name), parts, names);
        }
        reached(schema.getItems(), parts, names);
        if (schema.getAdditionalProperties() instanceof Schema<?> values)
            reached(values, parts, names);
        Map<String, Schema> members = schema.getProperties();
        if (members != null) members.values().forEach(one -> reached(one, parts, names));
        if (schema.getOneOf() != null) schema.getOneOf().forEach(one -> reached(one, parts, names));
    }
}
