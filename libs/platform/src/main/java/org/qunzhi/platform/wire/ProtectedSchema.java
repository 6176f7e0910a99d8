package org.qunzhi.platform.wire;

import com.github.victools.jsonschema.generator.CustomPropertyDefinition;
import com.github.victools.jsonschema.generator.FieldScope;
import com.github.victools.jsonschema.generator.SchemaGenerationContext;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.qunzhi.contracts.Personal;
import org.qunzhi.contracts.Protected;
import org.qunzhi.contracts.Sealed;
import org.qunzhi.platform.store.Protection;
import tools.jackson.databind.node.ObjectNode;

/**
 * The schema of a protected field: what lies on the topic is ciphertext and the digest of what it
 * hides, and the schema says by whose key it was closed.
 */
final class ProtectedSchema {
    private static final String PERSONAL = "x-personal";
    private static final String SEALED = "x-sealed";

    /** Null, that is the usual schema, where the field is not protected. */
    static @Nullable CustomPropertyDefinition of(
            FieldScope field, SchemaGenerationContext context) {
        if (field.getRawMember().getType() != Protected.class) return null;
        var schema = context.getGeneratorConfig().createObjectNode();
        schema.put("type", "object");
        var fields = schema.putObject("properties");
        fields.putObject(Protection.CLOSED).put("type", "string");
        fields.putObject(Protection.DIGEST).put("type", "string");
        schema.putArray("required").add(Protection.CLOSED).add(Protection.DIGEST);
        mark(field, schema);
        return new CustomPropertyDefinition(schema);
    }

    private static void mark(FieldScope field, ObjectNode schema) {
        var event = field.getRawMember().getDeclaringClass();
        var component =
                Arrays.stream(event.getRecordComponents())
                        .filter(each -> each.getName().equals(field.getName()))
                        .findFirst()
                        .orElseThrow();
        var personal = component.getAnnotation(Personal.class);
        var sealing = component.getAnnotation(Sealed.class);
        if (personal != null) {
            schema.putObject(PERSONAL).put("of", personal.of()).put("heldBy", personal.heldBy());
        }
        if (sealing != null) {
            schema.putObject(SEALED).put("until", sealing.until());
        }
    }

    private ProtectedSchema() {}
}
