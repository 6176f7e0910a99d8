package org.qunzhi.platform.store;

import org.jspecify.annotations.Nullable;
import org.qunzhi.contracts.Protected;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;
import tools.jackson.databind.type.TypeFactory;

/**
 * A protected value between the seam and the binder, in memory alone; upcasters see this form:
 * {@code {"_clear": value, "_salt": salt}}, {@code {"_withheld": true}}, {@code {"_erased": true}}
 * or {@code {"_broken": true}}.
 */
final class ProtectedJson {
    static final String CLEAR = "_clear";
    static final String SALT = "_salt";
    static final String WITHHELD = "_withheld";
    static final String ERASED = "_erased";
    static final String BROKEN = "_broken";

    static JacksonModule module() {
        return new SimpleModule("protected")
                .addSerializer(new Writer())
                .addDeserializer(Protected.class, new Reader(null));
    }

    @SuppressWarnings("rawtypes")
    private static final class Writer extends StdSerializer<Protected> {
        Writer() {
            super(Protected.class);
        }

        @Override
        public void serialize(Protected value, JsonGenerator json, SerializationContext context) {
            json.writeStartObject();
            switch ((Protected<?>) value) {
                case Protected.Clear<?>(var clear, var salt) -> {
                    context.defaultSerializeProperty(CLEAR, clear, json);
                    if (salt != null) json.writeStringProperty(SALT, salt);
                }
                case Protected.Withheld<?>() -> json.writeBooleanProperty(WITHHELD, true);
                case Protected.Erased<?>() -> json.writeBooleanProperty(ERASED, true);
                case Protected.Broken<?>() -> json.writeBooleanProperty(BROKEN, true);
            }
            json.writeEndObject();
        }
    }

    @SuppressWarnings("rawtypes")
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
            if (node.has(CLEAR)) {
                Object value = context.readTreeAsValue(node.get(CLEAR), inner);
                return new Protected.Clear<>(value, node.path(SALT).asString(null));
            }
            if (node.has(WITHHELD)) return new Protected.Withheld<>();
            if (node.has(ERASED)) return new Protected.Erased<>();
            if (node.has(BROKEN)) return new Protected.Broken<>();
            throw DatabindException.from(parser, "a protected field was not opened");
        }
    }

    private ProtectedJson() {}
}
