package org.qunzhi.platform.store;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import java.lang.reflect.Modifier;
import org.qunzhi.contracts.Protected;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/**
 * An aggregate's fields as JSON, private ones too. What an event keeps closed is never written: a
 * copy here would be in clear, and no destroyed key would reach it.
 */
public final class SnapshotForm {
    static final String NAME = "fields-1";
    private static final JsonMapper MAPPER =
            JsonMapper.builder()
                    .changeDefaultVisibility(
                            checker ->
                                    checker.with(Visibility.NONE)
                                            .withVisibility(PropertyAccessor.FIELD, Visibility.ANY)
                                            .withVisibility(
                                                    PropertyAccessor.CREATOR, Visibility.ANY))
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
                    .addModule(new SimpleModule("nothing-protected").addSerializer(new Refusing()))
                    .build();

    private SnapshotForm() {}

    /**
     * As it would be stored.
     *
     * @throws IllegalStateException where something protected is in it
     */
    public static String write(Object aggregate) {
        return MAPPER.writeValueAsString(aggregate);
    }

    /**
     * The aggregate again.
     *
     * @throws IllegalArgumentException where a field of the class is not in it
     */
    public static <T> T read(String state, Class<T> type) {
        var tree = MAPPER.readTree(state);
        for (var field : type.getDeclaredFields()) {
            if (!Modifier.isStatic(field.getModifiers()) && !tree.has(field.getName()))
                throw new IllegalArgumentException(field + " is not in the snapshot");
        }
        return MAPPER.treeToValue(tree, type);
    }

    @SuppressWarnings("rawtypes")
    private static final class Refusing extends StdSerializer<Protected> {
        Refusing() {
            super(Protected.class);
        }

        @Override
        public void serialize(Protected value, JsonGenerator json, SerializationContext context) {
            throw new IllegalStateException("what is protected is in no snapshot");
        }
    }
}
