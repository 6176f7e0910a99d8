package org.qunzhi.platform.web;

import java.time.Instant;
import java.time.temporal.Temporal;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qunzhi.platform.Field;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A JSON value that is not taken apart further. */
final class Leaf {

    /** Jackson reads {@code 3} as text, as the fourth constant, as a time; a sender means none. */
    static boolean fits(JsonMapper mapper, JsonNode node, JavaType type) {
        if (written(type.getRawClass()) && !node.isString()) return false;
        try {
            mapper.readerFor(type).readValue(node);
            return true;
        } catch (JacksonException mistyped) {
            return false;
        }
    }

    private static boolean written(Class<?> type) {
        return type == String.class
                || type == UUID.class
                || type.isEnum()
                || Temporal.class.isAssignableFrom(type);
    }

    /** What a sentence says was expected: a word of {@code type.*}, or the choice. */
    static Map<String, ?> expected(JavaType type) {
        var raw = type.getRawClass();
        if (raw.isEnum()) {
            return Map.of("expected", "choice", "choice", Arrays.asList(raw.getEnumConstants()));
        }
        return Map.of("expected", word(type, raw));
    }

    private static String word(JavaType type, Class<?> raw) {
        if (type.isCollectionLikeType()) return "list";
        if (raw == String.class) return "text";
        if (raw == boolean.class || raw == Boolean.class) return "truth";
        if (raw == int.class || raw == long.class) return "integer";
        if (raw == Integer.class || raw == Long.class) return "integer";
        if (raw == Instant.class) return "instant";
        if (Temporal.class.isAssignableFrom(raw)) return "date";
        if (raw == UUID.class) return "uuid";
        if (Number.class.isAssignableFrom(raw) || raw.isPrimitive()) return "number";
        return "object";
    }

    static JsonNode zero(JsonMapper mapper, JavaType type) {
        return type.hasRawClass(boolean.class)
                ? mapper.getNodeFactory().booleanNode(false)
                : mapper.getNodeFactory().numberNode(0);
    }

    static String pointer(JacksonException failure) {
        var pointer = new StringBuilder();
        for (var reference : failure.getPath()) {
            @Nullable String name = reference.getPropertyName();
            pointer.append(Field.step(name == null ? reference.getIndex() : name));
        }
        return pointer.toString();
    }

    private Leaf() {}
}
