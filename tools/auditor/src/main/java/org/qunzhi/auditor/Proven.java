package org.qunzhi.auditor;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.qunzhi.auditor.bundle.DisclosureCheck;
import org.qunzhi.auditor.bundle.LogCheck;
import org.qunzhi.ledger.Disclosure;
import org.qunzhi.ledger.LogEntry;
import org.qunzhi.ledger.MalformedNote;
import org.qunzhi.ledger.Note;
import org.qunzhi.ledger.ProvenEntry;
import org.qunzhi.ledger.TileReader;
import org.qunzhi.ledger.TlogProof;
import org.qunzhi.ledger.VerifierKey;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * A proof file and what it is about. Nobody vouches for what it carries beside the proof: the proof
 * does for the entry, and the entry for each disclosure.
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Proven(TlogProof file, byte[] entry, List<Disclosure> disclosures) {
    private static final String ANNOUNCED = "org.qunzhi.audit.log-key-announced.v";
    private static final JsonMapper JSON = JsonMapper.shared();

    static Proven of(TileReader log, long index, Note signed, List<Disclosure> disclosures) {
        var entry = log.entry(index);
        var plain = TlogProof.of(log, index, signed);
        var file =
                new TlogProof(
                        extra(entry, disclosures),
                        plain.index(),
                        plain.hashes(),
                        plain.checkpoint());
        return new Proven(file, entry, disclosures);
    }

    /** Entries of other logs may be no text: those are kept beside the proof. */
    private static Optional<byte[]> extra(byte[] entry, List<Disclosure> disclosures) {
        try {
            return Optional.of(new ProvenEntry(entry, disclosures).bytes());
        } catch (MalformedNote e) {
            return Optional.empty();
        }
    }

    /**
     * What the file is about.
     *
     * @param given the entry, where somebody has it from elsewhere
     * @return empty if there is no entry in it and none given
     */
    static Optional<Proven> in(TlogProof file, byte @Nullable [] given) {
        var carried = file.extra().flatMap(Proven::carried);
        var shown = carried.map(ProvenEntry::disclosures).orElse(List.of());
        return Optional.ofNullable(given)
                .or(() -> carried.map(ProvenEntry::entry))
                .map(entry -> new Proven(file, entry, shown));
    }

    /** Others may put there what they like. */
    private static Optional<ProvenEntry> carried(byte[] extra) {
        try {
            return Optional.of(ProvenEntry.parse(extra));
        } catch (MalformedNote e) {
            return Optional.empty();
        }
    }

    /** Disclosures that the entry is not committed to. */
    List<String> foreign() {
        var committed = parsed().map(LogEntry::sd).orElse(List.of());
        return disclosures.stream()
                .filter(one -> !committed.contains(one.digest()))
                .map(Disclosure::encoded)
                .toList();
    }

    boolean isOf(@Nullable String service, @Nullable Long position) {
        return parsed().filter(of -> of.service().equals(service))
                .filter(of -> position != null && of.position() == position)
                .isPresent();
    }

    /** Is it the entry which says that this key signs the log too? */
    boolean announces(VerifierKey key) {
        return foreign().isEmpty()
                && parsed().filter(of -> of.service().equals("audit"))
                        .filter(of -> of.type().startsWith(ANNOUNCED))
                        .isPresent()
                && disclosures.stream()
                        .map(one -> DisclosureCheck.field("a disclosure", one.encoded()))
                        .filter(field -> field.path(1).asString().equals("key"))
                        .anyMatch(field -> field.path(2).asString("").equals(key.format()));
    }

    /** Says what entry it is; of another's log its bytes as text. */
    void show(Report report) {
        var text = new String(entry, StandardCharsets.UTF_8);
        report.put("entry", text);
        report.put("disclosures", disclosures.stream().map(Disclosure::encoded).toList());
        parsed().ifPresentOrElse(of -> show(of, report), () -> report.say("entry-of-others", text));
        for (var one : disclosures) show(one, report);
    }

    private static void show(LogEntry of, Report report) {
        report.say("entry-is", of.service(), of.position(), of.type(), of.time());
    }

    private static void show(Disclosure disclosure, Report report) {
        var field = DisclosureCheck.field("a disclosure", disclosure.encoded());
        report.say("entry-shows", field.path(1).asString(), field.path(2));
    }

    private Optional<LogEntry> parsed() {
        try {
            return Optional.of(LogCheck.entry(JSON.readTree(entry)));
        } catch (IllegalArgumentException | JacksonException e) {
            return Optional.empty();
        }
    }
}
