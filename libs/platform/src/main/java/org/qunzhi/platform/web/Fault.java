package org.qunzhi.platform.web;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.qunzhi.platform.Field;

/**
 * One thing wrong with a request.
 *
 * @param in the body, or what else of the request has a name
 * @param path JSON pointer (RFC 6901) into the body; elsewhere a slash and the name
 * @param code kebab-case; its sentence is {@code fault.<code>}
 * @param parts what the sentence's placeholders name
 * @param text the sentence where the code has none of its own
 */
public record Fault(In in, String path, String code, Map<String, ?> parts, @Nullable String text) {

    /** Part of a request. */
    public enum In {
        BODY,
        QUERY,
        PATH,
        HEADER;

        /** A fault of the parameter of that name. */
        public Fault of(String name, String code) {
            return of(name, code, Map.of());
        }

        /** A fault of the parameter of that name. */
        public Fault of(String name, String code, Map<String, ?> parts) {
            return new Fault(this, Field.step(name), code, parts, null);
        }

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public static Fault of(String path, String code) {
        return new Fault(In.BODY, path, code, Map.of(), null);
    }

    public static Fault of(String path, String code, Map<String, ?> parts) {
        return new Fault(In.BODY, path, code, parts, null);
    }
}
