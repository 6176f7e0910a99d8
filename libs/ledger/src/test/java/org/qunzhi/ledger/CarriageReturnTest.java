package org.qunzhi.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.qunzhi.ledger.SampleLog.KEY;

import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Lines ended the way of Windows: another text than was signed. */
class CarriageReturnTest {

    private static final StoredLog LOG = StoredLog.ofDecimals(3);

    @Test
    void no_text_of_the_protocols_is_read_with_it() {
        List<String> texts = new ArrayList<>();
        texts.add(LOG.note().format());
        texts.add(new AddCheckpoint(0, List.of(), LOG.note()).format());
        texts.add(TlogProof.of(TileReader.open(LOG, KEY.verifierKey()), 1, LOG.note()).format());
        texts.add(TrustPolicy.of(KEY.verifierKey()).format());
        assertThat(Note.parse(texts.get(0)).signatures()).hasSize(1);
        refused(() -> Note.parse(windows(texts.get(0))));
        refused(() -> AddCheckpoint.parse(windows(texts.get(1))));
        refused(() -> TlogProof.parse(windows(texts.get(2))));
        refused(() -> TrustPolicy.parse(windows(texts.get(3))));
    }

    @Test
    void nor_with_one_at_the_end_of_a_signature() {
        String note = LOG.note().format();
        refused(() -> Note.parse(note.substring(0, note.length() - 1) + "\r\n"));
    }

    private static byte[] windows(String text) {
        return SampleLog.utf8(text.replace("\n", "\r\n"));
    }

    private static void refused(ThrowingCallable reading) {
        assertThatExceptionOfType(MalformedNote.class).isThrownBy(reading);
    }
}
