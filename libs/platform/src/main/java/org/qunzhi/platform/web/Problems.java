package org.qunzhi.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.DisconnectedClientHelper;
import tools.jackson.databind.json.JsonMapper;

/** Answers whatever went wrong, in a controller or before one, as problem+json (RFC 9457). */
public final class Problems implements HandlerExceptionResolver, Ordered {
    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);
    private final Texts texts;
    private final JsonMapper mapper;

    Problems(Texts texts, JsonMapper mapper) {
        this.texts = texts;
        this.mapper = mapper;
    }

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request,
            HttpServletResponse response,
            @Nullable Object handler,
            Exception failure) {
        try {
            answer(request, response, failure);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
        return new ModelAndView();
    }

    /** Writes the problem of {@code failure}; a defect is logged here, once, under its id. */
    void answer(HttpServletRequest request, HttpServletResponse response, Throwable failure)
            throws IOException {
        if (failure instanceof CutOff cut) throw cut;
        if (DisconnectedClientHelper.isClientDisconnectedException(failure)) return;
        var known = Translation.of(failure);
        write(request, response, known == null ? defect(request, failure) : known);
    }

    private static HttpProblem defect(HttpServletRequest request, Throwable failure) {
        var id = UUID.randomUUID().toString();
        // Not the address as it was asked for: it may name people. Nor the exception's message.
        LOG.atError()
                .addKeyValue("id", id)
                .addKeyValue("method", request.getMethod())
                .addKeyValue(
                        "route",
                        request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE))
                .log("Defect {}: {}", id, Traces.of(failure));
        return new HttpProblem(500, "defect", Map.of("id", id, "instance", "urn:uuid:" + id));
    }

    /**
     * Writes {@code problem}; an answer already on its way is cut off instead, so that who reads it
     * neither waits for the rest nor takes what came for the whole.
     */
    public void write(HttpServletRequest request, HttpServletResponse response, HttpProblem problem)
            throws IOException {
        if (response.isCommitted()) throw new CutOff();
        var language = Languages.of(request);
        response.resetBuffer();
        response.setStatus(problem.status());
        problem.headers()
                .forEach((name, values) -> values.forEach(v -> response.addHeader(name, v)));
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Content-Language", language.toLanguageTag());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream().write(mapper.writeValueAsBytes(body(problem, language)));
        response.flushBuffer();
    }

    /** The server closes the connection of an answer begun whose filters throw. */
    private static final class CutOff extends IOException {
        private static final long serialVersionUID = 1;

        CutOff() {
            super("an answer failed on its way");
        }
    }

    private Map<String, Object> body(HttpProblem problem, Locale language) {
        var body = new LinkedHashMap<String, Object>(problem.members());
        var title = text("title." + problem.status(), language, Map.of());
        body.put("type", "urn:qunzhi:problem:" + problem.code());
        body.put("title", title);
        body.put("status", problem.status());
        body.put(
                "detail",
                Objects.requireNonNullElse(
                        texts.find(problem.code(), language, problem.members()), title));
        body.put("code", problem.code());
        if (!problem.faults().isEmpty()) {
            body.put(
                    "faults",
                    problem.faults().stream().map(fault -> shown(fault, language)).toList());
        }
        return body;
    }

    /** What the fault says to who asks; of a refusal, told by its point, what that says. */
    public String sentence(Fault fault, HttpServletRequest request) {
        var language = Languages.of(request);
        return fault.code().contains(".")
                ? text(fault.code(), language, fault.parts())
                : String.valueOf(shown(fault, language).get("message"));
    }

    private Map<String, String> shown(Fault fault, Locale language) {
        var parts = new LinkedHashMap<String, Object>(fault.parts());
        if (parts.get("expected") instanceof String expected) {
            parts.put("expected", text("type." + expected, language, fault.parts()));
        }
        var sentence = texts.find("fault." + fault.code(), language, parts);
        if (sentence == null) sentence = texts.find(fault.code(), language, parts);
        if (sentence == null) sentence = fault.text();
        var shown = new LinkedHashMap<String, String>();
        shown.put("in", fault.in().word());
        shown.put("path", fault.path());
        shown.put("code", fault.code());
        shown.put("message", Objects.requireNonNullElse(sentence, fault.code()));
        return shown;
    }

    private String text(String key, Locale language, Map<String, ?> parts) {
        return Objects.requireNonNullElse(texts.find(key, language, parts), key);
    }
}
