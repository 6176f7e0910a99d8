package org.qunzhi.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.qunzhi.ledger.SampleLog.KEY;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** One entry is put in between. */
class InsertedEntryTest {

    private static StoredLog forged() {
        List<byte[]> changed = new ArrayList<>(StoredLog.ofDecimals(600).entries);
        changed.add(300, SampleLog.utf8("inserted"));
        return StoredLog.of(changed);
    }

    @Test
    void the_first_entry_that_moved_is_named() {
        StoredLog log = StoredLog.ofDecimals(600);
        log.put("tile/entries/001", forged().get("tile/entries/001"));
        assertThatExceptionOfType(BrokenLog.class)
                .isThrownBy(log::verify)
                .matches(broken -> broken.fault() == BrokenLog.Fault.WRONG_ENTRY)
                .matches(broken -> broken.index() == 300);
    }

    @Test
    void a_bundle_of_another_width_is_named() {
        StoredLog log = StoredLog.ofDecimals(600);
        List<byte[]> entries = forged().entries;
        log.put("tile/entries/002.p/88", EntryBundle.encode(entries.subList(512, 601)));
        assertThatExceptionOfType(BrokenLog.class)
                .isThrownBy(log::verify)
                .matches(broken -> broken.fault() == BrokenLog.Fault.WRONG_LENGTH)
                .matches(broken -> broken.path().equals("tile/entries/002.p/88"));
    }

    @Test
    void a_newly_signed_log_does_not_continue_what_was_seen() {
        Checkpoint seen = StoredLog.ofDecimals(400).checkpoint();
        assertThat(TileReader.open(forged(), KEY.verifierKey()).continues(seen)).isFalse();
    }
}
