package org.qunzhi.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.qunzhi.ledger.SampleLog.KEY;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TlogProofTest {

    private static final StoredLog LOG = StoredLog.ofDecimals(300);
    private static final TileReader READER = TileReader.open(LOG, KEY.verifierKey());
    private static final TlogProof PROOF = TlogProof.of(READER, 7, LOG.note());
    private static final TrustPolicy POLICY = TrustPolicy.of(KEY.verifierKey());

    @Test
    void every_entry_of_a_log_is_proven_by_its_file() {
        for (int i = 0; i < 300; i++) {
            long index = i;
            String file = TlogProof.of(READER, index, LOG.note()).format();
            TlogProof read = TlogProof.parse(SampleLog.utf8(file));
            byte[] leafHash = SampleLog.leaf(Long.toString(index));
            assertThat(read.format()).isEqualTo(file);
            assertThat(read.verify(leafHash, POLICY))
                    .isInstanceOfSatisfying(
                            ProofVerdict.Proven.class,
                            proven -> assertThat(proven.index()).isEqualTo(index));
        }
    }

    @Test
    void the_file_is_that_of_the_specification() {
        TlogProof proof =
                new TlogProof(
                        Optional.of(SampleLog.utf8("extra")),
                        1,
                        List.of(new byte[32]),
                        StoredLog.ofDecimals(2).note());
        assertThat(proof.format())
                .isEqualTo(
                        """
                        c2sp.org/tlog-proof@v1
                        extra ZXh0cmE=
                        index 1
                        AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=

                        """
                                + StoredLog.ofDecimals(2).note().format());
        TlogProof read = TlogProof.parse(SampleLog.utf8(proof.format()));
        assertThat(read).isEqualTo(proof);
        assertThat(read.extra()).hasValueSatisfying(e -> assertThat(e).hasSize(5));
    }

    @Test
    void the_one_entry_of_a_log_needs_no_hash() {
        StoredLog one = StoredLog.ofDecimals(1);
        TlogProof proof = TlogProof.of(TileReader.open(one, KEY.verifierKey()), 0, one.note());
        assertThat(proof.hashes()).isEmpty();
        assertThat(TlogProof.parse(SampleLog.utf8(proof.format()))).isEqualTo(proof);
        assertThat(proof.verify(SampleLog.leaf("0"), POLICY))
                .isInstanceOf(ProofVerdict.Proven.class);
    }

    @Test
    void nothing_else_is_proven_by_it() {
        assertThat(PROOF.verify(SampleLog.leaf("8"), POLICY))
                .isEqualTo(new ProofVerdict.NotProven("the proof leads to another root"));
        for (long index : new long[] {300, Long.MAX_VALUE, -1}) {
            TlogProof beyond =
                    new TlogProof(Optional.empty(), index, PROOF.hashes(), PROOF.checkpoint());
            assertThat(beyond.verify(SampleLog.leaf("7"), POLICY))
                    .isEqualTo(
                            new ProofVerdict.NotProven(
                                    "index "
                                            + Long.toUnsignedString(index)
                                            + " in a log of size 300"));
            assertThat(TlogProof.parse(SampleLog.utf8(beyond.format())).index()).isEqualTo(index);
        }
        TrustPolicy others = TrustPolicy.of(SampleLog.key("other", 4).verifierKey());
        assertThat(PROOF.verify(SampleLog.leaf("7"), others))
                .isInstanceOf(ProofVerdict.NotProven.class);
    }

    @Test
    void a_proof_is_made_under_the_checkpoint_that_was_read_only() {
        Note later = StoredLog.ofDecimals(301).note();
        assertThatIllegalArgumentException().isThrownBy(() -> TlogProof.of(READER, 7, later));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "c2sp.org/tlog-proof@v2\nindex 7\n\nNOTE",
                "c2sp.org/tlog-proof@v1\n\nNOTE",
                "c2sp.org/tlog-proof@v1\nindex 7\n",
                "c2sp.org/tlog-proof@v1\nindex 7\n\n",
                "c2sp.org/tlog-proof@v1\nindex 07\n\nNOTE",
                "c2sp.org/tlog-proof@v1\nindex -7\n\nNOTE",
                "c2sp.org/tlog-proof@v1\nindex 18446744073709551616\n\nNOTE",
                "c2sp.org/tlog-proof@v1\nindex 7\nextra AA==\n\nNOTE",
                "c2sp.org/tlog-proof@v1\nextra AB==\nindex 7\n\nNOTE",
                "c2sp.org/tlog-proof@v1\nextra \nextra AA==\nindex 7\n\nNOTE",
                "c2sp.org/tlog-proof@v1\nindex 7\nAAAA\n\nNOTE",
                "c2sp.org/tlog-proof@v1\nindex 7\n\n\nNOTE",
                " c2sp.org/tlog-proof@v1\nindex 7\n\nNOTE",
            })
    void what_is_not_in_the_format_is_refused(String text) {
        byte[] file = SampleLog.utf8(text.replace("NOTE", LOG.note().format()));
        assertThatExceptionOfType(MalformedNote.class).isThrownBy(() -> TlogProof.parse(file));
    }
}
