package org.qunzhi.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.qunzhi.ledger.SampleLog.KEY;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The log signs two roots for one size. */
class TwoCheckpointsOfOneSizeTest {

    @Test
    void the_two_alone_prove_it() {
        List<byte[]> entries = new ArrayList<>(StoredLog.ofDecimals(9).entries);
        Checkpoint one = StoredLog.of(entries).checkpoint();
        entries.set(3, SampleLog.utf8("other"));
        Checkpoint two = StoredLog.of(entries).checkpoint();
        assertThat(one.contradicts(two)).isTrue();
        assertThat(two.contradicts(one)).isTrue();
        assertThat(one.contradicts(one)).isFalse();
        assertThat(one.contradicts(new Checkpoint("another log", 9, two.root()))).isFalse();
        assertThat(one.contradicts(new Checkpoint(KEY.name(), 10, two.root()))).isFalse();
    }

    @Test
    void a_witness_cosigns_the_first_only() {
        StoredLog seen = StoredLog.ofDecimals(9);
        Note second = new Checkpoint(KEY.name(), 9, new byte[32]).sign(KEY);
        assertThat(
                        WitnessRule.decide(
                                new AddCheckpoint(9, List.of(), second),
                                List.of(KEY.verifierKey()),
                                Optional.of(seen.checkpoint())))
                .isEqualTo(new WitnessAnswer.Unprocessable("another root at size 9"));
        assertThatExceptionOfType(BrokenLog.class)
                .isThrownBy(() -> new TileReader(seen, Checkpoint.parse(second.text())));
    }
}
