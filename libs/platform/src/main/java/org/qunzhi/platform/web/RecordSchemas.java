package org.qunzhi.platform.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JavaType;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.qunzhi.contracts.Protected;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import tools.jackson.databind.JsonNode;

/**
 * Records as they are read and written here: a component without {@code @Nullable} is always there.
 * A nested one is named with what it stands in, as {@code Return} means little alone.
 */
@SuppressWarnings("rawtypes")
final class RecordSchemas implements ModelConverter {
    /** Of a schema: the type it describes, and its members that an answer may leave out. */
    static final String TYPE = "x-type";

    static final String LEFT_OUT = "x-left-out";

    private static final Pattern AROUND = Pattern.compile("^Known|(Api|Request|View|Event)$");

    @Override
    public @Nullable Schema resolve(
            AnnotatedType asked, ModelConverterContext context, Iterator<ModelConverter> chain) {
        var type = Json31.mapper().constructType(asked.getType());
        var raw = type.getRawClass();
        if (JsonNode.class.isAssignableFrom(raw)) return new JsonSchema();
        if (raw == StreamingResponseBody.class)
            return new JsonSchema().typesItem("string").format("binary");
        if (raw.isSealed() && Arrays.stream(raw.getPermittedSubclasses()).allMatch(Class::isRecord))
            return raw == Protected.class ? protectedValue(type, context) : either(raw, context);
        var named =
                raw.isRecord() && type.containedTypeCount() == 0 ? asked.name(name(raw)) : asked;
        var schema = chain.hasNext() ? chain.next().resolve(named, context, chain) : null;
        if (schema != null && raw.isRecord()) complete(defined(schema, context), type);
        return schema;
    }

    private static Schema either(Class<?> sealed, ModelConverterContext context) {
        var either = new JsonSchema();
        for (var one : sealed.getPermittedSubclasses())
            either.addOneOfItem(context.resolve(new AnnotatedType(one).resolveAsRef(true)));
        return either;
    }

    private static Schema protectedValue(JavaType type, ModelConverterContext context) {
        var state = new JsonSchema();
        state.typesItem("string");
        state._enum(List.of("clear", "withheld", "erased", "broken"));
        var value = context.resolve(new AnnotatedType(type.containedType(0)).resolveAsRef(true));
        return new JsonSchema()
                .typesItem("object")
                .addProperty("state", state)
                .addProperty("value", value == null ? new JsonSchema() : value)
                .addRequiredItem("state");
    }

    private static String name(Class<?> type) {
        var simple = type.getSimpleName();
        var outer = type.getEnclosingClass();
        if (outer == null) return simple;
        var around = AROUND.matcher(outer.getSimpleName()).replaceAll("");
        return simple.contains(around) ? simple : around + simple;
    }

    private static Schema defined(Schema schema, ModelConverterContext context) {
        var reference = schema.get$ref();
        if (reference == null) return schema;
        var model =
                context.getDefinedModels().get(reference.substring(reference.lastIndexOf('/') + 1));
        return model == null ? schema : model;
    }

    private static void complete(Schema model, JavaType type) {
        if (model.getProperties() == null) return;
        var said = model.getExtensions() == null ? null : model.getExtensions().get(TYPE);
        if (said != null && !said.equals(type.toCanonical()))
            throw new IllegalStateException(said + " and " + type.toCanonical() + " share a name");
        if (said != null) return;
        model.addExtension(TYPE, type.toCanonical());
        var leftOut = new ArrayList<String>();
        for (var component : type.getRawClass().getRecordComponents()) {
            var name = component.getName();
            if (!model.getProperties().containsKey(name)) continue;
            if (component.getAccessor().isAnnotationPresent(JsonInclude.class)) leftOut.add(name);
            else if (component.getAnnotatedType().isAnnotationPresent(Nullable.class))
                nullable(model, name);
            else if (model.getRequired() == null || !model.getRequired().contains(name))
                model.addRequiredItem(name);
        }
        model.addExtension(LEFT_OUT, List.copyOf(leftOut));
    }

    @SuppressWarnings("unchecked")
    private static void nullable(Schema model, String name) {
        var property = (Schema<?>) model.getProperties().get(name);
        if (property == null) return;
        if (model.getRequired() != null) model.getRequired().remove(name);
        if (property.getTypes() != null && property.getEnum() == null) {
            property.addType("null");
            return;
        }
        var either = new JsonSchema();
        either.addOneOfItem(property);
        either.addOneOfItem(new JsonSchema().typesItem("null"));
        model.getProperties().put(name, either);
    }

    static Set<String> extensions() {
        return Set.of(TYPE, LEFT_OUT);
    }
}
