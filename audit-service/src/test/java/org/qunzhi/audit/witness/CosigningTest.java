package org.qunzhi.audit.witness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.qunzhi.audit.Published.unit;

import com.mongodb.client.MongoDatabase;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qunzhi.audit.Store;
import org.qunzhi.audit.checkpoint.Checkpoints;
import org.qunzhi.audit.checkpoint.LogKey;
import org.qunzhi.audit.checkpoint.SignedCheckpoint;
import org.qunzhi.audit.log.TestLog;
import org.qunzhi.ledger.AddCheckpoint;
import org.qunzhi.ledger.Checkpoint;
import org.qunzhi.ledger.CosigningKey;
import org.qunzhi.ledger.Note;
import org.qunzhi.ledger.VerifierKey;
import org.qunzhi.ledger.WitnessRule;
import org.qunzhi.vault.VaultInMemory;

/** A log and its witnesses: another Qunzhi over real HTTP, and others that answer wrongly. */
class CosigningTest {
    static final Clock NOON = Clock.fixed(WitnessTest.NOON, ZoneOffset.UTC);
    static Store store;

    @BeforeAll
    static void start(@TempDir Path folder) {
        store = Store.in(folder);
    }

    @AfterAll
    static void stop() {
        store.close();
    }

    private final List<Cosigning> running = new ArrayList<>();
    private Platform enterprise = Platform.of("enterprise");
    private final ScriptedWitness scripted = ScriptedWitness.start();
    private final CosigningKey witness = witness("witness.example/one", 7);

    private static CosigningKey witness(String name, int fill) {
        var seed = new byte[32];
        seed[0] = (byte) fill;
        return CosigningKey.of(name, seed);
    }

    @BeforeEach
    void begin() {
        enterprise = Platform.of("enterprise");
    }

    @AfterEach
    void end() {
        running.forEach(Cosigning::stop);
        scripted.close();
    }

    /** One installation: a log, its keys and its database. */
    record Platform(
            VaultInMemory keys,
            LogKey key,
            MongoDatabase database,
            TestLog log,
            AtomicLong events) {
        static Platform of(String name) {
            var keys = VaultInMemory.of(name, "log");
            var key = new LogKey(keys, "log." + name + ".example/qunzhi");
            var database = store.database();
            return new Platform(keys, key, database, TestLog.over(database), new AtomicLong());
        }

        Checkpoints checkpoints() {
            return new Checkpoints(database, log.tree, key, NOON);
        }

        /** After a start: the last state is signed, where it was not. */
        Checkpoints grown(int by) {
            for (int i = 0; i < by; i++) {
                long position = events.incrementAndGet();
                log.receive(unit(position, "o1", position - 1));
            }
            var checkpoints = checkpoints();
            log.append(checkpoints);
            return checkpoints;
        }

        WitnessServer witness(VerifierKey... watched) {
            return WitnessServer.start(database, keys, key, NOON, watched);
        }

        WitnessKey witnessKey() {
            return new WitnessKey(keys, key, new WatchedLogs.Settings(null, List.of()));
        }
    }

    private Cosigning cosigning(Platform of, Checkpoints checkpoints, Asked... witnesses) {
        var cosigning =
                new Cosigning(
                        settings(Duration.ofSeconds(20), witnesses),
                        of.key(),
                        of.log().tree,
                        checkpoints,
                        new Cosignatures(of.database()),
                        new WitnessStates(of.database()));
        running.add(cosigning);
        return cosigning;
    }

    record Asked(VerifierKey key, URI prefix) {}

    private static AskedWitness.Settings settings(Duration timeout, Asked... witnesses) {
        return new AskedWitness.Settings(
                Arrays.stream(witnesses)
                        .map(
                                one ->
                                        new AskedWitness.Settings.One(
                                                one.key().format(), one.prefix().toString()))
                        .toList(),
                Duration.ofMillis(10),
                timeout);
    }

    private Asked scripted() {
        return new Asked(witness.verifierKey(), scripted.prefix());
    }

    private static Stance stance(Cosigning cosigning) {
        return cosigning.witnesses().getFirst().state().stance();
    }

