package org.qunzhi.auditor.bundle;

import org.jspecify.annotations.Nullable;
import org.qunzhi.contracts.Protected;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.type.TypeFactory;

/** Protected fields between what the bundle shows and the event's record. */
final class ProtectedJson {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final String CLEAR = "clear";
    private static final String SALT = "salt";
    private static final String WITHHELD = "withheld";
    private static final String ERASED = "erased";

    static JsonNode clear(JsonNode value, String salt) {
        return JSON.objectNode().put(SALT, salt).set(CLEAR, value);
    }

    static JsonNode withheld() {
        return JSON.objectNode().put(WITHHELD, true);
    }

    static JsonNode erased() {
        return JSON.objectNode().put(ERASED, true);
    }

    static JacksonModule module() {
        return new SimpleModule("protected").addDeserializer(Protected.class, new Reader(null));
    }

    @SuppressWarnings("rawtypes") // as Jackson wants it
    private static final class Reader extends StdDeserializer<Protected> {
        private final @Nullable JavaType inner;

        Reader(@Nullable JavaType inner) {
            super(Protected.class);
            this.inner = inner;
        }

        @Override
        public ValueDeserializer<?> createContextual(
                DeserializationContext context, @Nullable BeanProperty property) {
            var type = property == null ? context.getContextualType() : property.getType();
            return new Reader(type == null ? TypeFactory.unknownType() : type.containedType(0));
        }

        @Override
        public Protected deserialize(JsonParser parser, DeserializationContext context) {
            var node = context.readTree(parser);
            if (node.has(WITHHELD)) return new Protected.Withheld<>();
            if (node.has(ERASED)) return new Protected.Erased<>();
            if (!node.has(CLEAR)) throw DatabindException.from(parser, "no protected field");
            Object value = context.readTreeAsValue(node.get(CLEAR), inner);
            return new Protected.Clear<>(value, node.path(SALT).asString());
        }
    }

    private ProtectedJson() {}
}
