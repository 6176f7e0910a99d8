package org.qunzhi.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.qunzhi.ledger.SampleLog.KEY;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The last entries are cut off. */
class TruncatedLogTest {

    @Test
    void files_that_the_checkpoint_demands_are_missed() {
        StoredLog log = StoredLog.ofDecimals(600);
        log.files.remove("tile/0/002.p/88");
        log.files.remove("tile/entries/002.p/88");
        assertThatExceptionOfType(BrokenLog.class)
                .isThrownBy(log::verify)
                .matches(broken -> broken.fault() == BrokenLog.Fault.MISSING)
                .matches(broken -> broken.index() == 512);
    }

    @Test
    void an_older_checkpoint_does_not_continue_the_one_that_was_seen() {
        Checkpoint seen = StoredLog.ofDecimals(600).checkpoint();
        StoredLog cut = StoredLog.ofDecimals(500);
        assertThat(TileReader.open(cut, KEY.verifierKey()).continues(seen)).isFalse();
    }

    @Test
    void a_witness_answers_that_it_has_seen_more() {
        AddCheckpoint request = new AddCheckpoint(0, List.of(), StoredLog.ofDecimals(500).note());
        List<VerifierKey> keys = List.of(KEY.verifierKey());
        assertThat(
                        WitnessRule.decide(
                                request, keys, Optional.of(StoredLog.ofDecimals(600).checkpoint())))
                .isEqualTo(new WitnessAnswer.Conflict(600));
    }
}
