package org.qunzhi.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.qunzhi.ledger.SampleLog.KEY;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Two entries change places. */
class SwappedEntriesTest {

    private static StoredLog forged() {
        List<byte[]> changed = new ArrayList<>(StoredLog.ofDecimals(600).entries);
        changed.set(300, StoredLog.decimal(301));
        changed.set(301, StoredLog.decimal(300));
        return StoredLog.of(changed);
    }

    @Test
    void the_entry_is_named() {
        StoredLog log = StoredLog.ofDecimals(600).withEntries(forged());
        assertThatExceptionOfType(BrokenLog.class)
                .isThrownBy(log::verify)
                .matches(broken -> broken.fault() == BrokenLog.Fault.WRONG_ENTRY)
                .matches(broken -> broken.index() == 300);
    }

    @Test
    void tiles_made_to_fit_do_not_lead_to_the_signed_root() {
        StoredLog log = StoredLog.ofDecimals(600).withTiles(forged());
        assertThatExceptionOfType(BrokenLog.class)
                .isThrownBy(log::verify)
                .matches(broken -> broken.fault() == BrokenLog.Fault.WRONG_HASH);
    }

    @Test
    void nor_does_a_newly_signed_log_continue_what_was_seen() {
        TileReader reader = TileReader.open(forged(), KEY.verifierKey());
        Checkpoint seen = StoredLog.ofDecimals(600).checkpoint();
        assertThat(reader.continues(seen)).isFalse();
        assertThat(reader.checkpoint().contradicts(seen)).isTrue();
    }
}