    /** Answers as a witness that believes everything. */
    private ScriptedWitness.Script cosigns(CosigningKey by) {
        return (request, exchange) ->
                ScriptedWitness.write(
                        exchange,
                        200,
                        "text/plain",
                        by.cosign(request.checkpoint(), WitnessTest.NOON.getEpochSecond())
                                .format());
    }

    @Test
    void two_platforms_watch_each_other() throws Exception {
        var association = Platform.of("association");
        try (var ofEnterprise = enterprise.witness(association.key().verifier());
                var ofAssociation = association.witness(enterprise.key().verifier())) {
            watched(
                    enterprise,
                    new Asked(association.witnessKey().verifier(), ofAssociation.prefix()));
            watched(
                    association,
                    new Asked(enterprise.witnessKey().verifier(), ofEnterprise.prefix()));
            var path = WitnessServer.PREFIX + WitnessRule.monitoringPath(enterprise.key().origin());
            var seen = Note.parse(ofAssociation.http().get(path).raw().body());
            assertThat(Checkpoint.open(seen, enterprise.key().verifier()).size()).isEqualTo(310);
        }
    }

    private void watched(Platform log, Asked by) throws Exception {
        var key = List.of(by.key());
        for (int grow : new int[] {0, 1, 4, 255, 0, 50}) {
            var checkpoints = log.grown(grow);
            var cosigning = cosigning(log, checkpoints, by);
            cosigning.round();
            var latest = checkpoints.latest().orElseThrow();
            var cosigned = cosigning.cosigned(latest);
            assertThat(Checkpoint.open(cosigned, log.key().verifier()))
                    .isEqualTo(latest.checkpoint());
            assertThat(cosigned.cosignatures(key)).hasSize(1);
            var state = cosigning.witnesses().getFirst().state();
            assertThat(state.size()).isEqualTo(latest.size());
            assertThat(state.cosignedAt()).isEqualTo(WitnessTest.NOON);
            assertThat(cosigning.round()).isFalse();
        }
    }

    @Test
    void a_log_that_is_restored_hears_what_its_witnesses_have_seen_of_it() throws Exception {
        var association = Platform.of("association");
        var origin = enterprise.key().origin();
        try (var server = association.witness(enterprise.key().verifier())) {
            var by = new Asked(association.witnessKey().verifier(), server.prefix());
            var gone = new Asked(witness.verifierKey(), URI.create("http://127.0.0.1:1/"));
            var elsewhere =
                    new WitnessesSeen(settings(Duration.ofSeconds(20), by, gone), enterprise.key());
            assertThat(elsewhere.newest(origin)).isEmpty();
            cosigning(enterprise, enterprise.grown(9), by).round();
            assertThat(elsewhere.newest(origin))
                    .extracting(note -> enterprise.key().open(note).size())
                    .containsExactly(9L);
            var another =
                    new WitnessesSeen(settings(Duration.ofSeconds(20), by), association.key());
            assertThat(another.newest(origin)).as("signed by somebody else").isEmpty();
        }
    }

    @Test
    void a_log_that_was_rolled_back_and_goes_on_otherwise_is_found_out() throws Exception {
        var association = Platform.of("association");
        try (var server = association.witness(enterprise.key().verifier())) {
            var by = new Asked(association.witnessKey().verifier(), server.prefix());
            cosigning(enterprise, enterprise.grown(9), by).round();
            var again = Platform.of("enterprise");
            var shorter = cosigning(again, again.grown(5), by);
            shorter.round();
            assertThat(stance(shorter)).isEqualTo(Stance.AHEAD);
            assertThat(shorter.witnesses().getFirst().state().why())
                    .isEqualTo("it knows 9 entries, of 5 here");
            again.log().receive(unit(6, "o2", 0));
            again.events().set(6);
            var other = cosigning(again, again.grown(4), by);
            other.round();
            assertThat(stance(other)).isEqualTo(Stance.CONTRADICTED);
            var path = WitnessServer.PREFIX + WitnessRule.monitoringPath(enterprise.key().origin());
            var seen = Note.parse(server.http().get(path).raw().body());
            assertThat(Checkpoint.parse(seen.text()).size()).isEqualTo(9);
        }
    }

