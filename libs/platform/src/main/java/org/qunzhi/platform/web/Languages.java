package org.qunzhi.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Chinese, or English where {@code Accept-Language} or the address ({@code lang}) wants it more.
 */
final class Languages implements LocaleResolver {
    static final Locale CHINESE = Locale.SIMPLIFIED_CHINESE;

    static Locale of(HttpServletRequest request) {
        // Not getParameter: that reads a form, and one too long or broken would refuse its refusal.
        var named =
                UriComponentsBuilder.newInstance()
                        .query(request.getQueryString())
                        .build()
                        .getQueryParams()
                        .getFirst("lang");
        var wanted = named == null ? request.getHeader("Accept-Language") : named;
        if (wanted == null) return CHINESE;
        try {
            for (var range : Locale.LanguageRange.parse(wanted)) {
                if (range.getWeight() == 0) continue;
                if (range.getRange().startsWith("zh")) return CHINESE;
                if (range.getRange().startsWith("en")) return Locale.ENGLISH;
            }
            return CHINESE;
        } catch (IllegalArgumentException malformed) {
            return CHINESE;
        }
    }

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        return of(request);
    }

    @Override
    public void setLocale(
            HttpServletRequest request,
            @Nullable HttpServletResponse response,
            @Nullable Locale locale) {
        throw new UnsupportedOperationException("the request says the language");
    }
}
