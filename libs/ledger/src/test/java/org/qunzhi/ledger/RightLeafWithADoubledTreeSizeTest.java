package org.qunzhi.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qunzhi.ledger.SampleLog.customaryLeaves;
import static org.qunzhi.ledger.SampleLog.nodes;

import java.util.List;
import org.junit.jupiter.api.Test;

/** A verifier without the final sn = 0 check believes it: sigstore-java's does. */
class RightLeafWithADoubledTreeSizeTest {

    @Test
    void a_true_proof_does_not_hold_for_a_tree_of_twice_the_size() {
        List<byte[]> leaves = customaryLeaves();
        byte[] root = MerkleTree.root(leaves);
        List<byte[]> proof = InclusionProof.of(nodes(leaves), 0, 8);
        assertThat(InclusionProof.verify(0, 8, leaves.getFirst(), proof, root)).isTrue();
        assertThat(InclusionProof.verify(0, 16, leaves.getFirst(), proof, root)).isFalse();
    }

    @Test
    void nor_for_one_of_half_the_size() {
        List<byte[]> leaves = customaryLeaves();
        byte[] root = MerkleTree.root(leaves);
        List<byte[]> proof = InclusionProof.of(nodes(leaves), 0, 8);
        assertThat(InclusionProof.verify(0, 4, leaves.getFirst(), proof, root)).isFalse();
    }
}