    @Test
    void a_log_that_has_forgotten_what_was_cosigned_asks_from_the_witnesss_size() throws Exception {
        var association = Platform.of("association");
        try (var server = association.witness(enterprise.key().verifier())) {
            var by = new Asked(association.witnessKey().verifier(), server.prefix());
            cosigning(enterprise, enterprise.grown(9), by).round();
            enterprise.database().getCollection("witnesses").drop();
            var cosigning = cosigning(enterprise, enterprise.grown(3), by);
            cosigning.round();
            assertThat(stance(cosigning)).isEqualTo(Stance.COSIGNED);
            assertThat(cosigning.witnesses().getFirst().state().size()).isEqualTo(12);
        }
    }

    /** Of two instances on one database one is behind: that is no lost entry. */
    @Test
    void a_slower_instance_does_not_take_the_faster_one_for_another_log() throws Exception {
        scripted.answers(
                (request, exchange) -> {
                    var size = Checkpoint.parse(request.checkpoint().text()).size();
                    if (size == 5) ScriptedWitness.write(exchange, 409, "text/x.tlog.size", "9\n");
                    else cosigns(witness).answer(request, exchange);
                });
        var slower = enterprise.grown(5);
        cosigning(enterprise, enterprise.grown(4), scripted()).round();
        var cosigning = cosigning(enterprise, slower, scripted());
        cosigning.round();
        assertThat(stance(cosigning)).isEqualTo(Stance.COSIGNED);
        assertThat(cosigning.witnesses().getFirst().state().size()).isEqualTo(9);
    }

    @Test
    void a_restored_log_asks_whether_a_witness_has_seen_more() throws Exception {
        var association = Platform.of("association");
        try (var server = association.witness(enterprise.key().verifier())) {
            var by = new Asked(association.witnessKey().verifier(), server.prefix());
            cosigning(enterprise, enterprise.grown(9), by).round();
            var restored = Platform.of("enterprise");
            assertThat(stances(restored, restored.grown(5), by)).containsExactly(Stance.AHEAD);
            assertThat(stances(restored, restored.grown(4), by)).containsExactly(Stance.COSIGNED);
        }
    }

    private List<Stance> stances(Platform of, Checkpoints checkpoints, Asked by)
            throws InterruptedException {
        var cosigning = cosigning(of, checkpoints, by);
        var logs = new WatchedLogs(new WatchedLogs.Settings(null, List.of()), of.key());
        return new Supervised(cosigning, logs, new Witnessed(of.database()))
                .asked(checkpoints.latest().orElseThrow()).stream()
                        .map(Supervised.OurWitness::stance)
                        .toList();
    }

    @Test
    void cosignatures_survive_a_restart_and_the_witness_is_not_asked_again() throws Exception {
        scripted.answers(cosigns(witness));
        cosigning(enterprise, enterprise.grown(4), scripted()).round();
        var checkpoints = enterprise.checkpoints();
        var restarted = cosigning(enterprise, checkpoints, scripted());
        assertThat(restarted.round()).isFalse();
        var note = restarted.cosigned(checkpoints.latest().orElseThrow());
        assertThat(note.cosignatures(List.of(witness.verifierKey()))).hasSize(1);
        assertThat(scripted.asked()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "400, REFUSED", "403, REFUSED", "404, REFUSED", "422, CONTRADICTED",
        "409, CONTRADICTED", "429, UNREACHABLE", "500, UNREACHABLE", "503, UNREACHABLE",
        "301, UNREACHABLE", "204, UNREACHABLE", "200, UNREACHABLE"
    })
    void an_answer_without_a_cosignature_leaves_the_checkpoint_as_it_is(int status, Stance stance)
            throws Exception {
        scripted.answers(
                (request, exchange) -> {
                    exchange.getResponseHeaders().set("Location", scripted.prefix() + "x");
                    ScriptedWitness.write(
                            exchange, status, "text/plain", status == 204 ? "" : "no");
                });
        var checkpoints = enterprise.grown(4);
        var cosigning = cosigning(enterprise, checkpoints, scripted());
        cosigning.round();
        assertThat(stance(cosigning)).isEqualTo(stance);
        assertThat(cosigning.witnesses().getFirst().failures()).isEqualTo(1);
        var latest = checkpoints.latest().orElseThrow();
        assertThat(cosigning.cosigned(latest).format()).isEqualTo(latest.note());
        assertThat(scripted.asked()).hasSize(1);
        assertThat(cosigning.round()).as("it is left alone for a while").isFalse();
    }

