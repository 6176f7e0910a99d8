package org.qunzhi.platform.lists;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.qunzhi.contracts.Protected;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.ClassPathResource;

/** Values as people read them in a table; words from {@code words/<context>.properties}. */
final class Cells {
    /** Legal times are those of Beijing, whatever the reader's clock. */
    private static final DateTimeFormatter LEGAL =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT)
                    .withZone(ZoneId.of("Asia/Shanghai"));

    private final ResourceBundleMessageSource words = new ResourceBundleMessageSource();

    Cells(String... files) {
        for (var file : files)
            if (new ClassPathResource("words/" + file + ".properties").exists())
                words.addBasenames("words/" + file);
        words.setDefaultEncoding("UTF-8");
        words.setFallbackToSystemLocale(false);
        words.setUseCodeAsDefaultMessage(true);
    }

    /** A number stays one. */
    Object shown(@Nullable Object value, Locale language) {
        return switch (value) {
            case null -> "";
            case Number number -> number;
            case Instant at -> LEGAL.format(at);
            case Enum<?> one -> word(one.getDeclaringClass().getSimpleName() + "." + one, language);
            case Protected<?> closed -> shown(closed, language);
            case Collection<?> many ->
                    many.stream()
                            .map(one -> shown(one, language).toString())
                            .collect(Collectors.joining(" · "));
            default -> value.toString();
        };
    }

    private Object shown(Protected<?> value, Locale language) {
        return value instanceof Protected.Clear<?>(var clear, var _)
                ? shown(clear, language)
                : word("Protected." + value.getClass().getSimpleName(), language);
    }

    private String word(String key, Locale language) {
        var word = words.getMessage(key, null, language);
        return word.equals(key) ? key.substring(key.indexOf('.') + 1) : word;
    }
}
