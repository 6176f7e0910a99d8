package org.qunzhi.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.qunzhi.ledger.SampleLog.KEY;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WitnessRuleTest {

    private static final List<VerifierKey> KEYS = List.of(KEY.verifierKey());
    private static final StoredLog TEN = StoredLog.ofDecimals(10);
    private static final StoredLog TWENTY = StoredLog.ofDecimals(20);

    @Test
    void a_log_seen_for_the_first_time_is_cosigned() {
        assertThat(first(TWENTY.note())).isEqualTo(new WitnessAnswer.Cosign(TWENTY.checkpoint()));
    }

    @Test
    void so_is_one_that_is_empty_and_what_follows_it() {
        StoredLog empty = StoredLog.ofDecimals(0);
        assertThat(first(empty.note()).status()).isEqualTo(200);
        assertThat(after(empty, new AddCheckpoint(0, List.of(), TWENTY.note())).status())
                .isEqualTo(200);
    }

    @Test
    void a_log_that_has_grown_is_cosigned_by_its_proof() {
        assertThat(after(TEN, new AddCheckpoint(10, proof(10), TWENTY.note())))
                .isEqualTo(new WitnessAnswer.Cosign(TWENTY.checkpoint()));
    }

    @Test
    void the_same_checkpoint_is_cosigned_again() {
        assertThat(after(TEN, new AddCheckpoint(10, List.of(), TEN.note())).status())
                .isEqualTo(200);
    }

    @Test
    void an_unknown_log_is_404() {
        AddCheckpoint request = new AddCheckpoint(0, List.of(), TWENTY.note());
        WitnessAnswer answer = WitnessRule.decide(request, List.of(), Optional.empty());
        assertThat(answer).isEqualTo(new WitnessAnswer.UnknownLog(KEY.name()));
        assertThat(answer.status()).isEqualTo(404);
    }

    @Test
    void a_log_that_did_not_sign_or_signed_wrongly_is_403() {
        Note stranger = TWENTY.checkpoint().sign(SampleLog.key("stranger", 8));
        assertThat(first(stranger)).isInstanceOf(WitnessAnswer.NotSigned.class);
        Note moved = new Note(TWENTY.note().text(), TEN.note().signatures());
        assertThat(first(moved)).isInstanceOf(WitnessAnswer.NotSigned.class);
        assertThat(first(moved).status()).isEqualTo(403);
    }

    @Test
    void an_old_size_beyond_the_new_one_is_400() {
        WitnessAnswer answer = after(TEN, new AddCheckpoint(21, List.of(), TWENTY.note()));
        assertThat(answer).isEqualTo(new WitnessAnswer.BadRequest("old size 21 of size 20"));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(first(Note.sign(KEY.name() + "\n", KEY)).status()).isEqualTo(400);
    }

    @Test
    void another_old_size_than_the_last_is_409_with_the_last() {
        WitnessAnswer answer = after(TEN, new AddCheckpoint(0, List.of(), TWENTY.note()));
        assertThat(answer).isEqualTo(new WitnessAnswer.Conflict(10));
        assertThat(answer.status()).isEqualTo(409);
        assertThat(new WitnessAnswer.Conflict(10).body()).isEqualTo("10\n");
        AddCheckpoint early = new AddCheckpoint(10, proof(10), TWENTY.note());
        assertThat(WitnessRule.decide(early, KEYS, Optional.empty()))
                .isEqualTo(new WitnessAnswer.Conflict(0));
    }

    @Test
    void a_wrong_proof_is_422_and_so_is_one_from_nothing() {
        WitnessAnswer answer = after(TEN, new AddCheckpoint(10, proof(9), TWENTY.note()));
        assertThat(answer)
                .isEqualTo(new WitnessAnswer.Unprocessable("not proven from size 10 to 20"));
        assertThat(answer.status()).isEqualTo(422);
        AddCheckpoint proven = new AddCheckpoint(0, proof(9), TWENTY.note());
        assertThat(WitnessRule.decide(proven, KEYS, Optional.empty()).status()).isEqualTo(422);
    }

    @Test
    void a_request_is_read_as_it_was_written() {
        AddCheckpoint request = new AddCheckpoint(10, proof(10), TWENTY.note());
        assertThat(request.format())
                .startsWith("old 10\n")
                .endsWith("\n\n" + TWENTY.note().format());
        assertThat(AddCheckpoint.parse(SampleLog.utf8(request.format()))).isEqualTo(request);
        assertThat(request.origin()).isEqualTo(KEY.name());
        AddCheckpoint first = new AddCheckpoint(0, List.of(), TEN.note());
        assertThat(AddCheckpoint.parse(SampleLog.utf8(first.format()))).isEqualTo(first);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "old 0",
                "old 0\n",
                "old 00\n\nNOTE",
                "old -1\n\nNOTE",
                "old \n\nNOTE",
                "old 18446744073709551615\n\nNOTE",
                "new 0\n\nNOTE",
                "old 0\nAAAA\n\nNOTE",
                "old 0\n\n\nNOTE",
                "old 0\nNOTE",
                "old 0\n\n",
            })
    void what_is_not_in_the_format_is_refused(String text) {
        byte[] body = SampleLog.utf8(text.replace("NOTE", TEN.note().format()));
        assertThatExceptionOfType(MalformedNote.class).isThrownBy(() -> AddCheckpoint.parse(body));
    }

    @Test
    void a_proof_of_more_than_63_hashes_is_refused() {
        List<byte[]> many = Collections.nCopies(64, new byte[32]);
        assertThatExceptionOfType(MalformedNote.class)
                .isThrownBy(() -> new AddCheckpoint(1, many, TEN.note()));
        String line = SampleLog.base64(new byte[32]) + "\n";
        byte[] body = SampleLog.utf8("old 1\n" + line.repeat(64) + "\n" + TEN.note().format());
        assertThatExceptionOfType(MalformedNote.class).isThrownBy(() -> AddCheckpoint.parse(body));
    }

    @Test
    void a_monitor_finds_the_checkpoint_under_the_hash_of_the_origin() {
        assertThat(WitnessRule.monitoringPath("abc"))
                .isEqualTo(
                        "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad/checkpoint");
    }

    private static WitnessAnswer first(Note note) {
        return WitnessRule.decide(new AddCheckpoint(0, List.of(), note), KEYS, Optional.empty());
    }

    private static WitnessAnswer after(StoredLog seen, AddCheckpoint request) {
        return WitnessRule.decide(request, KEYS, Optional.of(seen.checkpoint()));
    }

    private static List<byte[]> proof(long from) {
        return TileReader.open(TWENTY, KEY.verifierKey()).consistencyProof(from);
    }
}
