package org.qunzhi.auditor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qunzhi.auditor.bundle.Progress;
import org.qunzhi.ledger.AddCheckpoint;
import org.qunzhi.ledger.ConsistencyProof;
import org.qunzhi.ledger.CosigningKey;
import org.qunzhi.ledger.Note;
import org.qunzhi.ledger.SigningKey;
import tools.jackson.databind.json.JsonMapper;

/** {@code watch}: what a log shows over time, without waiting for it. */
class WatchTest {
    private static final Clock NOON =
            Clock.fixed(Instant.parse("2026-06-01T04:00:00Z"), ZoneOffset.UTC);

    @TempDir Path folder;
    private SamplePlatform server = SamplePlatform.NONE;

    @BeforeEach
    void start() throws IOException {
        server = SamplePlatform.started();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private int shown;

    private void show(SampleLog log) {
        server.serveLog("/log", log.in(folder.resolve("log" + shown++)).path());
    }

    /** Shows one log after the other: each pause turns to the next. */
    private Run watch(List<SampleLog> logs, String... more) {
        var next = logs.iterator();
        show(next.next());
        var arguments =
                Stream.concat(
                                Stream.of(
                                        "watch",
                                        server.address() + "/log",
                                        "--key",
                                        SampleLog.VKEY,
                                        "--memory",
                                        memory().toString(),
                                        "--lang",
                                        "en"),
                                Arrays.stream(more))
                        .toArray(String[]::new);
        var out = new ByteArrayOutputStream();
        var print = new PrintStream(out, true, StandardCharsets.UTF_8);
        var auditor = new Auditor(new Surroundings(print, Progress.NONE, NOON, _ -> turn(next)));
        return new Run(auditor.run(arguments), out.toString(StandardCharsets.UTF_8));
    }

    private void turn(Iterator<SampleLog> next) {
        if (next.hasNext()) show(next.next());
    }

    private Path memory() {
        return folder.resolve("memory");
    }

    private List<Note> observations() throws IOException {
        try (var files = Files.walk(memory())) {
            var kept = files.filter(file -> file.endsWith("observations.jsonl")).findFirst();
            var notes = new ArrayList<Note>();
            for (var line : Files.readAllLines(kept.orElseThrow()))
                notes.add(Note.parse(JsonMapper.shared().readTree(line).path("note").asString()));
            return notes;
        }
    }

    private CosigningKey observer() throws IOException {
        return CosigningKey.parse(Files.readString(memory().resolve("observer.key")).strip());
    }

    @Test
    void one_look_is_kept_signed_with_its_time() throws IOException {
        var run = watch(List.of(SampleLog.of(300)), "--once");
        assertThat(run.said()).contains("Seen at 2026-06-01T04:00:00Z: the checkpoint of 300");
        assertThat(run.status()).isEqualTo(Auditor.VERIFIED);
        var seen = observations().getFirst();
        assertThat(seen.text()).isEqualTo(SampleLog.of(300).note().text());
        assertThat(seen.cosignatures(List.of(observer().verifierKey())).getFirst().time())
                .isEqualTo(NOON.instant().getEpochSecond());
    }

    @Test
    void the_observers_key_is_made_once_and_is_readable_by_its_owner_alone() throws IOException {
        watch(List.of(SampleLog.of(3)), "--once");
        var key = observer().format();
        watch(List.of(SampleLog.of(4)), "--once");
        assertThat(observer().format()).isEqualTo(key);
        assertThat(
                        PosixFilePermissions.toString(
                                Files.getPosixFilePermissions(memory().resolve("observer.key"))))
                .isEqualTo("rw-------");
    }

    @Test
    void a_log_that_goes_on_is_seen_whenever_it_is_another() throws IOException {
        var run =
                watch(
                        List.of(
                                SampleLog.of(3),
                                SampleLog.of(3),
                                SampleLog.of(300),
                                SampleLog.of(700)),
                        "--times",
                        "4");
        assertThat(run.said()).contains("different checkpoints seen: 3");
        assertThat(run.status()).isEqualTo(Auditor.VERIFIED);
        assertThat(observations()).hasSize(3);
    }

    @Test
    void a_split_view_ends_it_at_once() throws IOException {
        var run =
                watch(
                        List.of(
                                SampleLog.of(300),
                                SampleLog.of(700).forkedAt(7),
                                SampleLog.of(800)),
                        "--times",
                        "9");
        assertThat(run.said()).contains("First fault: the log's first 300 entries are not the");
        assertThat(run.said()).contains("is kept as evidence");
        assertThat(run.status()).isEqualTo(Auditor.WRONG);
        assertThat(observations()).hasSize(1);
    }

    @Test
    void two_checkpoints_of_one_size() {
        var run = watch(List.of(SampleLog.of(300), SampleLog.of(300).forkedAt(7)), "--times", "2");
        assertThat(run.said()).contains("the log signed two different checkpoints of 300 entries");
        assertThat(run.status()).isEqualTo(Auditor.WRONG);
    }

    @Test
    void a_log_that_shrank_since_it_was_watched_last() {
        watch(List.of(SampleLog.of(300)), "--once");
        var run = watch(List.of(SampleLog.of(200)), "--once");
        assertThat(run.said()).contains("had 300 entries when it was last seen and has 200 now");
        assertThat(run.status()).isEqualTo(Auditor.WRONG);
    }

    @Test
    void a_log_that_is_not_signed() {
        server.serve("/log/key", SampleFolder.utf8(SampleLog.VKEY));
        var run = watch(List.of(SampleLog.of(3)), "--once");
        assertThat(run.status()).isEqualTo(Auditor.VERIFIED);
        server.serve(
                "/log/checkpoint",
                SampleFolder.utf8(SampleLog.of(3).checkpoint().sign(other()).format()));
        var forged = Run.of("watch", server.address() + "/log", "--once", "--key", SampleLog.VKEY);
        assertThat(forged.status()).isEqualTo(Auditor.WRONG);
    }

    private static SigningKey other() {
        return SampleBundle.OTHER_KEY;
    }

    @Test
    void a_server_that_fails_is_asked_again() {
        SampleLog.of(3).in(folder.resolve("back"));
        server.answer("/log/checkpoint", 503);
        var run = Run.of("watch", server.address() + "/log", "--key", SampleLog.VKEY, "--once");
        assertThat(run.status()).isEqualTo(Auditor.NOT_CHECKED);
        var out = new ByteArrayOutputStream();
        var auditor =
                new Auditor(
                        new Surroundings(
                                new PrintStream(out, true, StandardCharsets.UTF_8),
                                Progress.NONE,
                                NOON,
                                _ -> server.serveLog("/log", folder.resolve("back"))));
        int status =
                auditor.run(
                        "watch",
                        server.address() + "/log",
                        "--key",
                        SampleLog.VKEY,
                        "--times",
                        "2",
                        "--memory",
                        memory().toString(),
                        "--lang",
                        "en");
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("Not reached at ", "answered 503");
        assertThat(status).isEqualTo(Auditor.VERIFIED);
    }

    @Test
    void an_observation_is_posted_to_whom_the_watcher_names() throws IOException {
        var posted = new ArrayList<String>();
        server.take(
                "/board",
                body -> {
                    posted.add(body);
                    return "204";
                });
        var run = watch(List.of(SampleLog.of(3)), "--once", "--post", server.address() + "/board");
        assertThat(run.said()).contains("Posted to " + server.address() + "/board");
        assertThat(posted).containsExactly(observations().getFirst().format());
    }

    @Test
    void a_witness_that_has_seen_less_is_given_the_proof_from_there() {
        var asked = new ArrayList<AddCheckpoint>();
        server.take(
                "/w/add-checkpoint",
                body -> {
                    var request = AddCheckpoint.parse(SampleFolder.utf8(body));
                    asked.add(request);
                    return request.oldSize() == 200 ? "200" : "409200\n";
                });
        var to = server.address() + "/w/add-checkpoint";
        var run = watch(List.of(SampleLog.of(300)), "--once", "--post", to);
        assertThat(run.said()).contains("Posted to " + to);
        assertThat(asked).hasSize(2);
        assertThat(
                        ConsistencyProof.verify(
                                200,
                                300,
                                asked.getLast().proof(),
                                SampleLog.of(200).checkpoint().root(),
                                SampleLog.of(300).checkpoint().root()))
                .isTrue();
    }

    @Test
    void whom_it_cannot_be_told_to_is_no_fault_of_the_log() {
        var run = watch(List.of(SampleLog.of(3)), "--once", "--post", server.address() + "/nobody");
        assertThat(run.said()).contains("Not posted to ").contains("404");
        assertThat(run.status()).isEqualTo(Auditor.VERIFIED);
    }

    @Test
    void what_is_no_address_is_not_watched() {
        assertThat(Run.of("watch", "log", "--once", "--key", SampleLog.VKEY).status())
                .isEqualTo(Auditor.NOT_CHECKED);
    }
}
