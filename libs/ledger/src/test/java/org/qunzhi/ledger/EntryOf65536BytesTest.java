package org.qunzhi.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.qunzhi.ledger.SampleLog.KEY;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** An entry one byte longer than a bundle can hold. */
class EntryOf65536BytesTest {

    @Test
    void it_is_not_written() {
        List<byte[]> entries = new ArrayList<>(List.of(new byte[65_536]));
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> EntryBundle.encode(entries))
                .withMessageContaining("65536");
    }

    /** Its length would be written as 0: its bytes would be read as further entries. */
    @Test
    void written_by_somebody_else_it_is_no_bundle() {
        byte[] forged = new byte[2 + 65_536];
        forged[2] = (byte) 0xFF;
        assertThatExceptionOfType(MalformedNote.class)
                .isThrownBy(() -> EntryBundle.decode(forged, 1));
        assertThatExceptionOfType(MalformedNote.class)
                .isThrownBy(() -> LogHasher.fastest().root(1, tile -> forged));
    }

    @Test
    void one_of_65535_bytes_is_an_entry() {
        StoredLog log = StoredLog.of(List.of(new byte[65_535]));
        log.verify();
        assertThat(TileReader.open(log, KEY.verifierKey()).entry(0)).hasSize(65_535);
    }
}
