package org.qunzhi.platform.web;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.ClassPathResource;

/** The sentences of {@code problems/*.properties}, Chinese first, with named placeholders. */
final class Texts {
    static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)}");
    private final ResourceBundleMessageSource source = new ResourceBundleMessageSource();

    Texts(String... names) {
        for (var name : names) {
            var file = "problems/" + name;
            // A service without refusals of its own has no file; a missing bundle warns each time.
            if (new ClassPathResource(file + ".properties").exists()) source.addBasenames(file);
        }
        source.setDefaultEncoding("UTF-8");
        // The file without a suffix is the Chinese one; the machine's own language plays no part.
        source.setFallbackToSystemLocale(false);
    }

    /** The sentence of that key, or null where there is none. */
    @Nullable String find(String key, Locale language, Map<String, ?> parts) {
        var raw = source.getMessage(key, null, null, language);
        return raw == null ? null : filled(raw, parts);
    }

    private static String filled(String raw, Map<String, ?> parts) {
        return PLACEHOLDER
                .matcher(raw)
                .replaceAll(
                        found ->
                                Matcher.quoteReplacement(
                                        parts.containsKey(found.group(1))
                                                ? shown(parts.get(found.group(1)))
                                                : found.group()));
    }

    private static String shown(@Nullable Object value) {
        return switch (value) {
            case null -> "–";
            case Collection<?> many ->
                    many.stream().map(Texts::shown).collect(Collectors.joining(", "));
            default -> Objects.toString(value);
        };
    }
}
