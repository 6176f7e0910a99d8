package org.qunzhi.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.qunzhi.ledger.SampleLog.KEY;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** An approval is made to have been given a day earlier. */
class BackDatedEntryTest {

    private static StoredLog forged() {
        List<byte[]> changed = new ArrayList<>(log().entries);
        changed.set(299, SampleLog.utf8("{\"time\":\"2026-11-20T09:00:00Z\"}"));
        return StoredLog.of(changed);
    }

    private static StoredLog log() {
        List<byte[]> entries = new ArrayList<>(StoredLog.ofDecimals(600).entries);
        entries.set(299, SampleLog.utf8("{\"time\":\"2026-11-21T09:00:00Z\"}"));
        return StoredLog.of(entries);
    }

    @Test
    void the_entry_is_named() {
        StoredLog log = log().withEntries(forged());
        assertThatExceptionOfType(BrokenLog.class)
                .isThrownBy(log::verify)
                .matches(broken -> broken.fault() == BrokenLog.Fault.WRONG_ENTRY)
                .matches(broken -> broken.index() == 299);
    }

    @Test
    void tiles_made_to_fit_do_not_lead_to_the_signed_root() {
        StoredLog log = log().withTiles(forged());
        assertThatExceptionOfType(BrokenLog.class)
                .isThrownBy(log::verify)
                .matches(broken -> broken.fault() == BrokenLog.Fault.WRONG_HASH);
    }

    @Test
    void nor_does_a_newly_signed_log_continue_what_was_seen() {
        TileReader reader = TileReader.open(forged(), KEY.verifierKey());
        Checkpoint seen = log().checkpoint();
        assertThat(reader.continues(seen)).isFalse();
        assertThat(reader.checkpoint().contradicts(seen)).isTrue();
    }
}
