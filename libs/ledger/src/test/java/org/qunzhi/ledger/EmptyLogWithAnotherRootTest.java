package org.qunzhi.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.qunzhi.ledger.SampleLog.KEY;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Size 0 with a root that is not the empty one. */
class EmptyLogWithAnotherRootTest {

    private static final String TEXT =
            KEY.name() + "\n0\n" + SampleLog.base64(SampleLog.leaf("x")) + "\n";

    @Test
    void it_is_no_checkpoint() {
        assertThatExceptionOfType(MalformedNote.class)
                .isThrownBy(() -> Checkpoint.parse(TEXT))
                .withMessageContaining("empty root");
        assertThat(TrustPolicy.of(KEY.verifierKey()).judge(Note.sign(TEXT, KEY)))
                .isEqualTo(new PolicyVerdict.NotTrusted("an empty log has the empty root"));
    }

    @Test
    void a_witness_refuses_it_though_it_is_signed() {
        List<VerifierKey> keys = List.of(KEY.verifierKey());
        AddCheckpoint request = new AddCheckpoint(0, List.of(), Note.sign(TEXT, KEY));
        assertThat(WitnessRule.decide(request, keys, Optional.empty()))
                .isEqualTo(new WitnessAnswer.BadRequest("an empty log has the empty root"));
    }
}
