package org.qunzhi.gateway;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** What the gateway itself answers, in the services' form (RFC 9457) and two languages. */
public enum Problem {
    BAD_INPUT(400, "请求有误", "请求无法读取。", "Bad request", "The request cannot be read."),
    TOKEN_MISSING(
            401,
            "需要登录",
            "请先登录；如已登录过，登录已到期。",
            "Sign in",
            "Please sign in first; if you had, that has ended."),
    FORGERY_SUSPECTED(
            403,
            "无法确认来源",
            "无法确认该操作来自本站页面，未予办理。请刷新页面后重试。",
            "Not from our page",
            "It is not certain that this came from our page, so nothing was done. Please reload the page and try again."),
    NO_RIGHT(403, "无权办理", "您无权办理此事。", "Not yours to do", "You have no right to do this."),
    NO_SUCH_APPOINTMENT(
            403,
            "无权办理",
            "您没有这项任命，或者任命已终止。",
            "No such appointment",
            "You do not have this appointment, or it has ended."),
    SIGN_IN_STATE_LOST(
            400,
            "登录未完成",
            "这次登录已失效：可能停留过久、重复打开了此页，或浏览器未保存 Cookie。请重新登录。",
            "Sign-in not completed",
            "This sign-in is no longer valid: it may have taken too long, the page was opened twice, or the browser kept no cookie. Please sign in again."),
    SIGN_IN_DENIED(
            403,
            "登录未获准许",
            "登录服务没有让您登录：您取消了登录，或账户已停用或删除。请联系单位的账户管理员。",
            "Sign-in denied",
            "The sign-in service did not let you in: you cancelled, or the account was closed or removed. Please ask whoever manages accounts in your organisation."),
    SIGN_IN_FAILED(
            502,
            "登录出错",
            "登录服务的答复无法核实，您没有登录。请稍后重试；如仍不行，请联系平台管理员。",
            "Sign-in failed",
            "What the sign-in service answered could not be verified, and you are not signed in. Please try again later, or ask the administrator of this platform."),
    SIGN_IN_UNAVAILABLE(
            503,
            "暂时无法登录",
            "登录服务暂时没有答复，请稍后再试。已填写的内容不会丢失。",
            "Sign-in is not available now",
            "The sign-in service does not answer at the moment; please try again later. What you typed is not lost."),
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

    /** As problem+json, or as a page where somebody opened the address in a browser. */
    public void answer(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (response.isCommitted()) return;
        boolean inEnglish = Page.inEnglish(request);
        response.resetBuffer();
        if (status == 401) response.setHeader("WWW-Authenticate", "Bearer");
        if (Page.wanted(request)) {
            Page.of(inEnglish ? "en" : "zh-CN")
                    .title(inEnglish ? titleEnglish : titleChinese)
                    .detail(inEnglish ? english : chinese)
                    .signIn(name().startsWith("SIGN_IN") || this == TOKEN_MISSING)
                    .answer(status, request, response);
            return;
        }
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
}
