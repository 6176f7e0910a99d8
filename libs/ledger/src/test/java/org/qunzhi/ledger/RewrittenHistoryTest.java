package org.qunzhi.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qunzhi.ledger.SampleLog.decimalLeaves;
import static org.qunzhi.ledger.SampleLog.leaf;
import static org.qunzhi.ledger.SampleLog.nodes;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A score changed after its checkpoint was seen. */
class RewrittenHistoryTest {

    private static final int SEEN = 11;
    private static final int NOW = 19;

    @Test
    void no_changed_entry_hides_behind_a_consistency_proof() {
        List<byte[]> honest = decimalLeaves(NOW);
        byte[] seen = MerkleTree.root(honest.subList(0, SEEN));
        for (int changed = 0; changed < SEEN; changed++) {
            List<byte[]> rewritten = new ArrayList<>(honest);
            rewritten.set(changed, leaf("better score"));
            byte[] now = MerkleTree.root(rewritten);
            List<byte[]> theirs = ConsistencyProof.of(nodes(rewritten), SEEN, NOW);
            List<byte[]> ours = ConsistencyProof.of(nodes(honest), SEEN, NOW);
            assertThat(ConsistencyProof.verify(SEEN, NOW, theirs, seen, now)).isFalse();
            assertThat(ConsistencyProof.verify(SEEN, NOW, ours, seen, now)).isFalse();
        }
    }

    @Test
    void an_entry_taken_out_shows() {
        List<byte[]> honest = decimalLeaves(NOW);
        byte[] seen = MerkleTree.root(honest.subList(0, SEEN));
        List<byte[]> cut = new ArrayList<>(honest);
        cut.remove(4);
        List<byte[]> proof = ConsistencyProof.of(nodes(cut), SEEN, NOW - 1);
        assertThat(ConsistencyProof.verify(SEEN, NOW - 1, proof, seen, MerkleTree.root(cut)))
                .isFalse();
    }

    @Test
    void a_log_cannot_shrink() {
        List<byte[]> honest = decimalLeaves(NOW);
        byte[] seen = MerkleTree.root(honest);
        byte[] shorter = MerkleTree.root(honest.subList(0, SEEN));
        List<byte[]> proof = ConsistencyProof.of(nodes(honest), SEEN, NOW);
        assertThat(ConsistencyProof.verify(NOW, SEEN, proof, seen, shorter)).isFalse();
    }
}
