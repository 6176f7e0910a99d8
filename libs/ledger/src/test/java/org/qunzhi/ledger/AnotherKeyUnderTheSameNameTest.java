package org.qunzhi.ledger;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.qunzhi.ledger.SampleLog.KEY;
import static org.qunzhi.ledger.SampleLog.decimalLeaves;
import static org.qunzhi.ledger.SampleLog.key;

import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Somebody names a key of their own like the log and signs a checkpoint of their own. */
class AnotherKeyUnderTheSameNameTest {

    private static final SigningKey IMPOSTOR = key(KEY.name(), 9);
    private static final Checkpoint FORGED = SampleLog.checkpoint(decimalLeaves(3));

    @Test
    void the_name_alone_is_not_the_log() {
        assertThatExceptionOfType(UnverifiedNote.class)
                .isThrownBy(() -> Checkpoint.open(FORGED.sign(IMPOSTOR), KEY.verifierKey()))
                .withMessageContaining("not signed by");
    }

    @Test
    void nor_are_name_and_key_id_together() {
        byte[] claimed = Base64.getDecoder().decode(signatureBy(IMPOSTOR));
        byte[] logs = Base64.getDecoder().decode(signatureBy(KEY));
        System.arraycopy(logs, 0, claimed, 0, 4);
        String line = Base64.getEncoder().encodeToString(claimed);
        Note note = new Note(FORGED.format(), List.of(new NoteSignature(KEY.name(), line)));
        assertThatExceptionOfType(UnverifiedNote.class)
                .isThrownBy(() -> Checkpoint.open(note, KEY.verifierKey()))
                .withMessageContaining("is wrong");
    }

    private static String signatureBy(SigningKey key) {
        return FORGED.sign(key).signatures().getFirst().base64();
    }
}
