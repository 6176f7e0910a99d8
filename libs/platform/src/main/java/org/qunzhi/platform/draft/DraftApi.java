package org.qunzhi.platform.draft;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.security.Principal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.qunzhi.contracts.Protected;
import org.qunzhi.platform.draft.Drafts.Outcome;
import org.qunzhi.platform.draft.Drafts.Saved;
import org.qunzhi.platform.web.BadInput;
import org.qunzhi.platform.web.Fault;
import org.qunzhi.platform.web.HttpProblem;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody's own drafts, of which nobody else is even told that there is one. */
@RestController
@RequestMapping("/api/${qunzhi.context}/drafts/{kind}/{target}")
final class DraftApi {
    static final int MOST_BYTES = 64 << 10;
    private static final Pattern TARGET = Pattern.compile("[A-Za-z0-9._:-]{1,100}");
    private static final Pattern VERSION = Pattern.compile("(?:W/)?\"(\\d{1,18})\"");
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

    private final Drafts drafts;
    private final Map<String, DraftKind> kinds;

    DraftApi(Drafts drafts, List<DraftKind> kinds) {
        this.drafts = drafts;
        this.kinds =
                kinds.stream()
                        .collect(
                                Collectors.toUnmodifiableMap(DraftKind::code, Function.identity()));
    }

    /**
     * A draft as its author has it.
     *
     * @param version as the {@code ETag} says it
     * @param draft as it was sent; not clear where its key is gone or it was changed in the store
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record DraftAnswer(
            long version, Instant savedAt, Instant expiresAt, Protected<JsonNode> draft) {}

    /** 204 where there is none yet, as before every form that somebody opens for the first time. */
    @GetMapping
    ResponseEntity<DraftAnswer> read(
            @PathVariable String kind, @PathVariable String target, Principal person) {
        return drafts.find(place(kind, target, person))
                .map(saved -> ResponseEntity.ok().eTag(eTag(saved.version())).body(answer(saved)))
                .orElseGet(() -> ResponseEntity.noContent().build());
    }

    /**
     * {@code If-None-Match: *} for the first draft, {@code If-Match} with the version that this one
     * follows for any other; 409 with the draft that is there where another page has saved since.
     */
    @PutMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Void> save(
            @PathVariable String kind,
            @PathVariable String target,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String follows,
            @RequestHeader(name = HttpHeaders.IF_NONE_MATCH, required = false)
                    @Nullable String begins,
            @RequestBody byte[] body,
            Principal person) {
        if (body.length > MOST_BYTES) {
            throw new HttpProblem(413, "body-too-large", Map.of("limit", MOST_BYTES));
        }
        boolean first = "*".equals(begins);
        if (first == (follows != null)) throw new HttpProblem(428, "precondition-needed");
        var place = place(kind, target, person);
        var draft = json(body);
        var outcome =
                follows == null
                        ? drafts.begin(place, draft, kind(kind).most())
                        : drafts.goOn(place, draft, version(follows));
        return switch (outcome) {
            case Outcome.Kept(var saved) ->
                    ResponseEntity.noContent().eTag(eTag(saved.version())).build();
            case Outcome.Changed(var current) ->
                    throw new HttpProblem(
                            409,
                            "changed-meanwhile",
                            current.<Map<String, ?>>map(saved -> Map.of("current", answer(saved)))
                                    .orElse(Map.of()));
            case Outcome.TooMany(var most) ->
                    throw new HttpProblem(409, "too-many-drafts", Map.of("most", most));
        };
    }

    @DeleteMapping
    ResponseEntity<Void> delete(
            @PathVariable String kind, @PathVariable String target, Principal person) {
        if (!drafts.delete(place(kind, target, person))) throw notFound();
        return ResponseEntity.noContent().build();
    }

    private DraftPlace place(String kind, String target, Principal person) {
        if (!TARGET.matcher(target).matches()) throw notFound();
        return kind(kind).place(person.getName(), target).orElseThrow(DraftApi::notFound);
    }

    private DraftKind kind(String code) {
        var known = kinds.get(code);
        if (known == null) throw notFound();
        return known;
    }

    private DraftAnswer answer(Saved saved) {
        return new DraftAnswer(
                saved.version(), saved.savedAt(), drafts.expiry(saved), saved.draft());
    }

    private static JsonNode json(byte[] body) {
        try {
            var draft = JSON.readTree(body);
            if (draft.isMissingNode()) throw new BadInput(List.of(Fault.of("", "missing")));
            return draft;
        } catch (JacksonException broken) {
            var at = broken.getLocation();
            throw new BadInput(
                    List.of(
                            Fault.of(
                                    "",
                                    "broken-json",
                                    Map.of("line", at.getLineNr(), "column", at.getColumnNr()))));
        }
    }

    private static String eTag(long version) {
        return "\"" + version + "\"";
    }

    /** What is no version of ours follows none of them: 0 is never one. */
    private static long version(String eTag) {
        var found = VERSION.matcher(eTag.strip());
        return found.matches() ? Long.parseLong(found.group(1)) : 0;
    }

    private static HttpProblem notFound() {
        return new HttpProblem(404, "not-found");
    }
}
