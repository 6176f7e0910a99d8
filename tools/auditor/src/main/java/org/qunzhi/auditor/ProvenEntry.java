package org.qunzhi.auditor;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.qunzhi.ledger.CanonicalJson;
import org.qunzhi.ledger.Disclosure;
import org.qunzhi.ledger.LogEntry;
import org.qunzhi.ledger.Note;
import org.qunzhi.ledger.TileReader;
import org.qunzhi.ledger.TlogProof;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A proof file and what it is about. Our own files carry the entry, and what is shown of its event,
 * as JSON in {@code extra}: {@code {"entry": base64url, "disclosures": [...]}}. Nobody vouches for
 * {@code extra}: the proof does for the entry, and the entry for each disclosure.
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record ProvenEntry(TlogProof file, byte[] entry, List<String> disclosures) {
    private static final JsonMapper JSON = JsonMapper.shared();

    static ProvenEntry of(TileReader log, long index, Note signed, List<String> disclosures) {
        var entry = log.entry(index);
        var extra = new java.util.TreeMap<String, Object>();
        extra.put("entry", Base64.getUrlEncoder().withoutPadding().encodeToString(entry));
        if (!disclosures.isEmpty()) extra.put("disclosures", disclosures);
        var plain = TlogProof.of(log, index, signed);
        var file =
                new TlogProof(
                        Optional.of(CanonicalJson.bytes(extra)),
                        plain.index(),
                        plain.hashes(),
                        plain.checkpoint());
        return new ProvenEntry(file, entry, disclosures);
    }

    /**
     * What the file is about.
     *
     * @param given the entry, where somebody has it from elsewhere
     * @return empty if there is no entry in it and none given
     */
    static Optional<ProvenEntry> in(TlogProof file, byte @Nullable [] given) {
        var extra = extra(file);
        var entry = Optional.ofNullable(given).or(() -> bytes(extra.path("entry")));
        var shown = new ArrayList<String>();
        extra.path("disclosures").valueStream().forEach(one -> shown.add(one.asString("")));
        return entry.map(bytes -> new ProvenEntry(file, bytes, shown));
    }

    /** Missing where it is none of ours: others may put there what they like. */
    private static JsonNode extra(TlogProof file) {
        try {
            return file.extra().map(JSON::readTree).orElseGet(JSON::missingNode);
        } catch (JacksonException e) {
            return JSON.missingNode();
        }
    }

    private static Optional<byte[]> bytes(JsonNode encoded) {
        try {
            return encoded.isString()
                    ? Optional.of(Base64.getUrlDecoder().decode(encoded.asString()))
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Disclosures that the entry is not committed to. */
    List<String> foreign() {
        var committed = parsed().map(LogEntry::sd).orElse(List.of());
        return disclosures.stream()
                .filter(one -> !committed.contains(Disclosure.digest(one)))
                .toList();
    }

    /** Says what entry it is; of another's log its bytes as text. */
    void show(Report report) {
        report.put("entry", new String(entry, StandardCharsets.UTF_8));
        parsed().ifPresentOrElse(
                        of -> show(of, report), () -> report.say("entry-of-others", text()));
        for (var disclosure : disclosures) show(disclosure, report);
    }

    private static void show(LogEntry of, Report report) {
        report.say("entry-is", of.service(), of.position(), of.type(), of.time());
    }

    private static void show(String disclosure, Report report) {
        bytes(JSON.valueToTree(disclosure))
                .map(
                        bytes ->
                                Bundle.json(
                                        "a disclosure", new String(bytes, StandardCharsets.UTF_8)))
                .ifPresent(field -> report.say("entry-shows", field.path(1), field.path(2)));
    }

    private String text() {
        return new String(entry, StandardCharsets.UTF_8);
    }

    private Optional<LogEntry> parsed() {
        try {
            return Optional.of(LogCheck.entry(JSON.readTree(entry)));
        } catch (IllegalArgumentException | JacksonException e) {
            return Optional.empty();
        }
    }
}
