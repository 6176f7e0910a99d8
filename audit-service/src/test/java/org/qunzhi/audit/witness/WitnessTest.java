package org.qunzhi.audit.witness;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.qunzhi.audit.witness.DecimalLog.ORIGIN;

import com.mongodb.client.MongoDatabase;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.qunzhi.audit.Store;
import org.qunzhi.audit.checkpoint.LogKey;
import org.qunzhi.ledger.AddCheckpoint;
import org.qunzhi.ledger.Checkpoint;
import org.qunzhi.ledger.Cosignature;
import org.qunzhi.ledger.MerkleTree;
import org.qunzhi.ledger.Note;
import org.qunzhi.ledger.SigningKey;
import org.qunzhi.ledger.VerifierKey;
import org.qunzhi.ledger.WitnessAnswer;
import org.qunzhi.vault.VaultInMemory;

/** C2SP tlog-witness v1, the witness's side. */
class WitnessTest {
    static final Instant NOON = Instant.parse("2026-05-01T12:00:00Z");
    static final DecimalLog LOG = DecimalLog.honest();
    static final VaultInMemory KEYS = VaultInMemory.of("association", "log");
    static Store store;
    MongoDatabase database;
    Witness witness;

    @BeforeAll
    static void start(@TempDir Path folder) {
        store = Store.in(folder);
    }

    @AfterAll
    static void stop() {
        store.close();
    }

    @BeforeEach
    void begin() {
        database = store.database();
        witness = witness(Clock.fixed(NOON, ZoneOffset.UTC));
    }

    private static WatchedLogs.Settings settings(VerifierKey... logs) {
        return new WatchedLogs.Settings(
                null,
                Arrays.stream(logs)
                        .map(key -> new WatchedLogs.Settings.Log(key.format()))
                        .toList());
    }

    private static WitnessKey key() {
        return new WitnessKey(KEYS, own(), settings());
    }

    private static LogKey own() {
        return new LogKey(KEYS, "log.association.example/qunzhi");
    }

    /** As after a start of the service, or on another instance of it. */
    private Witness witness(Clock clock, VerifierKey... more) {
        var keys = new ArrayList<>(List.of(LOG.verifier()));
        keys.addAll(List.of(more));
        var logs = new WatchedLogs(settings(keys.toArray(VerifierKey[]::new)), own());
        return new Witness(logs, key(), new Witnessed(database), clock);
    }

    private Note latest() {
        return new Witnessed(database).latest(ORIGIN).orElseThrow().note();
    }

    private long size() {
        return Checkpoint.parse(latest().text()).size();
    }

    private WitnessAnswer answer(AddCheckpoint request) {
        return witness.answer(request).answer();
    }

    @Test
    void the_first_checkpoint_is_cosigned_with_the_clocks_time() {
        var answered = witness.answer(LOG.grown(0, 5));
        assertThat(answered.answer().status()).isEqualTo(200);
        assertThat(answered.lines()).hasSize(1);
        var cosigned = LOG.note(5).with(answered.lines(), List.of(key().verifier()));
        assertThat(cosigned.cosignatures(List.of(key().verifier())))
                .containsExactly(new Cosignature(key().verifier(), NOON.getEpochSecond()));
        assertThat(latest()).isEqualTo(cosigned);
        assertThat(key().verifier().name()).isEqualTo("log.association.example/qunzhi/witness");
    }

    /** The roots that transparency-log.md §9 gives for this very log. */
    @ParameterizedTest
    @CsvSource({
        "255, Mvhbyqh9e80Fco8J6a66NQumovczgwCH8Fl2goSL5cs=",
        "256, goUV0DPBnYyQHzfsy4rtkZZncDSG+NL/8c9wQDIcXbE=",
        "257, HtoEmkNR2G92JSvX7At3Rq11t/oDFq1fVB29pFijEsQ="
    })
    void what_is_cosigned_is_the_tree_that_the_specification_gives(long size, String root) {
        assertThat(answer(LOG.grown(0, 17)).status()).isEqualTo(200);
        assertThat(answer(LOG.grown(17, size)).status()).isEqualTo(200);
        assertThat(Checkpoint.parse(latest().text()).root())
                .isEqualTo(Base64.getDecoder().decode(root));
    }

