package org.qunzhi.gateway;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** What the gateway itself answers, in the services' form (RFC 9457) and two languages. */
enum Problem {
    BAD_INPUT(400, "请求有误", "请求无法读取。", "Bad request", "The request cannot be read."),
    NOT_FOUND(404, "未找到", "没有这个地址。", "Not found", "There is no such address."),
    METHOD_NOT_ALLOWED(
            405, "方法不允许", "此地址不支持该方法。", "Method not allowed", "It does not take that method."),
    NOT_ACCEPTABLE(
            406, "无法提供所要的格式", "无法以所要求的格式作答。", "Not acceptable", "There is no such form of it."),
    FILE_TOO_LARGE(
            413,
            "文件过大",
            "文件过大，上限为 20 MB。",
            "File too large",
            "The file is too large; the limit is 20 MB."),
    BODY_TOO_LARGE(
            413,
            "内容过大",
            "内容过大，上限为 1048576 字节。",
            "Too large",
            "The content is too large; the limit is 1048576 bytes."),
    TOO_MANY_REQUESTS(
            429,
            "请求过多",
            "请求过于频繁，请稍后再试。",
            "Too many requests",
            "You ask too often; please try again later."),
    DEFECT(500, "系统故障", "系统出错，我们已作记录。", "Defect", "Something is wrong on our side."),
    SERVICE_UNAVAILABLE(
            503,
            "暂时不可用",
            "服务暂时不可用，请稍后再试。",
            "Not available now",
            "The service is not available at the moment; please try again later.");

    private final int status;
    private final String titleChinese;
    private final String chinese;
    private final String titleEnglish;
    private final String english;

    Problem(int status, String titleChinese, String chinese, String titleEnglish, String english) {
        this.status = status;
        this.titleChinese = titleChinese;
        this.chinese = chinese;
        this.titleEnglish = titleEnglish;
        this.english = english;
    }

    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (response.isCommitted()) return;
        boolean inEnglish = inEnglish(request.getHeader("Accept-Language"));
        response.resetBuffer();
        response.setStatus(status);
        response.setContentType("application/problem+json");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Content-Language", inEnglish ? "en" : "zh-CN");
        // Nothing of the request is quoted, so nothing needs escaping.
        var body =
                "{\"type\":\"urn:qunzhi:problem:%1$s\",\"title\":\"%2$s\",\"status\":%3$d,\"detail\":\"%4$s\",\"code\":\"%1$s\"}"
                        .formatted(
                                code(),
                                inEnglish ? titleEnglish : titleChinese,
                                status,
                                inEnglish ? english : chinese);
        response.getOutputStream().write(body.getBytes(StandardCharsets.UTF_8));
        response.flushBuffer();
    }

    private static boolean inEnglish(@org.jspecify.annotations.Nullable String wanted) {
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
}
