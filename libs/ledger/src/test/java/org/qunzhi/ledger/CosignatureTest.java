package org.qunzhi.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.qunzhi.ledger.SampleLog.KEY;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.List;
import org.junit.jupiter.api.Test;

class CosignatureTest {

    private static final CosigningKey UNION = SampleLog.witness("union.example.cn", 21);
    private static final VerifierKey UNION_KEY = UNION.verifierKey();
    private static final Note CHECKPOINT = StoredLog.ofDecimals(3).note();

    /** transparency-dev/formats, note_cosigv1_test: a witness of the public network. */
    @Test
    void a_public_witness_key_is_read_and_written() {
        String vkey = "remora.n621.de+da77ade7+BOvN63jn/bLvkieywe8R6UYAtVtNbZpXh34x7onlmtw2";
        assertThat(VerifierKey.parse(vkey).format()).isEqualTo(vkey);
        assertThat(VerifierKey.parse(vkey).type()).isEqualTo(KeyType.COSIGNATURE_V1);
    }

    /** transparency-dev/formats, note_cosigv1_test, «works». */
    @Test
    void the_time_of_a_cosignature_is_read_as_others_read_it() {
        NoteSignature line =
                NoteSignature.parse(
                        "— w ZGhGuQAAAABm/qTPeyKXD+R2rzyQsxPiP8mXum7qq/iF0u4vanlqJyocWODBt97w9uL+8q"
                                + "T7S5gxEHWWOworDcFiEBYJXORmnFBOBA==");
        assertThat(line.bytes()).hasSize(72);
        assertThat(ByteBuffer.wrap(line.bytes()).getLong()).isEqualTo(1_727_964_367L);
    }

    @Test
    void the_signed_message_is_that_of_the_specification() {
        String text =
                """
                example.com/behind-the-sofa
                20852163
                CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=
                """;
        assertThat(Cosignature.message(SampleLog.utf8(text), 1_679_315_147))
                .asString()
                .isEqualTo("cosignature/v1\ntime 1679315147\n" + text);
    }

    @Test
    void a_cosigned_checkpoint_says_who_saw_it_and_when() {
        Note cosigned = cosigned(CHECKPOINT, 1_800_000_000);
        assertThat(Note.parse(cosigned.format())).isEqualTo(cosigned);
        assertThat(cosigned.cosignatures(List.of(UNION_KEY)))
                .containsExactly(new Cosignature(UNION_KEY, 1_800_000_000));
        assertThat(Checkpoint.open(cosigned, KEY.verifierKey()).size()).isEqualTo(3);
        assertThat(CHECKPOINT.cosignatures(List.of(UNION_KEY))).isEmpty();
    }

    @Test
    void a_newer_cosignature_replaces_the_older() {
        Note twice = cosigned(cosigned(CHECKPOINT, 5), 9);
        assertThat(twice.signatures()).hasSize(2);
        assertThat(twice.cosignatures(List.of(UNION_KEY)))
                .containsExactly(new Cosignature(UNION_KEY, 9));
    }

    /** The types give one key two ids, so neither signature can stand for the other. */
    @Test
    void a_witness_key_is_no_log_key_though_the_bytes_are_the_same() {
        VerifierKey plain = VerifierKey.of(UNION.name(), UNION_KEY.publicKey());
        assertThat(plain.id()).isNotEqualTo(UNION_KEY.id());
        assertThat(cosigned(CHECKPOINT, 1).verify(List.of(plain)))
                .isInstanceOf(NoteVerification.NoKnownSigner.class);
        assertThatExceptionOfType(UnverifiedNote.class)
                .isThrownBy(() -> Checkpoint.open(cosigned(CHECKPOINT, 1), UNION_KEY));
    }

    @Test
    void a_signature_of_an_unknown_type_or_witness_is_ignored() {
        String ecdsa = "— " + KEY.name() + " AAAAAgEC\n";
        String stranger = cosigned(CHECKPOINT, 1).signatures().getLast().format();
        Note note = Note.parse(CHECKPOINT.format() + ecdsa + stranger);
        assertThat(Checkpoint.open(note, KEY.verifierKey()).size()).isEqualTo(3);
        Note taken = CHECKPOINT.with(note.signatures(), List.of(UNION_KEY));
        assertThat(taken.signatures()).hasSize(2);
    }

    @Test
    void what_is_no_checkpoint_is_not_cosigned() {
        assertThatExceptionOfType(MalformedNote.class)
                .isThrownBy(() -> UNION.cosign(Note.sign("a letter\n", KEY), 1));
        assertThatIllegalArgumentException().isThrownBy(() -> UNION.cosign(CHECKPOINT, -1));
    }

    @Test
    void a_secret_text_is_read_again() {
        CosigningKey key = CosigningKey.generate("w", new SecureRandom());
        assertThat(CosigningKey.parse(key.format()).verifierKey()).isEqualTo(key.verifierKey());
        assertThat(key.toString()).doesNotContain(key.format().substring(12));
    }

    static Note cosigned(Note note, long time) {
        return note.with(List.of(UNION.cosign(note, time)), List.of(UNION_KEY));
    }
}