    @Test
    void a_cosignature_by_another_key_or_of_another_text_is_not_taken() throws Exception {
        var other = witness("witness.example/one", 8);
        var elsewhere = DecimalLog.honest().note(4);
        for (var script :
                List.<ScriptedWitness.Script>of(
                        cosigns(other),
                        (_, exchange) ->
                                ScriptedWitness.write(
                                        exchange,
                                        200,
                                        "text/plain",
                                        witness.cosign(elsewhere, 1_800_000_000).format()))) {
            enterprise = Platform.of("enterprise");
            scripted.answers(script);
            var checkpoints = enterprise.grown(4);
            var cosigning = cosigning(enterprise, checkpoints, scripted());
            cosigning.round();
            assertThat(stance(cosigning)).isEqualTo(Stance.WRONG_SIGNATURE);
            var latest = checkpoints.latest().orElseThrow();
            assertThat(cosigning.cosigned(latest).format()).isEqualTo(latest.note());
        }
    }

    @Test
    void lines_of_keys_that_nobody_configured_are_not_taken() throws Exception {
        var other = witness("witness.example/two", 8);
        scripted.answers(
                (request, exchange) ->
                        ScriptedWitness.write(
                                exchange,
                                200,
                                "text/plain",
                                other.cosign(request.checkpoint(), 1).format()
                                        + witness.cosign(request.checkpoint(), 2).format()));
        var checkpoints = enterprise.grown(4);
        var cosigning = cosigning(enterprise, checkpoints, scripted());
        cosigning.round();
        var note = cosigning.cosigned(checkpoints.latest().orElseThrow());
        assertThat(note.signatures())
                .extracting(line -> line.name())
                .containsExactly(enterprise.key().origin(), witness.name());
    }

    @Test
    void a_witness_that_never_keeps_a_size_is_given_up() throws Exception {
        scripted.answers(
                (request, exchange) ->
                        ScriptedWitness.write(
                                exchange,
                                409,
                                "text/x.tlog.size",
                                (request.oldSize() == 1 ? 2 : 1) + "\n"));
        var cosigning = cosigning(enterprise, enterprise.grown(4), scripted());
        cosigning.round();
        assertThat(stance(cosigning)).isEqualTo(Stance.UNREACHABLE);
        assertThat(scripted.asked()).hasSize(4);
    }

    @ParameterizedTest
    @CsvSource({"'5'", "'05\n'", "'-1\n'", "'9223372036854775808\n'", "'1\n\n'", "''"})
    void a_size_that_is_none_is_no_answer(String body) throws Exception {
        scripted.answers(ScriptedWitness.answer(409, "text/x.tlog.size", body));
        var cosigning = cosigning(enterprise, enterprise.grown(4), scripted());
        cosigning.round();
        assertThat(stance(cosigning)).isEqualTo(Stance.UNREACHABLE);
        assertThat(scripted.asked()).hasSize(1);
    }

    @Test
    void an_answer_without_an_end_is_not_read_to_it() throws Exception {
        scripted.answers(ScriptedWitness.answer(200, "text/plain", "x".repeat(65 * 1024)));
        var cosigning = cosigning(enterprise, enterprise.grown(4), scripted());
        cosigning.round();
        assertThat(stance(cosigning)).isEqualTo(Stance.UNREACHABLE);
    }

