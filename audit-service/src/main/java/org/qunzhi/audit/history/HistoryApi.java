package org.qunzhi.audit.history;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.qunzhi.audit.export.View;
import org.qunzhi.history.Decision;
import org.qunzhi.history.Plain;
import org.qunzhi.history.Words;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import tools.jackson.databind.json.JsonMapper;

/**
 * docs/history.md. The address with {@code public} is for those who are not signed in; it says the
 * same to those who are.
 */
@RestController
@RequestMapping({"/api/audit/history/{kind}/{id}", "/api/audit/public/history/{kind}/{id}"})
class HistoryApi {
    static final int MOST = 500;
    private static final int BATCH = 100;
    private static final JsonMapper JSON = new JsonMapper();

    private final Questions questions;
    private final Histories histories;

    HistoryApi(Questions questions, Histories histories) {
        this.questions = questions;
        this.histories = histories;
    }

    /**
     * As it is asked for.
     *
     * @param at {@code <service>:<position>} or an instant; everything that is signed otherwise
     * @param as an office, {@code circle-member} or {@code public}: what it could see then
     * @param organization of that office
     * @param circle of that member
     */
    record Asked(
            @Nullable String at,
            @Nullable String as,
            @Nullable String organization,
            @Nullable String circle) {}

    /** The first page says how the thing stands; the next ones go on where one ended. */
    @GetMapping
    Map<String, @Nullable Object> history(
            @PathVariable String kind,
            @PathVariable String id,
            @ModelAttribute Asked asked,
            @RequestParam(defaultValue = "-1") @Min(-1) long after,
            @RequestParam(defaultValue = "100") @Min(1) @Max(MOST) int most,
            @RequestHeader(name = "Qunzhi-On-Behalf-Of", required = false) @Nullable String named,
            @Nullable Principal signedIn,
            Locale language,
            HttpServletResponse response) {
        var question = questions.of(kind, id, asked, signedIn, named);
        response.setHeader("Cache-Control", "private, no-store");
        var concern = histories.concern(question);
        var state = after < 0 ? histories.state(question, concern) : null;
        var events = histories.events(question, concern, after);
        if (after < 0 && !events.hasNext() && !questions.isAboutAnOffice(question))
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        var page = page(events, most);
        histories.record(question, page.stream().map(Told::shown).toList());
        var answer = new LinkedHashMap<String, @Nullable Object>();
        answer.put("kind", kind);
        answer.put("id", id);
        answer.put("size", question.size());
        answer.put("asOf", Plain.of(question.asOf()));
        if (question.office() != null) answer.put("office", questions.office(question));
        var words = Words.in(language);
        answer.put("decisions", page.stream().map(told -> decision(told, words)).toList());
        answer.put("next", events.hasNext() ? page.getLast().seen().index() : null);
        if (state != null) answer.put("state", Plain.of(state));
        return answer;
    }

    private static List<Told> page(Iterator<Told> events, int most) {
        var page = new ArrayList<Told>();
        while (page.size() < most && events.hasNext()) page.add(events.next());
        return page;
    }

    private static Map<String, @Nullable Object> decision(Told told, Words words) {
        var decision = Decision.of(told.seen());
        var plain = new LinkedHashMap<String, @Nullable Object>();
        plain.put("title", words.decision(decision.name()));
        if (Plain.of(decision) instanceof Map<?, ?> parts)
            parts.forEach((name, value) -> plain.put(String.valueOf(name), value));
        plain.put(
                "proof",
                "/api/audit/public/proofs/%s/%d"
                        .formatted(decision.service().code(), decision.position()));
        if (told.then() != null) plain.put("then", told.then());
        return plain;
    }

    /** All decisions, for Excel. */
    @GetMapping("/decisions.csv")
    void csv(
            @PathVariable String kind,
            @PathVariable String id,
            @ModelAttribute Asked asked,
            @RequestHeader(name = "Qunzhi-On-Behalf-Of", required = false) @Nullable String named,
            @Nullable Principal signedIn,
            Locale language,
            HttpServletResponse response)
            throws IOException {
        var csv = new Csv(language);
        response.setContentType("text/csv; charset=UTF-8");
        export(
                questions.of(kind, id, asked, signedIn, named),
                "csv",
                Csv.MARK + csv.head(),
                told -> csv.line(Decision.of(told.seen())),
                response);
    }

    /** All decisions, one JSON object a line. */
    @GetMapping("/decisions.jsonl")
    void jsonLines(
            @PathVariable String kind,
            @PathVariable String id,
            @ModelAttribute Asked asked,
            @RequestHeader(name = "Qunzhi-On-Behalf-Of", required = false) @Nullable String named,
            @Nullable Principal signedIn,
            Locale language,
            HttpServletResponse response)
            throws IOException {
        var words = Words.in(language);
        response.setContentType("application/jsonl; charset=UTF-8");
        export(
                questions.of(kind, id, asked, signedIn, named),
                "jsonl",
                "",
                told -> JSON.writeValueAsString(decision(told, words)) + "\n",
                response);
    }

    private interface Line {
        String of(Told told);
    }

    private void export(
            Question question, String form, String head, Line line, HttpServletResponse response)
            throws IOException {
        var events = histories.events(question, histories.concern(question), -1);
        if (!events.hasNext() && !questions.isAboutAnOffice(question))
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        response.setHeader("Cache-Control", "private, no-store");
        response.setHeader(
                "Content-Disposition",
                "attachment; filename=\"%s-decisions.%s\""
                        .formatted(question.thing().kind().code(), form));
        var out = response.getOutputStream();
        write(out, head);
        while (events.hasNext()) {
            var page = page(events, BATCH);
            List<View.Shown> shown = page.stream().map(Told::shown).toList();
            histories.record(question, shown);
            for (var told : page) write(out, line.of(told));
        }
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }
}
