package org.qunzhi.platform;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A field of the request that a refusal is about.
 *
 * @param pointer into the body (RFC 6901)
 * @param code the field's own sentence, {@code fault.<code>}; absent where the refusal's says it
 * @param parts what the sentence's placeholders name
 */
public record Field(String pointer, @Nullable String code, Map<String, ?> parts) {

    /** RFC 6901 §3: what a member's name, or an index, becomes in a pointer. */
    public static String step(Object name) {
        return "/" + name.toString().replace("~", "~0").replace("/", "~1");
    }

    /** The refusal's own sentence at each of these fields. */
    public static List<Field> at(String... pointers) {
        return Arrays.stream(pointers).map(one -> new Field(one, null, Map.of())).toList();
    }
}
