package org.qunzhi.gateway;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A plain page of the gateway's own, for when the pages of the platform are not there or not open
 * to whoever asks. Its texts are ours; nothing of the request is quoted.
 */
public final class Page {
    /** Where a request carries the path to go on to after signing in. */
    public static final String NEXT = "org.qunzhi.gateway.next";

    private static final String TEMPLATE = template();
    private final String language;
    private String title = "";
    private String detail = "";
    private boolean signIn;

    private Page(String language) {
        this.language = language;
    }

    public static Page of(String language) {
        return new Page(language);
    }

    public Page title(String text) {
        title = text;
        return this;
    }

    public Page detail(String text) {
        detail = text;
        return this;
    }

    /** Whether it offers to sign in. */
    public Page signIn(boolean offered) {
        signIn = offered;
        return this;
    }

    public void answer(int status, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        boolean english = language.equals("en");
        var next = request.getAttribute(NEXT) instanceof String path ? path : "/";
        var link =
                "<a class=\"main\" href=\"/oauth2/authorization/qunzhi?next=%s\">%s</a>"
                        .formatted(
                                URLEncoder.encode(next, StandardCharsets.UTF_8),
                                english ? "Sign in" : "登录");
        var html =
                TEMPLATE.replace("{language}", language)
                        .replace("{title}", title)
                        .replace("{detail}", detail)
                        .replace("{sign-in}", signIn ? link : "")
                        .replace("{home}", english ? "Home" : "返回首页");
        response.setStatus(status);
        response.setContentType("text/html;charset=UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Content-Language", language);
        response.getOutputStream().write(html.getBytes(StandardCharsets.UTF_8));
        response.flushBuffer();
    }

    /** Whether a browser asks for a page, not a script or a program for data. */
    static boolean wanted(HttpServletRequest request) {
        var accepted = request.getHeader("Accept");
        return accepted != null && accepted.contains("text/html");
    }

    public static boolean inEnglish(HttpServletRequest request) {
        return inEnglish(request.getHeader("Accept-Language"));
    }

    private static boolean inEnglish(@Nullable String wanted) {
        if (wanted == null) return false;
        try {
            for (var range : Locale.LanguageRange.parse(wanted)) {
                if (range.getWeight() == 0) continue;
                if (range.getRange().startsWith("zh")) return false;
                if (range.getRange().startsWith("en")) return true;
            }
            return false;
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }

    private static String template() {
        try (InputStream html = Page.class.getResourceAsStream("/gateway-page.html")) {
            if (html == null) throw new IllegalStateException("gateway-page.html is missing");
            return new String(html.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
