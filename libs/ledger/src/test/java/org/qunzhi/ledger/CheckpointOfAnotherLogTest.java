package org.qunzhi.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.qunzhi.ledger.SampleLog.KEY;
import static org.qunzhi.ledger.SampleLog.leaf;

import java.util.List;
import org.junit.jupiter.api.Test;

/** A true signature of the right key, under the state of last year's log. */
class CheckpointOfAnotherLogTest {

    @Test
    void a_checkpoint_of_another_origin_does_not_open() {
        Note lastYear = new Checkpoint("log.example.cn/qc/2025", 1, leaf("0")).sign(KEY);
        assertThatExceptionOfType(UnverifiedNote.class)
                .isThrownBy(() -> Checkpoint.open(lastYear, KEY.verifierKey()))
                .withMessageContaining("qc/2025");
    }

    @Test
    void a_signed_text_that_is_no_checkpoint_does_not_open() {
        Note letter = Note.sign("a letter\n", KEY);
        assertThat(letter.verify(List.of(KEY.verifierKey())))
                .isInstanceOf(NoteVerification.Verified.class);
        assertThatExceptionOfType(MalformedNote.class)
                .isThrownBy(() -> Checkpoint.open(letter, KEY.verifierKey()));
    }
}
