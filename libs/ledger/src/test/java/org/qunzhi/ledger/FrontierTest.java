package org.qunzhi.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.qunzhi.ledger.SampleLog.decimalLeaves;
import static org.qunzhi.ledger.SampleLog.leaf;

import java.util.List;
import org.junit.jupiter.api.Test;

class FrontierTest {

    @Test
    void a_stored_frontier_continues_where_it_stopped() {
        List<byte[]> leaves = decimalLeaves(70);
        for (int stop = 0; stop < leaves.size(); stop++) {
            Frontier stopped = SampleLog.frontier(leaves.subList(0, stop));
            Frontier resumed = Frontier.of(stopped.size(), stopped.hashes());
            for (byte[] rest : leaves.subList(stop, leaves.size())) {
                resumed = resumed.append(rest);
            }
            assertThat(resumed.root()).isEqualTo(MerkleTree.root(leaves));
            assertThat(resumed.size()).isEqualTo(leaves.size());
        }
    }

    @Test
    void appending_leaves_the_earlier_frontier_as_it_was() {
        Frontier three = SampleLog.frontier(decimalLeaves(3));
        byte[] root = three.root();
        assertThat(three.append(leaf("next")).root()).isNotEqualTo(root);
        assertThat(three.root()).isEqualTo(root);
    }

    @Test
    void what_was_handed_out_or_in_cannot_change_the_frontier() {
        byte[] leaf = leaf("0");
        Frontier one = Frontier.empty().append(leaf);
        leaf[0]++;
        one.root()[0]++;
        one.hashes().getFirst()[0]++;
        assertThat(one.root()).isEqualTo(leaf("0"));
    }

    @Test
    void a_frontier_with_too_few_or_too_many_hashes_is_refused() {
        byte[] hash = leaf("0");
        assertThatIllegalArgumentException().isThrownBy(() -> Frontier.of(3, List.of(hash)));
        assertThatIllegalArgumentException().isThrownBy(() -> Frontier.of(2, List.of(hash, hash)));
        assertThatIllegalArgumentException().isThrownBy(() -> Frontier.of(-1, List.of(hash)));
    }

    @Test
    void what_is_not_32_bytes_is_no_hash() {
        byte[] cut = new byte[31];
        assertThatIllegalArgumentException().isThrownBy(() -> Frontier.empty().append(cut));
        assertThatIllegalArgumentException().isThrownBy(() -> Frontier.of(1, List.of(cut)));
    }
}
