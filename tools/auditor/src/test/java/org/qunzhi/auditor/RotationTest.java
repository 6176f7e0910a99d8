package org.qunzhi.auditor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qunzhi.ledger.Note;
import org.qunzhi.ledger.SigningKey;

/** An auditor who knows only the first key follows the log to the second one that it announced. */
class RotationTest {
    private static final SigningKey FIRST = SampleBundle.KEY;
    private static final SigningKey SECOND = SampleBundle.OTHER_KEY;
    private static final int EARLY = 20;

    @TempDir Path folder;
    private int written;

    private SampleBundle bundle(boolean announced, boolean more) {
        var bundle = SampleBundle.ofThePublic(new SampleContest());
        var later = bundle.entries.subList(EARLY, bundle.entries.size());
        var entries = List.copyOf(later);
        var shown = List.copyOf(bundle.disclosures.subList(EARLY, bundle.disclosures.size()));
        while (bundle.entries.size() > EARLY) bundle.remove(bundle.entries.size() - 1);
        var audit = new SampleAudit(bundle);
        if (announced) audit.announce(SECOND.verifierKey().format(), FIRST.verifierKey().format());
        if (more) {
            bundle.entries.addAll(entries);
            shown.forEach(one -> bundle.disclosures.add(new ArrayList<>(one)));
        }
        return bundle;
    }

    private Run see(SampleBundle bundle, SigningKey... keys) {
        var note = bundle.signed(keys[0]).checkpoint;
        bundle.checkpoint = Note.parse(note).signedBy(keys).format();
        var file = bundle.write(folder.resolve(written++ + ".zip")).toString();
        return Run.of(
                "verify",
                file,
                "--key",
                FIRST.verifierKey().format(),
                "--memory",
                folder.resolve("memory").toString(),
                "--lang",
                "en");
    }

    @Test
    void while_both_sign_either_key_will_do() {
        var run = see(bundle(true, true), FIRST, SECOND);
        assertThat(run.said()).contains("Further keys that the log announces: ");
        assertThat(run.status()).isEqualTo(Auditor.VERIFIED);
    }

    @Test
    void the_second_key_alone_where_the_first_one_signed_its_announcement() {
        assertThat(see(bundle(true, false), FIRST).status()).isEqualTo(Auditor.VERIFIED);
        var run = see(bundle(true, true), SECOND);
        assertThat(run.said()).contains("signed by " + SECOND.verifierKey().format());
        assertThat(run.status()).isEqualTo(Auditor.VERIFIED);
    }

    @Test
    void the_second_key_alone_where_nobody_saw_the_first_one_announce_it() {
        var run = see(bundle(true, true), SECOND);
        assertThat(run.said()).contains("the checkpoint carries no valid signature of that key");
        assertThat(run.status()).isEqualTo(Auditor.WRONG);
    }

    @Test
    void the_second_key_alone_where_the_announcement_came_after_all_that_was_seen() {
        assertThat(see(bundle(false, false), FIRST).status()).isEqualTo(Auditor.VERIFIED);
        assertThat(see(bundle(true, true), SECOND).status()).isEqualTo(Auditor.WRONG);
    }

    @Test
    void the_second_key_alone_where_it_was_never_announced() {
        assertThat(see(bundle(false, false), FIRST).status()).isEqualTo(Auditor.VERIFIED);
        assertThat(see(bundle(false, true), SECOND).status()).isEqualTo(Auditor.WRONG);
    }
}
