package org.qunzhi.standalone.issuer;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.qunzhi.gateway.Page;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The form by which a demonstration account signs in. */
@RestController
final class SignInPage {
    private static final Pattern PLACE = Pattern.compile("\\{([a-z]+)\\}");
    private static final String DESCRIBED = " aria-invalid=\"true\" aria-describedby=\"fault\"";

    private static final Map<String, String> CHINESE =
            Map.of(
                    "language", "zh-CN",
                    "title", "登录",
                    "about", "演示账户，人物均为虚构。账户与口令见启动时的输出。",
                    "username", "账户",
                    "password", "口令",
                    "submit", "登录",
                    "wrong", "账户或口令不正确，或账户已删除。请核对后重试。");

    private static final Map<String, String> ENGLISH =
            Map.of(
                    "language", "en",
                    "title", "Sign in",
                    "about", "Demonstration accounts, all made up. They were printed at the start.",
                    "username", "Account",
                    "password", "Password",
                    "submit", "Sign in",
                    "wrong",
                            "Account or password is wrong, or the account was removed."
                                    + " Please check and try again.");

    private final String template = template();

    @GetMapping(path = "/login", produces = "text/html;charset=UTF-8")
    String page(HttpServletRequest request, CsrfToken forgery) {
        var texts = Page.inEnglish(request) ? ENGLISH : CHINESE;
        boolean failed = request.getParameter("error") != null;
        var all = new HashMap<>(texts);
        all.put("action", request.getContextPath() + "/login");
        all.put("csrf", forgery.getToken());
        all.put("described", failed ? DESCRIBED : "");
        all.put(
                "fault",
                failed
                        ? "<p id=\"fault\" class=\"fault\" role=\"alert\">"
                                + all.get("wrong")
                                + "</p>"
                        : "");
        return PLACE.matcher(template)
                .replaceAll(
                        place ->
                                Matcher.quoteReplacement(
                                        all.getOrDefault(place.group(1), place.group())));
    }

    private static String template() {
        try (var html = SignInPage.class.getResourceAsStream("/sign-in.html")) {
            if (html == null) throw new IllegalStateException("sign-in.html is missing");
            return new String(html.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
