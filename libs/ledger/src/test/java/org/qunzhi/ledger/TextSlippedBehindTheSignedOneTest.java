package org.qunzhi.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.qunzhi.ledger.SampleLog.KEY;

import java.util.List;
import org.junit.jupiter.api.Test;

/** A second text below a blank line, so that a reader sees more than was signed. */
class TextSlippedBehindTheSignedOneTest {

    private static final Note NOTE = Note.sign("signed\n", KEY);
    private static final String LINE = NOTE.signatures().getFirst().format();

    @Test
    void the_added_text_counts_as_text_and_breaks_the_signature() {
        Note stretched = Note.parse("signed\n\nnot signed\n\n" + LINE);
        assertThat(stretched.text()).isEqualTo("signed\n\nnot signed\n");
        assertThat(stretched.verify(List.of(KEY.verifierKey())))
                .isInstanceOf(NoteVerification.BadSignature.class);
    }

    @Test
    void a_line_among_the_signatures_is_refused() {
        assertThatExceptionOfType(MalformedNote.class)
                .isThrownBy(() -> Note.parse(NOTE.format() + "not signed\n"));
    }

    @Test
    void a_second_block_of_signatures_makes_the_first_one_text() {
        Note twice = Note.parse(NOTE.format() + "\n" + LINE);
        assertThat(twice.verify(List.of(KEY.verifierKey())))
                .isInstanceOf(NoteVerification.BadSignature.class);
    }
}
