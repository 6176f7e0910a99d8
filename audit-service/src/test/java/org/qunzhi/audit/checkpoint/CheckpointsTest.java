package org.qunzhi.audit.checkpoint;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.qunzhi.audit.Published.event;
import static org.qunzhi.audit.Published.unit;

import com.mongodb.client.MongoDatabase;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.bson.types.Binary;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qunzhi.audit.Store;
import org.qunzhi.audit.folder.LogFolder;
import org.qunzhi.audit.log.LogBroken;
import org.qunzhi.audit.log.LogState;
import org.qunzhi.audit.log.PublishedEvent;
import org.qunzhi.audit.log.TestLog;
import org.qunzhi.contracts.Context;
import org.qunzhi.ledger.Checkpoint;
import org.qunzhi.ledger.ConsistencyProof;
import org.qunzhi.ledger.MerkleTree;
import org.qunzhi.ledger.Note;
import org.qunzhi.ledger.SigningKey;
import org.qunzhi.ledger.UnverifiedNote;
import org.qunzhi.vault.DataKey;
import org.qunzhi.vault.Found;
import org.qunzhi.vault.Keys;
import org.qunzhi.vault.Owner;
import org.qunzhi.vault.Vault;
import org.qunzhi.vault.VaultInMemory;
import org.springframework.beans.factory.ObjectProvider;

class CheckpointsTest {
    static final Clock NOON = Clock.fixed(Instant.parse("2026-05-01T12:00:00Z"), ZoneOffset.UTC);
    static Store store;

    @BeforeAll
    static void start(@TempDir Path folder) {
        store = Store.in(folder);
    }

    @AfterAll
    static void stop() {
        store.close();
    }

    private Vault vault = new VaultInMemory("log");

    private LogKey key() {
        return new LogKey(vault, "log.example/qunzhi");
    }

    /** As after a start of the service. */
    private Checkpoints checkpoints(MongoDatabase database, TestLog log) {
        return new Checkpoints(database, log.tree, key(), NOON);
    }

    private Checkpoint sign(MongoDatabase database) {
        var log = TestLog.over(database);
        var checkpoints = checkpoints(database, log);
        log.append(checkpoints);
        return Checkpoint.open(
                Note.parse(checkpoints.latest().orElseThrow().note()), key().verifier());
    }

    private MongoDatabase signedLogOfFive() {
        var database = store.database();
        var log = TestLog.over(database);
        log.receive(unit(1, "o1", 0), unit(2, "o1", 1)).append();
        log.receive(unit(3, "o1", 2), unit(4, "o1", 3), unit(5, "o1", 4));
        assertThat(sign(database).size()).isEqualTo(5);
        return database;
    }

    @Test
    void an_empty_log_has_a_checkpoint() {
        assertThat(sign(store.database()).root()).isEqualTo(MerkleTree.emptyRoot());
    }

    @Test
    void each_checkpoint_continues_the_one_before() {
        var database = store.database();
        var earlier = sign(database);
        for (int size = 1; size <= 9; size++) {
            var log = TestLog.over(database).receive(unit(size, "o1", size - 1));
            var later = sign(database);
            assertThat(later.size()).isEqualTo(size);
            if (size > 1) {
                var proof = ConsistencyProof.of(log.tree, size - 1, size);
                assertThat(
                                ConsistencyProof.verify(
                                        size - 1, size, proof, earlier.root(), later.root()))
                        .isTrue();
            }
            earlier = later;
        }
    }

    @Test
    void a_log_that_was_changed_is_not_signed_again() {
        var database = signedLogOfFive();
        database.getCollection("entries")
                .updateOne(gt("end", 3L), set("leafHashes", new Binary(new byte[3 * 32])));
        TestLog.over(database).receive(unit(6, "o1", 5));
        assertThatThrownBy(() -> sign(database)).isInstanceOf(LogBroken.class);
        assertThat(database.getCollection("checkpoints").countDocuments(gte("size", 6L))).isZero();
    }

    @Test
    void a_changed_log_is_found_at_the_start_even_if_it_does_not_grow() {
        var database = signedLogOfFive();
        database.getCollection("entries")
                .updateOne(eq("_id", 0L), set("leafHashes", new Binary(new byte[2 * 32])));
        assertThatThrownBy(() -> sign(database)).isInstanceOf(LogBroken.class);
    }

    @Test
    void a_log_that_lost_entries_is_not_signed_again() {
        var database = signedLogOfFive();
        database.getCollection("entries").deleteMany(gte("_id", 2L));
        database.getCollection("events").drop();
        database.getCollection("state").drop();
        assertThatThrownBy(() -> sign(database)).isInstanceOf(LogBroken.class);
    }

    /** Whose one key is another than that of every other such vault. */
    private record AnotherVault(VaultInMemory keys) {
        LogKey key() {
            return new LogKey(
                    new Keys() {
                        @Override
                        public DataKey of(Owner owner) {
                            return keys.of(owner.within("another"));
                        }

                        @Override
                        public Found find(String kind, String id) {
                            return keys.find(kind, id);
                        }
                    },
                    "log.example/qunzhi");
        }
    }

    @Test
    void a_log_does_not_go_on_under_another_key() {
        var database = signedLogOfFive();
        var log = TestLog.over(database);
        var other = new AnotherVault(new VaultInMemory("log")).key();
        assertThatThrownBy(() -> new Checkpoints(database, log.tree, other, NOON))
                .isInstanceOf(UnverifiedNote.class);
    }

