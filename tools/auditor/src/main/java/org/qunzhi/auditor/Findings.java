package org.qunzhi.auditor;

import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.qunzhi.auditor.bundle.Bundle;
import org.qunzhi.auditor.bundle.Counts;
import org.qunzhi.auditor.bundle.Judged;
import org.qunzhi.auditor.bundle.LogState;
import org.qunzhi.auditor.log.Continuity;
import org.qunzhi.auditor.log.Judgement;
import org.qunzhi.auditor.log.Trust;
import org.qunzhi.ledger.VerifierKey;

/** Reports what a verification of a bundle found. */
final class Findings {
    private final Report report;

    Findings(Report report) {
        this.report = report;
    }

    void begin(Bundle bundle, Trust trust) {
        var manifest = bundle.manifest();
        var notice = manifest.path("notice").asString("");
        if (!notice.isEmpty()) report.line(notice);
        report.put("notice", notice);
        var origin = manifest.path("origin").asString("");
        var asker = manifest.path("asker").asString("");
        report.say("bundle", origin, asker);
        report.put("asker", asker);
        trust(trust);
    }

    /** Whom this verification believes. */
    void trust(Trust trust) {
        if (trust.from() == Trust.From.SERVER)
            report.say("key-from-server", Judged.keys(trust.keys()));
        report.put("trust", trust.from().name().toLowerCase(Locale.ROOT));
        report.put("keys", trust.keys().stream().map(VerifierKey::format).toList());
        report.put("quorum", trust.policy().quorum());
    }

    /** Who signed, who cosigned and when, and how it stands to what was seen before. */
    void log(LogState log) {
        if (log.judgement() instanceof Judgement.Trusted trusted) signed(trusted);
        for (var one : log.continuity()) seen(one);
        if (log.remembered() && log.continuity().isEmpty()) seen(new Continuity.First());
        if (!log.announced().isEmpty()) report.say("key-announced", Judged.keys(log.announced()));
        if (!log.otherKeys().isEmpty()) report.say("other-keys", Judged.keys(log.otherKeys()));
        log.evidence().ifPresent(file -> report.say("evidence-kept", file));
    }

    /** Who signed, and who witnessed. */
    void signed(Judgement.Trusted trusted) {
        var checkpoint = trusted.checkpoint();
        report.say("signed-by", checkpoint.size(), Judged.keys(trusted.signers()));
        for (var witness : trusted.witnesses())
            report.say("cosigned-by", witness.witness(), witness.at());
        var json = new LinkedHashMap<String, Object>();
        json.put("origin", checkpoint.origin());
        json.put("size", checkpoint.size());
        json.put("root", Base64.getEncoder().encodeToString(checkpoint.root()));
        json.put("signedBy", trusted.signers().stream().map(VerifierKey::format).toList());
        json.put(
                "cosignedBy",
                trusted.witnesses().stream()
                        .map(by -> Map.of("witness", by.witness(), "at", by.at().toString()))
                        .toList());
        report.put("checkpoint", json);
    }

    private void seen(Continuity continuity) {
        switch (continuity) {
            case Continuity.First _ -> report.say("seen-first");
            case Continuity.Known(long size) -> report.say("seen-known", size);
            case Continuity.Continues(long from) -> report.say("seen-continues", from);
            case Continuity.TwoOfOneSize _, Continuity.Shrunk _, Continuity.Forked _ -> {}
        }
        report.put("continuity", continuity.getClass().getSimpleName());
    }

    /** The exit status. */
    int end(Verification verification) {
        log(verification.log());
        verification
                .listed()
                .ifPresent(
                        streams -> {
                            report.say("listed", streams);
                            report.put("streamsListed", streams);
                        });
        var later = verification.laterErasures();
        if (!later.erasures().isEmpty())
            report.say("later-erasures", later.erasures().size(), later.size());
        report.put("laterErasures", later.erasures().size());
        if (verification.listNotShown()) report.say("list-not-shown");
        verification
                .withheld()
                .forEach((type, events) -> report.say("withheld", type, String.valueOf(events)));
        fields(verification);
        if (verification.bareAttributes() > 0)
            report.say("attributes-withheld", String.valueOf(verification.bareAttributes()));
        var decisions = verification.decisions();
        report.say(
                "authorities",
                String.valueOf(decisions.authorities()),
                String.valueOf(decisions.uncheckedAuthorities()));
        report.put("authoritiesChecked", decisions.authorities());
        report.put("authoritiesNotChecked", decisions.uncheckedAuthorities());
        if (verification.unproven() > 0)
            report.say("unproven", String.valueOf(verification.unproven()));
        if (verification.otherEditions() > 0)
            report.say("other-editions", String.valueOf(verification.otherEditions()));
        numbers(verification);
        return verification.verified()
                ? report.verified(
                        "verified",
                        String.valueOf(verification.entries()),
                        String.valueOf(verification.streams()),
                        String.valueOf(verification.recomputed()))
                : report.wrong(verification.faults());
    }

    private void numbers(Verification verification) {
        report.put("entries", verification.entries());
        report.put("streams", verification.streams());
        report.put("recomputed", verification.recomputed());
        report.put("unproven", verification.unproven());
        report.put("otherEditions", verification.otherEditions());
        report.put("fields", json(verification.counts()));
        var types = new LinkedHashMap<String, Object>();
        verification.fields().forEach((type, of) -> types.put(type, json(of)));
        report.put("fieldsByType", types);
        report.put("withheldByType", verification.withheld());
    }

    private static Map<String, Integer> json(Counts counts) {
        var json = new LinkedHashMap<String, Integer>();
        json.put("verified", counts.verified());
        json.put("differing", counts.differing());
        json.put("undisclosed", counts.undisclosed());
        json.put("erased", counts.erased());
        json.put("broken", counts.broken());
        return json;
    }

    /** The four answers, and where it is not the first one. */
    private void fields(Verification verification) {
        var all = verification.counts();
        report.say(
                "fields",
                String.valueOf(all.verified()),
                String.valueOf(all.differing()),
                String.valueOf(all.undisclosed()),
                String.valueOf(all.erased()));
        verification
                .fields()
                .forEach(
                        (type, of) -> {
                            if (!of.allVerified()) fields(type, of);
                        });
    }

    private void fields(String type, Counts of) {
        report.say(
                "fields-of",
                type,
                String.valueOf(of.verified()),
                String.valueOf(of.differing()),
                String.valueOf(of.undisclosed()),
                String.valueOf(of.erased()));
    }
}