    @Test
    void a_checkpoint_that_continues_the_last_one_is_cosigned_at_every_size() {
        for (int size = 1; size <= 40; size++) {
            assertThat(answer(LOG.grown(size - 1, size)).status()).isEqualTo(200);
            assertThat(size()).isEqualTo(size);
        }
    }

    @Test
    void the_empty_log_is_cosigned_and_so_is_what_follows_it_without_a_proof() {
        assertThat(answer(LOG.grown(0, 0)).status()).isEqualTo(200);
        assertThat(size()).isZero();
        var proof = List.of(MerkleTree.emptyRoot());
        var proven = new AddCheckpoint(0, proof, LOG.note(3));
        assertThat(answer(proven)).isInstanceOf(WitnessAnswer.Unprocessable.class);
        assertThat(answer(LOG.grown(0, 3)).status()).isEqualTo(200);
    }

    @Test
    void an_empty_log_with_another_root_than_the_empty_one_is_malformed() {
        var text = ORIGIN + "\n0\n" + Base64.getEncoder().encodeToString(new byte[32]) + "\n";
        var request = new AddCheckpoint(0, List.of(), Note.sign(text, LOG.key()));
        assertThat(answer(request)).isInstanceOf(WitnessAnswer.BadRequest.class);
        assertThat(new Witnessed(database).latest(ORIGIN)).isEmpty();
    }

    @Test
    void the_same_checkpoint_is_cosigned_again_with_the_new_time() {
        witness.answer(LOG.grown(0, 5));
        var later = witness(Clock.fixed(NOON.plusSeconds(60), ZoneOffset.UTC));
        assertThat(later.answer(LOG.grown(5, 5)).answer().status()).isEqualTo(200);
        assertThat(latest().cosignatures(List.of(key().verifier())).getFirst().time())
                .isEqualTo(NOON.getEpochSecond() + 60);
    }

    @Test
    void a_log_that_is_not_watched_is_not_found() {
        var note = new Checkpoint("log.other.example", 1, new byte[32]).sign(LOG.key());
        assertThat(answer(new AddCheckpoint(0, List.of(), note)))
                .isEqualTo(new WitnessAnswer.UnknownLog("log.other.example"));
    }

    @Test
    void a_checkpoint_without_a_signature_of_the_log_is_forbidden() {
        var forged = LOG.signedWith(DecimalLog.key(ORIGIN, 2));
        assertThat(answer(forged.grown(0, 5))).isInstanceOf(WitnessAnswer.NotSigned.class);
    }

    @Test
    void a_wrong_signature_of_the_log_is_forbidden_beside_a_right_one_too() {
        var right = LOG.note(5);
        var wrong = LOG.note(6).signatures().getFirst();
        for (var lines : List.of(List.of(wrong), List.of(right.signatures().getFirst(), wrong))) {
            var request = new AddCheckpoint(0, List.of(), new Note(right.text(), lines));
            assertThat(answer(request)).isInstanceOf(WitnessAnswer.NotSigned.class);
        }
    }

