package org.qunzhi.audit.witness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.qunzhi.audit.Published.unit;

import com.mongodb.client.MongoDatabase;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;
import org.qunzhi.audit.Store;
import org.qunzhi.audit.checkpoint.Checkpoints;
import org.qunzhi.audit.checkpoint.LogKey;
import org.qunzhi.audit.log.TestLog;
import org.qunzhi.ledger.Checkpoint;
import org.qunzhi.ledger.CosigningKey;
import org.qunzhi.ledger.Note;
import org.qunzhi.ledger.SigningKey;
import org.qunzhi.ledger.VerifierKey;
import org.qunzhi.ledger.WitnessRule;
import org.qunzhi.vault.VaultInMemory;

/**
 * With programs of others, which {@code .ci/foreign-witness} builds: transparency-dev's OmniWitness
 * cosigns this log, and a log of Tessera is cosigned here.
 */
@EnabledIfEnvironmentVariable(
        named = ForeignWitnessTest.FOLDER,
        matches = ".+",
        disabledReason = "SKIPPED: no omniwitness and posix-oneshot here, see .ci/foreign-witness")
class ForeignWitnessTest {
    static final String FOLDER = "QUNZHI_TEST_FOREIGN_WITNESS";
    private static final Clock NOON = Clock.fixed(WitnessTest.NOON, ZoneOffset.UTC);
    private static final String WITNESS = "omniwitness.example/one";
    private static final String LOG = "tessera.example/log";
    static Store store;
    @TempDir Path folder;
    private final List<Process> running = new ArrayList<>();
    private final byte[] witnessSeed = new byte[32];
    private final byte[] logSeed = new byte[32];

    @BeforeAll
    static void start(@TempDir Path folder) {
        store = Store.in(folder);
    }

    @AfterAll
    static void stop() {
        store.close();
    }

    @AfterEach
    void end() {
        running.forEach(Process::destroyForcibly);
    }

    private static String program(String name) {
        return Path.of(Objects.requireNonNull(System.getenv(FOLDER)), name).toString();
    }

