package org.qunzhi.platform.wire;

import com.github.victools.jsonschema.generator.FieldScope;
import com.github.victools.jsonschema.generator.Option;
import com.github.victools.jsonschema.generator.OptionPreset;
import com.github.victools.jsonschema.generator.SchemaGenerator;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigBuilder;
import com.github.victools.jsonschema.generator.SchemaVersion;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.qunzhi.contracts.Context;
import org.qunzhi.contracts.EventType;

/** JSON Schemas (2020-12) of the {@code data} of events, made from the contracts. */
public final class EventSchemas {
    private final SchemaGenerator generator;

    public EventSchemas() {
        var config =
                new SchemaGeneratorConfigBuilder(
                                SchemaVersion.DRAFT_2020_12, OptionPreset.PLAIN_JSON)
                        .with(
                                Option.FLATTENED_ENUMS,
                                Option.EXTRA_OPEN_API_FORMAT_VALUES,
                                Option.MAP_VALUES_AS_ADDITIONAL_PROPERTIES);
        config.forFields()
                .withRequiredCheck(field -> !nullable(field))
                .withNullableCheck(EventSchemas::nullable)
                .withCustomDefinitionProvider(ProtectedSchema::of);
        generator = new SchemaGenerator(config.build());
    }

    /** CloudEvents {@code dataschema} of a CloudEvents {@code type}. */
    public static String address(String type) {
        return "/schemas/" + type + ".json";
    }

    /** The schemas of every event of a context, as JSON texts by CloudEvents {@code type}. */
    public Map<String, String> of(Context context) {
        var schemas = new TreeMap<String, String>();
        for (var event : context.events().values()) {
            var type = event.getAnnotation(EventType.class);
            if (type != null) {
                var published = context.type(type);
                schemas.put(published, schema(published, event));
            }
        }
        return schemas;
    }

    /** Further members are allowed: a later version may have more, and the salts stand there. */
    private String schema(String type, Class<?> event) {
        var schema = generator.generateSchema(event);
        schema.put("$id", address(type));
        schema.put("title", type);
        return schema.toPrettyString();
    }

    private static boolean nullable(FieldScope field) {
        return field.getRawMember().getAnnotatedType().isAnnotationPresent(Nullable.class);
    }
}
