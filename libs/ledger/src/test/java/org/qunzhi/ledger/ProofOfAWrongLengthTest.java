package org.qunzhi.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.qunzhi.ledger.SampleLog.KEY;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A .tlog-proof with a hash more or less than its tree has levels. */
class ProofOfAWrongLengthTest {

    private static final StoredLog LOG = StoredLog.ofDecimals(300);
    private static final TlogProof PROOF =
            TlogProof.of(TileReader.open(LOG, KEY.verifierKey()), 7, LOG.note());
    private static final TrustPolicy POLICY = TrustPolicy.of(KEY.verifierKey());

    @Test
    void it_is_named() {
        assertThat(verdict(PROOF.hashes())).isInstanceOf(ProofVerdict.Proven.class);
        List<byte[]> longer = new ArrayList<>(PROOF.hashes());
        longer.add(new byte[32]);
        assertThat(verdict(longer)).isEqualTo(new ProofVerdict.NotProven("10 hashes instead of 9"));
        assertThat(verdict(PROOF.hashes().subList(0, 8)))
                .isEqualTo(new ProofVerdict.NotProven("8 hashes instead of 9"));
    }

    @Test
    void more_hashes_than_any_tree_has_levels_are_not_even_read() {
        List<byte[]> many = Collections.nCopies(64, new byte[32]);
        assertThatExceptionOfType(MalformedNote.class).isThrownBy(() -> verdict(many));
    }

    private static ProofVerdict verdict(List<byte[]> hashes) {
        TlogProof proof = new TlogProof(PROOF.extra(), PROOF.index(), hashes, PROOF.checkpoint());
        return proof.verify(SampleLog.leaf("7"), POLICY);
    }
}