    /** One says nothing: the other's cosignature is there, the log grows, nobody is asked twice. */
    @Test
    void a_silent_witness_keeps_nobody_waiting_and_is_not_asked_twice_at_once() throws Exception {
        var release = new CountDownLatch(1);
        try (var silent = ScriptedWitness.start()) {
            silent.answers((_, _) -> awaited(release));
            scripted.answers(cosigns(witness));
            var other = witness("witness.example/silent", 8);
            var checkpoints = enterprise.grown(4);
            var cosigning =
                    cosigning(
                            enterprise,
                            checkpoints,
                            new Asked(other.verifierKey(), silent.prefix()),
                            scripted());
            cosigning.round();
            var note = cosigning.cosigned(checkpoints.latest().orElseThrow());
            assertThat(note.cosignatures(List.of(witness.verifierKey()))).hasSize(1);
            for (int i = 1; i <= 3; i++) {
                enterprise.log().receive(unit(4 + i, "o2", i - 1)).append();
                urgently(checkpoints);
                assertThat(cosigning.round()).isTrue();
                assertThat(cosigning.witnesses().getLast().state().size()).isEqualTo(4 + i);
            }
            assertThat(silent.asked()).hasSize(1);
            assertThat(scripted.asked()).hasSize(4);
            silent.answers(cosigns(other));
            release.countDown();
        }
    }

    private void urgently(Checkpoints checkpoints) {
        await().atMost(Duration.ofSeconds(30))
                .until(
                        () -> {
                            var state = enterprise.log().append(checkpoints);
                            return checkpoints.latest().orElseThrow().size() == state.size();
                        });
    }

