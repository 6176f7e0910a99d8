package org.qunzhi.platform.web;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One thing wrong with a request.
 *
 * @param path JSON pointer into the body; {@code ?name} of a query parameter, <code>{name}</code>
 *     of a path variable, or a header's name
 * @param code kebab-case; its sentence is {@code fault.<code>}
 * @param parts what the sentence's placeholders name
 * @param text the sentence where the code has none of its own
 */
public record Fault(String path, String code, Map<String, ?> parts, @Nullable String text) {

    public static Fault of(String path, String code) {
        return new Fault(path, code, Map.of(), null);
    }

    public static Fault of(String path, String code, Map<String, ?> parts) {
        return new Fault(path, code, parts, null);
    }

    /** RFC 6901 §3: what a member's name becomes in a pointer. */
    static String step(Object name) {
        return "/" + name.toString().replace("~", "~0").replace("/", "~1");
    }
}
