package org.qunzhi.auditor;

import java.util.LinkedHashMap;
import java.util.Map;

/** Reports what a verification of a bundle found. */
final class Findings {
    private final Report report;

    Findings(Report report) {
        this.report = report;
    }

    void begin(Bundle bundle, boolean keyFromServer) {
        var manifest = bundle.manifest();
        var notice = manifest.path("notice").asString("");
        if (!notice.isEmpty()) report.line(notice);
        report.put("notice", notice);
        var origin = manifest.path("origin").asString("");
        var asker = manifest.path("asker").asString("");
        report.say("bundle", origin, asker);
        report.put("origin", origin);
        report.put("asker", asker);
        if (keyFromServer) report.say("key-from-server", bundle.key());
    }

    /** The exit status. */
    int end(Verification verification) {
        verification
                .withheld()
                .forEach((type, events) -> report.say("withheld", type, String.valueOf(events)));
        fields(verification);
        if (verification.bareAttributes() > 0)
            report.say("attributes-withheld", String.valueOf(verification.bareAttributes()));
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
