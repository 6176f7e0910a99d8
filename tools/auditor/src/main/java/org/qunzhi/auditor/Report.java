package org.qunzhi.auditor;

import java.io.PrintStream;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;
import org.qunzhi.auditor.bundle.Fault;
import org.qunzhi.auditor.bundle.Faults;
import tools.jackson.databind.json.JsonMapper;

/**
 * Says in the reader's language what was checked, what was found and what was not shown: either
 * sentence by sentence as it comes, or all of it at the end as one JSON document (docs/auditor.md).
 */
final class Report {
    /** Of the JSON document. */
    static final String FORMAT = "qunzhi-audit/v1";

    private static final int MOST_NAMED = 10;
    private final PrintStream out;
    private final ResourceBundle sentences;
    private final @Nullable Map<String, Object> document;
    private final List<Object> notes = new ArrayList<>();

    Report(PrintStream out, Language language) {
        this(out, language, null);
    }

    private Report(PrintStream out, Language language, @Nullable Map<String, Object> document) {
        this.out = out;
        this.sentences = language.sentences("auditor");
        this.document = document;
    }

    static Report json(PrintStream out, Language language, String command) {
        var document = new LinkedHashMap<String, Object>();
        document.put("format", FORMAT);
        document.put("command", command);
        return new Report(out, language, document);
    }

    /** Numbers stand in it as they are, without separators. */
    String sentence(String code, Object... details) {
        return MessageFormat.format(
                sentences.getString(code), Arrays.stream(details).map(String::valueOf).toArray());
    }

    /** Worth knowing, and no fault. */
    void say(String code, Object... details) {
        if (document == null) out.println(sentence(code, details));
        else notes.add(said(code, details));
    }

    /** For a reader of text alone: what JSON gives by {@link #put}. */
    void line(String text) {
        if (document == null) out.println(text);
    }

    /** For a reader of JSON alone: a value that Jackson can write. */
    void put(String member, Object value) {
        if (document != null) document.put(member, value);
    }

    /** The last word: all that could be checked is right. */
    int verified(String code, Object... details) {
        if (document == null) say(code, details);
        else put("result", said(code, details));
        return end("verified", Auditor.VERIFIED);
    }

    /** The last word: the first fault, the others, how many. There must be one. */
    int wrong(Faults faults) {
        var all = faults.all();
        if (document == null) {
            faults.first().ifPresent(first -> say("first-fault", text(first)));
            all.stream().limit(MOST_NAMED).forEach(fault -> line("  - " + text(fault)));
            say("not-verified", String.valueOf(faults.count()));
        } else {
            put("faultCount", faults.count());
            put("faults", all.stream().map(this::json).toList());
        }
        return end("wrong", Auditor.WRONG);
    }

    /** The last word: no verdict. */
    int notChecked(String reason) {
        if (document == null) say("not-checked", reason);
        else put("reason", reason);
        return end("not-checked", Auditor.NOT_CHECKED);
    }

    private int end(String status, int exit) {
        if (document == null) return exit;
        document.put("status", status);
        document.put("exit", exit);
        document.put("notes", notes);
        out.println(
                JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(document));
        return exit;
    }

    /** The sentence that names it. */
    String text(Fault fault) {
        var what = sentence(fault.code(), fault.details().toArray());
        return fault.index() < 0 ? what : sentence("at", String.valueOf(fault.index()), what);
    }

    private Map<String, Object> json(Fault fault) {
        var json = new LinkedHashMap<String, Object>();
        if (fault.index() >= 0) json.put("index", fault.index());
        json.put("code", fault.code());
        json.put("details", fault.details());
        json.put("text", text(fault));
        return json;
    }

    private Map<String, Object> said(String code, Object... details) {
        var json = new LinkedHashMap<String, Object>();
        json.put("code", code);
        json.put("details", Arrays.stream(details).map(String::valueOf).toList());
        json.put("text", sentence(code, details));
        return json;
    }
}
