package org.qunzhi.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qunzhi.ledger.SampleLog.KEY;
import static org.qunzhi.ledger.SampleLog.key;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A witness's name put under a text that it never saw, among honest signatures. */
class ForgedSignatureBesideATrueOneTest {

    private static final SigningKey WITNESS = key("witness.example.edu.cn", 2);

    @Test
    void one_wrong_signature_of_a_known_key_condemns_the_note() {
        Note forged = withSignatureFromAnotherText(Note.sign("text\n", KEY));
        assertThat(forged.verify(List.of(KEY.verifierKey(), WITNESS.verifierKey())))
                .isEqualTo(new NoteVerification.BadSignature(WITNESS.verifierKey()));
    }

    @Test
    void also_when_the_same_key_signed_rightly_first() {
        Note forged = withSignatureFromAnotherText(Note.sign("text\n", WITNESS));
        assertThat(forged.verify(List.of(WITNESS.verifierKey())))
                .isEqualTo(new NoteVerification.BadSignature(WITNESS.verifierKey()));
    }

    @Test
    void who_does_not_know_the_witness_ignores_it() {
        Note forged = withSignatureFromAnotherText(Note.sign("text\n", KEY));
        assertThat(forged.verify(List.of(KEY.verifierKey())))
                .isEqualTo(new NoteVerification.Verified(List.of(KEY.verifierKey())));
    }

    private static Note withSignatureFromAnotherText(Note note) {
        List<NoteSignature> all = new ArrayList<>(note.signatures());
        all.addAll(Note.sign("other\n", WITNESS).signatures());
        return new Note(note.text(), all);
    }
}
