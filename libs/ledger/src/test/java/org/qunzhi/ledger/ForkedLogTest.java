package org.qunzhi.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.qunzhi.ledger.SampleLog.KEY;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Two logs with one beginning, each shown to somebody else, each honestly signed. */
class ForkedLogTest {

    private static StoredLog branch(String last) {
        List<byte[]> entries = new ArrayList<>(StoredLog.ofDecimals(600).entries);
        entries.add(SampleLog.utf8(last));
        return StoredLog.of(entries);
    }

    @Test
    void each_branch_holds_by_itself_and_neither_continues_the_other() {
        TileReader one = TileReader.open(branch("one"), KEY.verifierKey());
        TileReader other = TileReader.open(branch("other"), KEY.verifierKey());
        one.verify(LogHasher.fastest());
        other.verify(LogHasher.fastest());
        assertThat(one.continues(StoredLog.ofDecimals(600).checkpoint())).isTrue();
        assertThat(one.continues(other.checkpoint())).isFalse();
    }

    @Test
    void a_witness_of_one_branch_refuses_the_other() {
        StoredLog other = branch("other");
        AddCheckpoint request = new AddCheckpoint(601, List.of(), other.note());
        assertThat(
                        WitnessRule.decide(
                                request,
                                List.of(KEY.verifierKey()),
                                Optional.of(branch("one").checkpoint())))
                .isEqualTo(new WitnessAnswer.Unprocessable("another root at size 601"));
        assertThatExceptionOfType(BrokenLog.class)
                .isThrownBy(() -> new TileReader(other, branch("one").checkpoint()));
    }
}
