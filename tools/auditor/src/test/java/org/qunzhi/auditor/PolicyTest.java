package org.qunzhi.auditor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qunzhi.ledger.CosigningKey;
import org.qunzhi.ledger.Note;
import org.qunzhi.ledger.NoteSignature;

/** {@code --policy}: two witnesses are asked for. */
class PolicyTest {
    private static final long NOON = 1_780_000_000L;
    private static final CosigningKey UNION = CosigningKey.of("union.example", seed(11));
    private static final CosigningKey CITY = CosigningKey.of("city.example", seed(12));
    private static final CosigningKey STRANGER = CosigningKey.of("stranger.example", seed(13));

    @TempDir Path folder;
    private final SampleBundle bundle = SampleBundle.ofThePublic(new SampleContest());

    private static byte[] seed(int first) {
        var seed = new byte[32];
        seed[0] = (byte) first;
        return seed;
    }

    private Run verify(List<NoteSignature> cosignatures) throws IOException {
        var policy =
                """
                # whom we believe
                log %s
                witness union %s
                witness city %s
                group both all union city
                quorum both
                """
                        .formatted(
                                SampleLog.VKEY,
                                UNION.verifierKey().format(),
                                CITY.verifierKey().format());
        var file = Files.writeString(folder.resolve("policy"), policy).toString();
        var note = Note.parse(bundle.checkpoint);
        var all = new ArrayList<>(note.signatures());
        all.addAll(cosignatures);
        bundle.checkpoint = new Note(note.text(), all).format();
        var zip = bundle.write(folder.resolve("bundle.zip")).toString();
        return Run.of("verify", zip, "--policy", file, "--lang", "en");
    }

    private NoteSignature by(CosigningKey witness) {
        return witness.cosign(Note.parse(bundle.checkpoint), NOON);
    }

    @Test
    void a_quorum_of_witnesses_and_when_they_saw_it() throws IOException {
        var run = verify(List.of(by(UNION), by(CITY)));
        assertThat(run.said())
                .contains("Witnessed by union at 2026-05-28T20:26:40Z", "Witnessed by city at ")
                .doesNotContain("from the server itself");
        assertThat(run.status()).isEqualTo(Auditor.VERIFIED);
    }

    @Test
    void too_few_witnesses() throws IOException {
        var run = verify(List.of(by(UNION), by(STRANGER)));
        assertThat(run.said())
                .contains("too few witnesses: both is asked for, cosigned have: union");
        assertThat(run.status()).isEqualTo(Auditor.WRONG);
    }

    @Test
    void a_witness_whose_signature_is_wrong() throws IOException {
        var of = new Note("qunzhi.example/log\n0\n" + EMPTY_ROOT + "\n", List.of());
        var run = verify(List.of(by(UNION), CITY.cosign(of, NOON)));
        assertThat(run.said()).contains("claims this key and is wrong: city.example");
        assertThat(run.status()).isEqualTo(Auditor.WRONG);
    }

    private static final String EMPTY_ROOT = "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=";

    @Test
    void a_policy_that_is_none() throws IOException {
        var file = Files.writeString(folder.resolve("policy"), "trust me\n").toString();
        var zip = bundle.write(folder.resolve("bundle.zip")).toString();
        assertThat(Run.of("verify", zip, "--policy", file).status()).isEqualTo(Auditor.NOT_CHECKED);
    }

    @Test
    void a_key_and_a_policy_at_once() {
        var zip = bundle.write(folder.resolve("bundle.zip")).toString();
        var run = Run.of("verify", zip, "--policy", "file", "--key", SampleLog.VKEY);
        assertThat(run.status()).isEqualTo(Auditor.NOT_CHECKED);
    }
}