    @Test
    void an_old_size_larger_than_the_new_one_is_a_bad_request() {
        var request = new AddCheckpoint(6, List.of(), LOG.note(5));
        assertThat(answer(request)).isInstanceOf(WitnessAnswer.BadRequest.class);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 4, 6})
    void another_old_size_than_the_one_cosigned_is_a_conflict_that_says_which(long from) {
        witness.answer(LOG.grown(0, 5));
        assertThat(answer(LOG.grown(from, 9))).isEqualTo(new WitnessAnswer.Conflict(5));
        assertThat(size()).isEqualTo(5);
    }

    @Test
    void a_fork_is_not_cosigned_with_whatever_proof() {
        witness.answer(LOG.grown(0, 5));
        var fork = LOG.forkedAt(3);
        assertThat(answer(fork.grown(5, 9))).isInstanceOf(WitnessAnswer.Unprocessable.class);
        assertThat(answer(new AddCheckpoint(5, LOG.proof(5, 9), fork.note(9))))
                .isInstanceOf(WitnessAnswer.Unprocessable.class);
        assertThat(answer(new AddCheckpoint(5, List.of(), fork.note(9))))
                .isInstanceOf(WitnessAnswer.Unprocessable.class);
        assertThat(size()).isEqualTo(5);
        assertThat(new Witnessed(database).contradictions(ORIGIN)).isEmpty();
    }

    @Test
    void two_checkpoints_of_one_size_are_kept_as_evidence_once() {
        witness.answer(LOG.grown(0, 5));
        var fork = LOG.forkedAt(3);
        for (int i = 0; i < 2; i++) {
            var request = new AddCheckpoint(5, List.of(), fork.note(5));
            assertThat(answer(request))
                    .isEqualTo(new WitnessAnswer.Unprocessable("another root at size 5"));
        }
        var kept = new Witnessed(database).contradictions(ORIGIN);
        assertThat(kept).hasSize(1);
        var known = Checkpoint.open(kept.getFirst().known(), LOG.verifier());
        var other = Checkpoint.open(kept.getFirst().other(), LOG.verifier());
        assertThat(known.contradicts(other)).isTrue();
        assertThat(size()).isEqualTo(5);
    }

    @Test
    void signatures_of_others_are_neither_checked_nor_kept() {
        var crowd = new SigningKey[Note.MOST_SIGNATURES - 1];
        Arrays.setAll(crowd, i -> DecimalLog.key("nobody-" + i + ".example", 50 + i));
        var request = new AddCheckpoint(0, List.of(), LOG.note(5).signedBy(crowd));
        assertThat(answer(request).status()).isEqualTo(200);
        assertThat(latest().signatures())
                .extracting(line -> line.name())
                .containsExactly(ORIGIN, key().verifier().name());
    }

    @Test
    void a_log_that_replaces_its_key_is_watched_under_both() {
        var next = DecimalLog.key(ORIGIN, 9);
        var both = witness(Clock.fixed(NOON, ZoneOffset.UTC), next.verifierKey());
        assertThat(both.answer(LOG.grown(0, 5)).answer().status()).isEqualTo(200);
        var overlap = new AddCheckpoint(5, LOG.proof(5, 6), LOG.note(6).signedBy(next));
        assertThat(both.answer(overlap).answer().status()).isEqualTo(200);
        assertThat(latest().signatures()).hasSize(3);
        var later = LOG.signedWith(next);
        assertThat(both.answer(later.grown(6, 7)).answer().status()).isEqualTo(200);
        assertThat(answer(later.grown(7, 8))).isInstanceOf(WitnessAnswer.NotSigned.class);
    }

    /** The answer was lost with the process that had stored it. */
    @Test
    void a_witness_that_died_before_it_answered_knows_what_it_has_cosigned() {
        witness.answer(LOG.grown(0, 5));
        var restarted = witness(Clock.fixed(NOON, ZoneOffset.UTC));
        assertThat(restarted.answer(LOG.grown(0, 5)).answer())
                .isEqualTo(new WitnessAnswer.Conflict(5));
        assertThat(restarted.answer(LOG.forkedAt(3).grown(5, 8)).answer())
                .isInstanceOf(WitnessAnswer.Unprocessable.class);
        assertThat(restarted.answer(LOG.grown(5, 8)).answer().status()).isEqualTo(200);
    }

    /** Tells the time, and the first time that it is asked does something else before. */
    private static final class Interrupting extends Clock {
        private final Runnable before;
        private boolean done;

        Interrupting(Runnable before) {
            this.before = before;
        }

        @Override
        public Instant instant() {
            if (!done) {
                done = true;
                before.run();
            }
            return NOON;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    /**
     * The race of the specification: request A of size 7 is checked, then B of size 9 is stored.
     */
    @Test
    void a_slower_request_does_not_roll_the_witness_back() {
        witness.answer(LOG.grown(0, 5));
        var slower = witness(new Interrupting(() -> witness.answer(LOG.grown(5, 9))));
        assertThat(slower.answer(LOG.grown(5, 7)).answer())
                .isEqualTo(new WitnessAnswer.Conflict(9));
        assertThat(size()).isEqualTo(9);
    }

    @Test
    void a_slower_fork_is_not_cosigned_beside_the_first_checkpoint() {
        var fork = LOG.forkedAt(0);
        var slower = witness(new Interrupting(() -> witness.answer(LOG.grown(0, 5))));
        var answered = slower.answer(fork.grown(0, 5));
        assertThat(answered.answer()).isEqualTo(new WitnessAnswer.Conflict(5));
        assertThat(answered.lines()).isEmpty();
    }

    /** Two instances, eight threads, a log and its fork: what is cosigned is one chain. */
    @Test
    void however_many_ask_at_once_what_is_cosigned_is_one_chain() throws Exception {
        var instances = List.of(witness, witness(Clock.fixed(NOON, ZoneOffset.UTC)));
        var logs = List.of(LOG, LOG.forkedAt(0));
        var cosigned = new ArrayList<Checkpoint>();
        var together = new CyclicBarrier(8);
        try (var threads = Executors.newFixedThreadPool(8)) {
            var asking = new ArrayList<Callable<List<Checkpoint>>>();
            for (int i = 0; i < 8; i++) {
                var instance = instances.get(i % 2);
                var log = logs.get(i / 2 % 2);
                int step = 1 + i;
                asking.add(() -> grow(instance, log, step, together));
            }
            for (var one : threads.invokeAll(asking)) cosigned.addAll(one.get(60, SECONDS));
        }
        assertThat(cosigned).isNotEmpty();
        var chain =
                cosigned.contains(LOG.checkpoint(cosigned.getFirst().size())) ? LOG : logs.get(1);
        assertThat(cosigned).allMatch(one -> one.equals(chain.checkpoint(one.size())));
        var largest = cosigned.stream().mapToLong(Checkpoint::size).max().orElseThrow();
        assertThat(size()).isEqualTo(largest);
        assertThat(cosigned).doesNotHaveDuplicates();
    }

    private static List<Checkpoint> grow(
            Witness witness, DecimalLog log, int step, CyclicBarrier together) throws Exception {
        var cosigned = new ArrayList<Checkpoint>();
        long from = 0;
        together.await(60, SECONDS);
        for (int i = 0; i < 25 && from + step <= 200; i++) {
            switch (witness.answer(log.grown(from, from + step)).answer()) {
                case WitnessAnswer.Cosign(var checkpoint) -> {
                    cosigned.add(checkpoint);
                    from = checkpoint.size();
                }
                case WitnessAnswer.Conflict(long size) -> from = size;
                case WitnessAnswer.Unprocessable _ -> {
                    return cosigned;
                }
                case WitnessAnswer other -> throw new IllegalStateException(other.toString());
            }
        }
        return cosigned;
    }

    @Test
    void settings_that_cannot_be_meant_stop_the_start() {
        assertThatThrownBy(() -> new WatchedLogs(settings(own().verifier()), own()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("qunzhi.witness.logs[0].vkey: no log is its own witness");
        assertThatThrownBy(() -> new WatchedLogs(settings(key().verifier()), own()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("qunzhi.witness.logs[0].vkey: a witness's key");
        var broken = new WatchedLogs.Settings(null, List.of(new WatchedLogs.Settings.Log("x+1")));
        assertThatThrownBy(() -> new WatchedLogs(broken, own()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("qunzhi.witness.logs[0].vkey: ");
    }

    @Test
    void the_key_of_the_witness_is_not_the_logs() {
        assertThat(key().verifier().publicKey()).isNotEqualTo(own().verifier().publicKey());
    }
}
