package org.qunzhi.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.qunzhi.ledger.SampleLog.KEY;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A rewritten log, re-signed with a key that somebody made. */
class LogSignedWithAnotherKeyTest {

    private static final SigningKey THEIRS = SampleLog.key("log.example.cn/qc/2026", 77);

    @Test
    void who_holds_the_true_key_does_not_open_it() {
        StoredLog log = StoredLog.ofDecimals(20).signedBy(THEIRS);
        assertThatExceptionOfType(UnverifiedNote.class)
                .isThrownBy(log::verify)
                .withMessageContaining("not signed by");
    }

    @Test
    void nor_does_a_policy_trust_it_or_a_witness_cosign_it() {
        Note note = StoredLog.ofDecimals(20).signedBy(THEIRS).note();
        List<VerifierKey> keys = List.of(KEY.verifierKey());
        assertThat(TrustPolicy.of(KEY.verifierKey()).judge(note))
                .isInstanceOf(PolicyVerdict.NotTrusted.class);
        AddCheckpoint request = new AddCheckpoint(0, List.of(), note);
        assertThat(WitnessRule.decide(request, keys, Optional.empty()))
                .isInstanceOf(WitnessAnswer.NotSigned.class);
    }
}
