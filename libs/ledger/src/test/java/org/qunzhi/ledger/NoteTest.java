package org.qunzhi.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.qunzhi.ledger.SampleLog.key;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NoteTest {

    private static final String TEXT =
            """
            If you think cryptography is the answer to your problem,
            then you don't know what your problem is.
            """;
    private static final String PETER_SIGNED =
            "— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n";
    private static final String ENOCH_SIGNED =
            "— EnochRoot rwz+eBzmZa0SO3NbfRGzPCpDckykFXSdeX+MNtCOXm2/5n2tiOHp+vAF1aGrQ5ovTG01oOTGwnWLox33WWd1RvMc+QQ=\n";
    private static final VerifierKey PETER =
            VerifierKey.parse("PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW");
    private static final VerifierKey ENOCH =
            VerifierKey.parse("EnochRoot+af0cfe78+ATtqJ7zOtqQtYqOo0CpvDXNlMhV3HeJDpjrASKGLWdop");

    @Test
    void the_known_note_is_signed_to_the_byte() {
        SigningKey peter =
                SigningKey.parse(
                        "PRIVATE+KEY+PeterNeumann+c74f20a3"
                                + "+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz");
        Note note = Note.sign(TEXT, peter);
        assertThat(note.format()).isEqualTo(TEXT + "\n" + PETER_SIGNED);
        assertThat(note.signedBy(peter)).isEqualTo(note);
        assertThat(Note.parse(note.format().getBytes(StandardCharsets.UTF_8))).isEqualTo(note);
    }

    @Test
    void the_example_of_the_specification_verifies() {
        VerifierKey foo =
                VerifierKey.parse(
                        "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k");
        Note note =
                Note.parse(
                        """
                        This is an example message.

                        — example.com/foo Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=
                        """);
        assertThat(note.verify(List.of(foo)))
                .isEqualTo(new NoteVerification.Verified(List.of(foo)));
    }

    @Test
    void known_signers_are_named_and_unknown_ones_ignored() {
        Note both = Note.parse(TEXT + "\n" + PETER_SIGNED + ENOCH_SIGNED);
        assertThat(both.verify(List.of(ENOCH, PETER, PETER)))
                .isEqualTo(new NoteVerification.Verified(List.of(ENOCH, PETER)));
        assertThat(both.verify(List.of(PETER)))
                .isEqualTo(new NoteVerification.Verified(List.of(PETER)));
        assertThat(both.verify(List.of(key("somebody", 7).verifierKey())))
                .isEqualTo(new NoteVerification.NoKnownSigner());
    }

    @Test
    void the_text_may_hold_blank_lines() {
        SigningKey key = key("poet", 3);
        Note note = Note.sign("Ognuno sta solo:\n\ned è subito sera.\n\n", key);
        assertThat(Note.parse(note.format())).isEqualTo(note);
        assertThat(note.verify(List.of(key.verifierKey())))
                .isInstanceOf(NoteVerification.Verified.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\n",
                "text\n",
                "text\n\n",
                "text\n— a AAAAAAA=\n",
                "text\n\n— a AAAAAAA=",
                "text\n\n— a AAAAAAA=\nline\n",
                "text\n\n— a AAAA\n",
                "text\n\n— a AAAAAAA\n",
                "text\n\n— a AAAAAAB=\n",
                "text\n\n— a  AAAAAAA=\n",
                "text\n\n—  AAAAAAA=\n",
                "text\n\n- a AAAAAAA=\n",
                "text\n\n— a+b AAAAAAA=\n",
                "text\n\n— a AAAAAAA=\r\n",
                "te\txt\n\n— a AAAAAAA=\n",
                "te\u0000xt\n\n— a AAAAAAA=\n",
                "text\n\n— a\n",
                "text\n\n—\n",
            })
    void what_is_not_in_the_format_is_refused(String note) {
        assertThatExceptionOfType(MalformedNote.class).isThrownBy(() -> Note.parse(note));
    }

    @Test
    void bytes_that_are_not_utf8_are_refused() {
        byte[] bytes =
                ("\u00ff" + TEXT + "\n" + PETER_SIGNED).getBytes(StandardCharsets.ISO_8859_1);
        assertThatExceptionOfType(MalformedNote.class).isThrownBy(() -> Note.parse(bytes));
    }

    @Test
    void sixteen_signatures_are_accepted_and_a_flood_is_refused() {
        String line = "— a AAAAAAA=\n";
        assertThat(Note.parse("text\n\n" + line.repeat(16)).signatures()).hasSize(16);
        assertThat(Note.parse("text\n\n" + line.repeat(100)).signatures()).hasSize(100);
        assertThatExceptionOfType(MalformedNote.class)
                .isThrownBy(() -> Note.parse("text\n\n" + line.repeat(101)));
    }

    @Test
    void a_text_without_final_newline_is_not_signed() {
        assertThatExceptionOfType(MalformedNote.class)
                .isThrownBy(() -> Note.sign("abc", key("poet", 3)));
    }
}
