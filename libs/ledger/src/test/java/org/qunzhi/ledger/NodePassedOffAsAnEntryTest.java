package org.qunzhi.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qunzhi.ledger.SampleLog.customaryLeaves;
import static org.qunzhi.ledger.SampleLog.nodes;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Without the prefixes 0x00 and 0x01, two hashes side by side would be an entry of the log. */
class NodePassedOffAsAnEntryTest {

    @Test
    void an_entry_made_of_two_hashes_is_not_in_the_tree_over_them() {
        List<byte[]> leaves = customaryLeaves();
        byte[] root = MerkleTree.root(leaves);
        byte[] forged = Ed25519.joined(leaves.get(0), leaves.get(1));
        List<byte[]> upperProof = InclusionProof.of(nodes(leaves), 0, 8).subList(1, 3);
        byte[] leafHash = MerkleTree.leafHash(forged);
        assertThat(InclusionProof.verify(0, 4, leafHash, upperProof, root)).isFalse();
    }

    @Test
    void a_hash_boundary_moved_by_one_byte_proves_nothing() {
        List<byte[]> leaves = customaryLeaves().subList(0, 2);
        byte[] root = MerkleTree.root(leaves);
        byte[] both = Ed25519.joined(leaves.get(0), leaves.get(1));
        byte[] shorter = Arrays.copyOf(both, 31);
        byte[] longer = Arrays.copyOfRange(both, 31, 64);
        assertThat(MerkleTree.nodeHash(shorter, longer)).isEqualTo(root);
        assertThat(InclusionProof.verify(0, 2, shorter, List.of(longer), root)).isFalse();
        assertThat(InclusionProof.verify(1, 2, longer, List.of(shorter), root)).isFalse();
    }
}
