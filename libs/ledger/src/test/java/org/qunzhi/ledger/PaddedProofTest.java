package org.qunzhi.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qunzhi.ledger.SampleLog.decimalLeaves;
import static org.qunzhi.ledger.SampleLog.nodes;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Hashes added to, or left out of, a true proof. */
class PaddedProofTest {

    private static final List<byte[]> LEAVES = decimalLeaves(13);
    private static final byte[] ROOT = MerkleTree.root(LEAVES);

    @Test
    void an_inclusion_proof_has_exactly_its_hashes() {
        List<byte[]> proof = InclusionProof.of(nodes(LEAVES), 9, 13);
        for (List<byte[]> forged : variants(proof)) {
            assertThat(InclusionProof.verify(9, 13, LEAVES.get(9), forged, ROOT)).isFalse();
        }
    }

    @Test
    void a_consistency_proof_has_exactly_its_hashes() {
        byte[] root1 = MerkleTree.root(LEAVES.subList(0, 6));
        List<byte[]> proof = ConsistencyProof.of(nodes(LEAVES), 6, 13);
        for (List<byte[]> forged : variants(proof)) {
            assertThat(ConsistencyProof.verify(6, 13, forged, root1, ROOT)).isFalse();
        }
    }

    private static List<List<byte[]>> variants(List<byte[]> proof) {
        List<List<byte[]>> variants = new ArrayList<>();
        for (byte[] hash : List.of(ROOT, new byte[32], new byte[0])) {
            for (int at = 0; at <= proof.size(); at++) {
                List<byte[]> padded = new ArrayList<>(proof);
                padded.add(at, hash);
                variants.add(padded);
            }
        }
        for (int at = 0; at < proof.size(); at++) {
            List<byte[]> shorter = new ArrayList<>(proof);
            shorter.remove(at);
            variants.add(shorter);
        }
        return variants;
    }
}
