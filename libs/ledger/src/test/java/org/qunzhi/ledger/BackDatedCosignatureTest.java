package org.qunzhi.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.qunzhi.ledger.SampleLog.KEY;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A witness is made to have seen a checkpoint before it did. */
class BackDatedCosignatureTest {

    private static final CosigningKey UNION = SampleLog.witness("union.example.cn", 21);
    private static final Note CHECKPOINT = StoredLog.ofDecimals(3).note();

    @Test
    void the_time_is_signed_with_the_text() {
        byte[] bytes = Base64.getDecoder().decode(UNION.cosign(CHECKPOINT, 2_000).base64());
        bytes[4 + 7]--;
        String earlier = Base64.getEncoder().encodeToString(bytes);
        List<NoteSignature> lines = new ArrayList<>(CHECKPOINT.signatures());
        lines.add(new NoteSignature(UNION.name(), earlier));
        Note forged = new Note(CHECKPOINT.text(), lines);
        assertThat(forged.verify(List.of(KEY.verifierKey(), UNION.verifierKey())))
                .isEqualTo(new NoteVerification.BadSignature(UNION.verifierKey()));
        assertThatExceptionOfType(UnverifiedNote.class)
                .isThrownBy(() -> forged.cosignatures(List.of(UNION.verifierKey())));
        assertThatExceptionOfType(UnverifiedNote.class)
                .isThrownBy(() -> CHECKPOINT.with(lines, List.of(UNION.verifierKey())));
    }
}