    private Process run(String name, String... arguments) throws IOException {
        var command = new ArrayList<>(List.of(program(name)));
        command.addAll(List.of(arguments));
        var process =
                new ProcessBuilder(command)
                        .directory(folder.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(
                                ProcessBuilder.Redirect.appendTo(
                                        folder.resolve(name + ".txt").toFile()))
                        .start();
        running.add(process);
        return process;
    }

    private VerifierKey witness() {
        return CosigningKey.of(WITNESS, witnessSeed).verifierKey();
    }

    /** OmniWitness with a database of its own on the disk, told of these logs. */
    private final class Omniwitness {
        final int port = freePort();
        private Process process;

        Omniwitness(VerifierKey... logs) throws IOException {
            Files.writeString(
                    folder.resolve("witness.key"), SigningKey.of(WITNESS, witnessSeed).format());
            var yaml = new StringBuilder("Logs:\n");
            for (var log : logs)
                yaml.append("  - Origin: %s\n    PublicKey: %s\n".formatted(log.name(), log));
            Files.writeString(folder.resolve("logs.yaml"), yaml);
            process = started();
        }

        private Process started() throws IOException {
            var begun =
                    run(
                            "omniwitness",
                            "--listen=127.0.0.1:" + port,
                            "--metrics_listen=",
                            "--db_file=witness.db",
                            "--private_key_path=witness.key",
                            "--additional_logs=logs.yaml",
                            "--logtostderr");
            await().atMost(Duration.ofMinutes(1))
                    .failFast(() -> !begun.isAlive())
                    .until(this::listens);
            return begun;
        }

        private boolean listens() {
            try (var _ = new Socket(InetAddress.getLoopbackAddress(), port)) {
                return true;
            } catch (IOException e) {
                return false;
            }
        }

        void killAndStart() throws IOException, InterruptedException {
            process.destroyForcibly().waitFor();
            process = started();
        }
    }

    private static int freePort() {
        try (var free = new ServerSocket(0)) {
            return free.getLocalPort();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** A log of ours; what it is called and signs with follows from its name. */
    private static final class Ours {
        final LogKey key;
        final MongoDatabase database = store.database();
        private final TestLog log = TestLog.over(database);
        private long events;

        Ours(String name) {
            key = new LogKey(VaultInMemory.of(name, "log"), "log." + name + ".example/qunzhi");
        }

        Checkpoints grown(int by, String subject) {
            for (int i = 0; i < by; i++) log.receive(unit(++events, subject, events - 1));
            var checkpoints = new Checkpoints(database, log.tree, key, NOON);
            log.append(checkpoints);
            return checkpoints;
        }

        /** As after a start. */
        Cosigning cosigning(Checkpoints checkpoints, VerifierKey witness, int port) {
            var address = "http://127.0.0.1:" + port;
            var one = new AskedWitness.Settings.One(witness.format(), address);
            var settings =
                    new AskedWitness.Settings(
                            List.of(one), Duration.ofMillis(10), Duration.ofSeconds(20));
            return new Cosigning(
                    settings,
                    key,
                    log.tree,
                    checkpoints,
                    new Cosignatures(database),
                    new WitnessStates(database));
        }
    }

    private void isCosigned(Ours log, int by, Omniwitness witness) throws InterruptedException {
        var checkpoints = log.grown(by, "o1");
        var cosigning = log.cosigning(checkpoints, witness(), witness.port);
        assertThat(cosigning.round()).isTrue();
        var latest = checkpoints.latest().orElseThrow();
        var served = cosigning.cosigned(latest);
        assertThat(served.cosignatures(List.of(witness()))).as("at " + latest).hasSize(1);
        assertThat(Checkpoint.open(served, log.key.verifier()).size()).isEqualTo(latest.size());
        var state = cosigning.witnesses().getFirst().state();
        assertThat(state.stance()).isEqualTo(Stance.COSIGNED);
        assertThat(state.size()).isEqualTo(latest.size());
        cosigning.stop();
    }

    @Test
    void it_cosigns_every_checkpoint_of_ours_through_restarts_of_either_side() throws Exception {
        var log = new Ours("enterprise");
        var witness = new Omniwitness(log.key.verifier());
        for (int grow : new int[] {0, 1, 4, 255, 50, 1}) isCosigned(log, grow, witness);
        witness.killAndStart();
        isCosigned(log, 7, witness);
        // A log that forgot how far its witness is asks from 0 on and is told: 409 with the size.
        log.database.getCollection("witnesses").deleteMany(new Document());
        isCosigned(log, 3, witness);
    }

    @Test
    void it_contradicts_a_fork_of_ours_and_is_ahead_of_one_that_lost_entries() throws Exception {
        var log = new Ours("enterprise");
        var witness = new Omniwitness(log.key.verifier());
        isCosigned(log, 5, witness);
        assertThat(stance(new Ours("enterprise"), 3, "o2", witness)).isEqualTo(Stance.AHEAD);
        assertThat(stance(new Ours("enterprise"), 5, "o2", witness)).isEqualTo(Stance.CONTRADICTED);
        assertThat(stance(new Ours("enterprise"), 9, "o2", witness)).isEqualTo(Stance.CONTRADICTED);
        isCosigned(log, 1, witness);
    }

    /** With its database it answers 500, not the 404 of the specification. */
    @Test
    void it_does_not_cosign_a_log_that_nobody_told_it_of() throws Exception {
        var witness = new Omniwitness(new Ours("enterprise").key.verifier());
        var stance = stance(new Ours("stranger"), 2, "o1", witness);
        assertThat(stance).isIn(Stance.REFUSED, Stance.UNREACHABLE);
    }

    private Stance stance(Ours log, int size, String subject, Omniwitness witness)
            throws InterruptedException {
        var cosigning = log.cosigning(log.grown(size, subject), witness(), witness.port);
        assertThat(cosigning.round()).isTrue();
        cosigning.stop();
        return cosigning.witnesses().getFirst().state().stance();
    }

    @Test
    void a_log_of_tessera_is_cosigned_by_ours_through_restarts_and_its_fork_is_not()
            throws Exception {
        var logKey = SigningKey.of(LOG, logSeed);
        Files.writeString(folder.resolve("log.key"), logKey.format());
        var ours = new Ours("association");
        var keys = VaultInMemory.of("association", "log");
        var key = new WitnessKey(keys, ours.key, new WatchedLogs.Settings(null, List.of()));
        var watched = logKey.verifierKey();
        try (var server = WitnessServer.start(ours.database, keys, ours.key, NOON, watched)) {
            isCosignedHere(integrate("log", 3, server.prefix(), key), 3, key);
            isCosignedHere(integrate("log", 300, server.prefix(), key), 303, key);
        }
        copy(folder.resolve("log"), folder.resolve("fork"));
        try (var server = WitnessServer.start(ours.database, keys, ours.key, NOON, watched)) {
            isCosignedHere(integrate("log", 2, server.prefix(), key), 305, key);
            var fork = integrate("fork", 1, server.prefix(), key);
            assertThat(Checkpoint.open(fork, watched).size()).isEqualTo(304);
            assertThat(fork.cosignatures(List.of(key.verifier()))).isEmpty();
            isCosignedHere(integrate("log", 1, server.prefix(), key), 306, key);
            var path = WitnessServer.PREFIX + WitnessRule.monitoringPath(LOG);
            var kept = Note.parse(server.http().get(path).raw().body());
            assertThat(Checkpoint.open(kept, watched).size()).isEqualTo(306);
        }
    }

    private static void isCosignedHere(Note note, long size, WitnessKey by) {
        assertThat(note.cosignatures(List.of(by.verifier()))).hasSize(1);
        assertThat(Checkpoint.parse(note.text()).size()).isEqualTo(size);
    }

    /** A process that adds so many entries and ends once its checkpoint was published. */
    private Note integrate(String log, int entries, URI witness, WitnessKey key) throws Exception {
        var waiting = Files.createTempDirectory(folder, "entries");
        for (int i = 0; i < entries; i++)
            Files.writeString(waiting.resolve("entry" + i), log + waiting + i);
        var policy = "witness ours %s %s\nquorum ours\n".formatted(key.verifier(), witness);
        Files.writeString(folder.resolve("policy"), policy);
        var process =
                run(
                        "posix-oneshot",
                        "--storage_dir=" + log,
                        "--entries=" + waiting + "/*",
                        "--private_key=log.key",
                        "--witness_policy_file=policy",
                        "--witness_fail_open=true",
                        "--logtostderr");
        assertThat(process.waitFor()).isZero();
        return Note.parse(Files.readAllBytes(folder.resolve(log).resolve("checkpoint")));
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (var file : files.toArray(Path[]::new))
                Files.copy(file, to.resolve(from.relativize(file)));
        }
        assertThat(Arrays.asList(Objects.requireNonNull(to.toFile().list())))
                .contains("checkpoint");
    }
}
