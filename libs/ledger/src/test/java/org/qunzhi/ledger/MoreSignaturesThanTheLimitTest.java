package org.qunzhi.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.qunzhi.ledger.SampleLog.KEY;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A note that is made costly to check. */
class MoreSignaturesThanTheLimitTest {

    private static final Note SIGNED = StoredLog.ofDecimals(3).note();

    private static String withSignatures(int count) {
        return SIGNED.format() + "— somebody AAAAAAA=\n".repeat(count - 1);
    }

    @Test
    void as_many_as_documented_are_read_and_one_more_is_refused() {
        assertThat(Note.MOST_SIGNATURES).isGreaterThanOrEqualTo(17);
        Note most = Note.parse(withSignatures(Note.MOST_SIGNATURES));
        assertThat(Checkpoint.open(most, KEY.verifierKey()).size()).isEqualTo(3);
        String flood = withSignatures(Note.MOST_SIGNATURES + 1);
        assertThatExceptionOfType(MalformedNote.class)
                .isThrownBy(() -> Note.parse(flood))
                .withMessageContaining("more than");
    }

    @Test
    void also_in_a_proof_in_a_request_and_in_a_witness_answer() {
        String flood = withSignatures(Note.MOST_SIGNATURES + 1);
        List<String> texts = new ArrayList<>();
        texts.add("c2sp.org/tlog-proof@v1\nindex 0\n\n" + flood);
        assertThatExceptionOfType(MalformedNote.class)
                .isThrownBy(() -> TlogProof.parse(SampleLog.utf8(texts.getFirst())));
        assertThatExceptionOfType(MalformedNote.class)
                .isThrownBy(() -> AddCheckpoint.parse(SampleLog.utf8("old 0\n\n" + flood)));
        assertThatExceptionOfType(MalformedNote.class)
                .isThrownBy(() -> NoteSignature.parseLines("— a AAAAAAA=\n".repeat(101)));
    }
}
