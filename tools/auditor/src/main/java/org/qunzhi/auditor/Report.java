package org.qunzhi.auditor;

import java.io.PrintStream;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** Says in the reader's language what was checked, what was found and what was not shown. */
final class Report {
    private static final int MOST_NAMED = 10;
    private final PrintStream out;
    private final ResourceBundle sentences;

    Report(PrintStream out, Locale language) {
        this.out = out;
        this.sentences =
                ResourceBundle.getBundle(
                        "auditor",
                        language,
                        ResourceBundle.Control.getNoFallbackControl(
                                ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    String sentence(String code, Object... details) {
        return MessageFormat.format(sentences.getString(code), details);
    }

    void begin(Bundle bundle, boolean keyFromServer) {
        var manifest = bundle.manifest();
        var notice = manifest.path("notice").asString("");
        if (!notice.isEmpty()) out.println(notice);
        say("bundle", manifest.path("origin").asString(""), manifest.path("asker").asString(""));
        if (keyFromServer) say("key-from-server", bundle.key());
    }

    int end(Verification verification) {
        verification
                .withheld()
                .forEach((type, events) -> say("withheld", type, String.valueOf(events)));
        fields(verification);
        if (verification.bareAttributes() > 0)
            say("attributes-withheld", String.valueOf(verification.bareAttributes()));
        if (verification.unproven() > 0) say("unproven", String.valueOf(verification.unproven()));
        if (verification.otherEditions() > 0)
            say("other-editions", String.valueOf(verification.otherEditions()));
        if (verification.verified()) {
            say(
                    "verified",
                    String.valueOf(verification.entries()),
                    String.valueOf(verification.streams()),
                    String.valueOf(verification.recomputed()));
            return Auditor.VERIFIED;
        }
        verification.faults().first().ifPresent(first -> say("first-fault", text(first)));
        int named = 0;
        for (var fault : verification.faults().all())
            if (named++ < MOST_NAMED) out.println("  - " + text(fault));
        say("not-verified", String.valueOf(verification.faults().count()));
        return Auditor.WRONG;
    }

    /** The four answers, and where it is not the first one. */
    private void fields(Verification verification) {
        var all = verification.counts();
        say(
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
        say(
                "fields-of",
                type,
                String.valueOf(of.verified()),
                String.valueOf(of.differing()),
                String.valueOf(of.undisclosed()),
                String.valueOf(of.erased()));
    }

    private String text(Fault fault) {
        var what = sentence(fault.code(), fault.details().toArray());
        return fault.index() < 0 ? what : sentence("at", String.valueOf(fault.index()), what);
    }

    private void say(String code, Object... details) {
        out.println(sentence(code, details));
    }
}