    private static void awaited(CountDownLatch release) {
        try {
            release.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void an_answer_that_does_not_come_is_given_up() throws Exception {
        var release = new CountDownLatch(1);
        scripted.answers((_, _) -> awaited(release));
        var remote =
                new RemoteWitness(RemoteWitness.client(), scripted.prefix(), Duration.ofMillis(50));
        var asked = new AddCheckpoint(0, List.of(), DecimalLog.honest().note(1));
        assertThat(remote.ask(asked)).isInstanceOf(RemoteWitness.Answer.Unreachable.class);
        release.countDown();
    }

    @Test
    void a_witness_that_failed_is_asked_again_ever_more_seldom() throws Exception {
        var nanos = new long[] {0};
        var asked = settings(Duration.ofSeconds(20), scripted()).asked(enterprise.key()).getFirst();
        var checkpoint = enterprise.grown(4).latest().orElseThrow();
        var cosigner =
                new Cosigner(
                        asked,
                        new RemoteWitness(
                                RemoteWitness.client(), asked.prefix(), Duration.ofSeconds(20)),
                        new Cosigner.OwnLog(enterprise.log().tree, _ -> false),
                        new Cosignatures(enterprise.database()),
                        new WitnessStates(enterprise.database()),
                        () -> nanos[0]);
        scripted.answers(ScriptedWitness.answer(500, "text/plain", "no"));
        for (long seconds : new long[] {1, 2, 4, 8, 16, 32, 64, 128, 256, 256, 256}) {
            cosigner.ask(checkpoint);
            nanos[0] += Duration.ofSeconds(seconds).toNanos() - 1;
            assertThat(cosigner.isDue(4)).isFalse();
            nanos[0] += 1;
            assertThat(cosigner.isDue(4)).isTrue();
        }
        scripted.answers(cosigns(witness));
        cosigner.ask(checkpoint);
        assertThat(cosigner.failures()).isZero();
        assertThat(cosigner.isDue(4)).isFalse();
        assertThat(cosigner.isDue(5)).isTrue();
    }

    @Test
    void it_is_asked_by_itself_once_something_was_signed() {
        scripted.answers(cosigns(witness));
        var checkpoints = enterprise.grown(4);
        var cosigning = cosigning(enterprise, checkpoints, scripted());
        cosigning.start();
        cosigning.signed(checkpoints.latest().orElseThrow());
        await().atMost(Duration.ofSeconds(60))
                .until(() -> cosigning.witnesses().getFirst().state().size() == 4);
        assertThat(cosigning.isRunning()).isTrue();
        cosigning.stop();
        assertThat(cosigning.isRunning()).isFalse();
    }

    @Test
    void the_checkpoint_with_most_cosignatures_is_found_though_the_log_has_grown() {
        var cosignatures = new Cosignatures(enterprise.database());
        var one = List.of(witness("witness.example/a", 11), witness("witness.example/b", 12));
        assertThat(cosignatures.latest(1)).isEmpty();
        for (int size = 1; size <= 6; size++) {
            var signed = enterprise.grown(1).latest().orElseThrow();
            for (int i = 0; i < (size == 3 ? 2 : size == 6 ? 0 : 1); i++) {
                add(cosignatures, signed, one.get(i));
            }
        }
        assertThat(cosignatures.latest(1).map(CosigningTest::size)).hasValue(5L);
        assertThat(cosignatures.latest(2).map(CosigningTest::size)).hasValue(3L);
        assertThat(cosignatures.latest(3)).isEmpty();
        assertThat(cosignatures.mostCosigned(0).map(CosigningTest::size)).hasValue(3L);
        assertThat(cosignatures.mostCosigned(2).map(CosigningTest::size)).hasValue(3L);
        assertThat(cosignatures.mostCosigned(3).map(CosigningTest::size)).hasValue(5L);
        assertThat(cosignatures.mostCosigned(5)).isEmpty();
    }

    private static long size(Note note) {
        return Checkpoint.parse(note.text()).size();
    }

    private static void add(Cosignatures to, SignedCheckpoint signed, CosigningKey by) {
        to.add(
                signed,
                new AskedWitness(by.verifierKey(), URI.create("http://x/")).id(),
                by.cosign(Note.parse(signed.note()), Instant.EPOCH.getEpochSecond()));
    }

    @Test
    void no_checkpoint_is_served_with_more_signatures_than_every_verifier_takes() {
        var cosignatures = new Cosignatures(enterprise.database());
        var signed = enterprise.grown(1).latest().orElseThrow();
        for (int i = 0; i < 20; i++) {
            add(cosignatures, signed, witness("witness.example/" + i, 20 + i));
        }
        assertThat(cosignatures.with(signed).signatures()).hasSize(Cosignatures.MOST_SIGNATURES);
        var fourteen = IntStream.range(0, 14).mapToObj(CosigningTest::some).toArray(Asked[]::new);
        assertThat(settings(Duration.ZERO, fourteen).asked(enterprise.key())).hasSize(14);
        var fifteen = IntStream.range(0, 15).mapToObj(CosigningTest::some).toArray(Asked[]::new);
        assertThatThrownBy(() -> settings(Duration.ZERO, fifteen).asked(enterprise.key()))
                .hasMessage("qunzhi.log.witnesses: at most 14 fit under a checkpoint");
    }

    private static Asked some(int i) {
        return new Asked(
                witness("witness.example/" + i, 20 + i).verifierKey(), URI.create("http://x/"));
    }

    @Test
    void settings_that_cannot_be_meant_stop_the_start() {
        var key = witness.verifierKey().format();
        assertThatThrownBy(() -> asked(enterprise.key().verifier().format(), "http://x"))
                .hasMessageStartingWith("qunzhi.log.witnesses[0].vkey: a log's key");
        assertThatThrownBy(() -> asked("x", "http://x"))
                .hasMessageStartingWith("qunzhi.log.witnesses[0].vkey: ");
        for (var url : List.of("ftp://x", "x", "", "http:// x", "http:///x")) {
            assertThatThrownBy(() -> asked(key, url))
                    .as(url)
                    .hasMessageStartingWith("qunzhi.log.witnesses[0].url: ");
        }
        assertThat(asked(key, "https://x/y//").getFirst().prefix())
                .isEqualTo(URI.create("https://x/y/"));
        var twice = new Asked(witness.verifierKey(), URI.create("http://x/"));
        assertThatThrownBy(() -> settings(Duration.ZERO, twice, twice).asked(enterprise.key()))
                .hasMessage("qunzhi.log.witnesses[1].vkey: witness.example/one is named twice");
    }

    private List<AskedWitness> asked(String vkey, String url) {
        return new AskedWitness.Settings(
                        List.of(new AskedWitness.Settings.One(vkey, url)),
                        Duration.ZERO,
                        Duration.ZERO)
                .asked(enterprise.key());
    }
}