    @Test
    void a_log_does_not_go_on_under_another_origin() {
        var database = signedLogOfFive();
        var log = TestLog.over(database);
        var other = new LogKey(vault, "log.example/other");
        assertThatThrownBy(() -> new Checkpoints(database, log.tree, other, NOON))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage(
                        "the log is log.example/qunzhi, and qunzhi.log-origin says"
                                + " log.example/other");
    }

    @Test
    void the_key_is_the_vaults_and_made_once() {
        var first = key();
        assertThat(key().verifier()).isEqualTo(first.verifier());
        assertThat(first.verifier().format()).startsWith("log.example/qunzhi+");
    }

    @Test
    void a_process_without_the_logs_keys_cannot_sign() {
        vault = new VaultInMemory(Owner.PERSONAL);
        assertThatThrownBy(this::key).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_legal_moment_is_signed_at_once() {
        var database = store.database();
        var log = TestLog.over(database);
        var checkpoints = checkpoints(database, log);
        log.append(checkpoints);
        LogState state = log.receive(revealed()).append(checkpoints);
        assertThat(checkpoints.latest().orElseThrow().size()).isEqualTo(state.size()).isEqualTo(1);
    }

    private LogKey keys(Integer... numbers) {
        return new LogKey(vault, "log.example/qunzhi", List.of(numbers));
    }

    private Note grown(MongoDatabase database, long position, LogKey keys) {
        var log = TestLog.over(database).receive(unit(position, "o1", position - 1));
        var checkpoints = new Checkpoints(database, log.tree, keys, NOON);
        log.append(checkpoints);
        return Note.parse(checkpoints.latest().orElseThrow().note());
    }

    @Test
    void while_a_key_takes_over_both_sign_and_then_the_new_one_alone() {
        var database = signedLogOfFive();
        var overlap = grown(database, 6, keys(1, 2));
        assertThat(Checkpoint.open(overlap, keys(1).verifier()).size()).isEqualTo(6);
        assertThat(Checkpoint.open(overlap, keys(2).verifier()).size()).isEqualTo(6);
        var after = grown(database, 7, keys(2));
        assertThat(after.signatures()).hasSize(1);
        assertThat(Checkpoint.open(after, keys(2).verifier()).size()).isEqualTo(7);
    }

    @Test
    void a_new_key_does_not_take_over_without_the_old_one() {
        var database = signedLogOfFive();
        var log = TestLog.over(database);
        assertThatThrownBy(() -> new Checkpoints(database, log.tree, keys(2), NOON))
                .isInstanceOf(UnverifiedNote.class);
    }

    @Test
    void a_key_is_named_once_and_one_at_least() {
        assertThatThrownBy(() -> keys(1, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(this::keys).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> keys(0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void two_instances_sign_one_chain() {
        var database = signedLogOfFive();
        var first = TestLog.over(database);
        var second = TestLog.over(database);
        var ofFirst = checkpoints(database, first);
        var ofSecond = checkpoints(database, second);
        second.append(ofSecond);
        first.receive(unit(6, "o1", 5), unit(7, "o1", 6)).append(ofFirst);
        var ahead = ofFirst.latest().orElseThrow();
        TestLog.over(database).append((state, _) -> ofSecond.passed(state, true));
        assertThat(ofSecond.latest().orElseThrow().note()).isEqualTo(ahead.note());
        assertThat(database.getCollection("checkpoints").countDocuments()).isEqualTo(2);
    }

    @Test
    void a_checkpoint_that_was_decided_and_not_signed_is_signed_by_whoever_comes_next() {
        var database = signedLogOfFive();
        database.getCollection("checkpoints").updateOne(eq("_id", 1L), unset("note"));
        assertThat(sign(database).size()).isEqualTo(5);
        assertThat(database.getCollection("checkpoints").countDocuments()).isEqualTo(1);
    }

    @Test
    void what_was_decided_and_changed_before_it_was_signed_is_not_signed() {
        var database = signedLogOfFive();
        database.getCollection("checkpoints")
                .updateOne(
                        eq("_id", 1L),
                        combine(unset("note"), set("root", new Binary(new byte[32]))));
        assertThatThrownBy(() -> sign(database)).isInstanceOf(LogBroken.class);
    }

    @Test
    void others_are_told_of_each_checkpoint_once_and_what_they_add_is_served() {
        var database = store.database();
        var log = TestLog.over(database);
        var witness = SigningKey.generate("witness.example", new SecureRandom());
        var told = new ArrayList<Long>();
        var cosigner =
                new Cosigners() {
                    @Override
                    public void signed(SignedCheckpoint checkpoint) {
                        told.add(checkpoint.size());
                    }

                    @Override
                    public Note cosigned(SignedCheckpoint checkpoint) {
                        return Note.parse(checkpoint.note()).signedBy(witness);
                    }
                };
        var checkpoints =
                new Checkpoints(
                        database,
                        log.tree,
                        key(),
                        NOON,
                        LogFolder.NONE,
                        providing(cosigner),
                        providing(cosigner));
        log.append(checkpoints);
        log.receive(revealed()).append(checkpoints);
        log.append(checkpoints);
        assertThat(told).containsExactly(0L, 1L);
        var served = checkpoints.served().orElseThrow();
        assertThat(served.signatures()).hasSize(2);
        assertThat(Checkpoint.open(served, key().verifier()).size()).isEqualTo(1);
    }

    private static <T> ObjectProvider<T> providing(T one) {
        return new ObjectProvider<>() {
            @Override
            public Stream<T> stream() {
                return Stream.of(one);
            }
        };
    }

    private static PublishedEvent revealed() {
        return event(Context.REVIEW, 1, "round-revealed", "r1", 0, "{\"round\":\"r1\"}");
    }
}
