package org.qunzhi.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.qunzhi.ledger.SampleLog.customaryLeaves;
import static org.qunzhi.ledger.SampleLog.decimalLeaves;
import static org.qunzhi.ledger.SampleLog.hex;
import static org.qunzhi.ledger.SampleLog.nodes;

import java.util.List;
import org.junit.jupiter.api.Test;

class ProofTest {

    private static final int LARGEST = 40;
    private static final List<byte[]> LEAVES = decimalLeaves(LARGEST);
    private static final NodeHashes NODES = nodes(LEAVES);

    @Test
    void every_leaf_of_every_tree_is_proven_and_no_other_place_for_it() {
        for (int size = 1; size <= LARGEST; size++) {
            byte[] root = MerkleTree.root(NODES, size);
            for (int index = 0; index < size; index++) {
                List<byte[]> proof = InclusionProof.of(NODES, index, size);
                for (int claimed = 0; claimed < size; claimed++) {
                    byte[] leaf = LEAVES.get(index);
                    assertThat(InclusionProof.verify(claimed, size, leaf, proof, root))
                            .isEqualTo(claimed == index);
                }
            }
        }
    }

    @Test
    void every_tree_continues_every_smaller_one() {
        for (int size2 = 1; size2 <= LARGEST; size2++) {
            for (int size1 = 1; size1 <= size2; size1++) {
                List<byte[]> proof = ConsistencyProof.of(NODES, size1, size2);
                byte[] root1 = MerkleTree.root(NODES, size1);
                byte[] root2 = MerkleTree.root(NODES, size2);
                assertThat(ConsistencyProof.verify(size1, size2, proof, root1, root2)).isTrue();
            }
        }
    }

    /** transparency-dev/merkle, consistency/2 and inclusion/1, carried as our own. */
    @Test
    void proofs_are_the_known_ones() {
        NodeHashes eight = nodes(customaryLeaves());
        assertThat(InclusionProof.of(eight, 0, 8).stream().map(SampleLog::hex))
                .containsExactly(
                        "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7",
                        "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
                        "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4");
        assertThat(ConsistencyProof.of(eight, 6, 8).stream().map(SampleLog::base64))
                .containsExactly(
                        "DrxdNDf74tsVi58Sah0RjjCBgQMdCpSfje3t68VY72o=",
                        "yoVOoSjtBQtBs1/8G4e46yveRh6eO1WW7Oa51ZdaCuA=",
                        "037kGJdt2VdTwcc4Yrk5j6Kiz5tP8P3+izDNlSCWFLc=");
        assertThat(hex(MerkleTree.root(eight, 8))).startsWith("5dc9da79");
    }

    @Test
    void no_proof_is_made_for_what_is_not_in_the_tree() {
        assertThatIllegalArgumentException().isThrownBy(() -> InclusionProof.of(NODES, 3, 3));
        assertThatIllegalArgumentException().isThrownBy(() -> InclusionProof.of(NODES, -1, 3));
        assertThatIllegalArgumentException().isThrownBy(() -> ConsistencyProof.of(NODES, 0, 3));
        assertThatIllegalArgumentException().isThrownBy(() -> ConsistencyProof.of(NODES, 4, 3));
    }

    @Test
    void a_tree_is_consistent_with_itself_by_the_empty_proof_only() {
        byte[] root = MerkleTree.root(NODES, 5);
        assertThat(ConsistencyProof.of(NODES, 5, 5)).isEmpty();
        assertThat(ConsistencyProof.verify(5, 5, List.of(), root, root)).isTrue();
        assertThat(ConsistencyProof.verify(5, 5, List.of(root), root, root)).isFalse();
    }

    @Test
    void the_empty_tree_proves_nothing() {
        byte[] root = MerkleTree.root(NODES, 5);
        byte[] empty = MerkleTree.emptyRoot();
        assertThat(ConsistencyProof.verify(0, 5, List.of(), empty, root)).isFalse();
        assertThat(ConsistencyProof.verify(0, 0, List.of(), empty, empty)).isFalse();
    }
}
