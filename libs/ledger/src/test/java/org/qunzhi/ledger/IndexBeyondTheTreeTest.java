package org.qunzhi.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qunzhi.ledger.SampleLog.customaryLeaves;
import static org.qunzhi.ledger.SampleLog.nodes;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One entry shown at two places would count twice. */
class IndexBeyondTheTreeTest {

    @ParameterizedTest
    @ValueSource(longs = {8, 9, 16, Long.MAX_VALUE, Long.MIN_VALUE, -1})
    void an_index_at_or_beyond_the_size_proves_nothing_also_when_it_looks_negative(long index) {
        List<byte[]> leaves = customaryLeaves();
        List<byte[]> proof = InclusionProof.of(nodes(leaves), 0, 8);
        byte[] root = MerkleTree.root(leaves);
        assertThat(InclusionProof.verify(index, 8, leaves.getFirst(), proof, root)).isFalse();
    }

    @Test
    void nothing_is_in_the_empty_tree() {
        byte[] leaf = customaryLeaves().getFirst();
        assertThat(InclusionProof.verify(0, 0, leaf, List.of(), leaf)).isFalse();
        assertThat(InclusionProof.verify(-1, 0, leaf, List.of(), leaf)).isFalse();
    }
}
