package org.qunzhi.audit.witness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qunzhi.audit.witness.WitnessServer.PREFIX;

import com.mongodb.client.MongoDatabase;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.qunzhi.audit.Store;
import org.qunzhi.audit.checkpoint.LogKey;
import org.qunzhi.ledger.AddCheckpoint;
import org.qunzhi.ledger.Checkpoint;
import org.qunzhi.ledger.Note;
import org.qunzhi.ledger.NoteSignature;
import org.qunzhi.ledger.VerifierKey;
import org.qunzhi.ledger.WitnessRule;
import org.qunzhi.platform.web.Http;
import org.qunzhi.vault.VaultInMemory;

/** The witness protocol as it is on the wire: statuses, types, limits, and who may ask. */
class WitnessHttpTest {
    static final DecimalLog LOG = DecimalLog.honest();
    static final String ADD = PREFIX + "add-checkpoint";
    static final String PLAIN = "text/plain;charset=UTF-8";
    static Store store;
    static MongoDatabase database;
    static WitnessServer server;

    @BeforeAll
    static void start(@TempDir Path folder) {
        store = Store.in(folder);
        database = store.database();
        var keys = VaultInMemory.of("association", "log");
        server =
                WitnessServer.start(
                        database,
                        keys,
                        new LogKey(keys, "log.association.example/qunzhi"),
                        Clock.fixed(WitnessTest.NOON, ZoneOffset.UTC),
                        LOG.verifier());
    }

    @AfterAll
    static void stop() {
        server.close();
        store.close();
    }

    @BeforeEach
    void begin() {
        database.getCollection("witnessed").deleteMany(new Document());
        database.getCollection("contradictions").deleteMany(new Document());
    }

    private static Http.Answer add(AddCheckpoint request, String... headers) {
        return add(request.format().getBytes(StandardCharsets.UTF_8), headers);
    }

    private static Http.Answer add(byte[] body, String... headers) {
        return server.http().send("POST", ADD, BodyPublishers.ofByteArray(body), headers);
    }

    private static VerifierKey key() {
        var answer = server.http().get(PREFIX + "key");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).isEqualTo(PLAIN);
        return VerifierKey.parse(answer.raw().body().strip());
    }

    private static void isProblem(Http.Answer answer, int status, String code) {
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.code()).isEqualTo(code);
        assertThat(answer.json().path("detail").asString()).isNotBlank();
    }

    @Test
    void a_cosignature_comes_as_signature_lines_and_needs_no_token() {
        var answer = add(LOG.grown(0, 5));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).isEqualTo(PLAIN);
        var lines = NoteSignature.parseLines(answer.raw().body());
        assertThat(lines).hasSize(1);
        var cosigned = LOG.note(5).with(lines, List.of(key()));
        assertThat(cosigned.cosignatures(List.of(key()))).hasSize(1);
    }

    @Test
    void what_it_is_sent_as_plays_no_part() {
        assertThat(add(LOG.grown(0, 5), "Content-Type", "application/json").status())
                .isEqualTo(200);
        assertThat(
                        add(LOG.grown(5, 6), "Content-Type", "application/x-www-form-urlencoded")
                                .status())
                .isEqualTo(200);
    }

    @Test
    void a_conflict_says_the_size_in_its_own_type() {
        assertThat(add(LOG.grown(0, 5)).status()).isEqualTo(200);
        var answer = add(LOG.grown(0, 9));
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.header("Content-Type")).isEqualTo("text/x.tlog.size");
        assertThat(answer.raw().body()).isEqualTo("5\n");
    }

    @Test
    void every_refusal_has_its_status_and_its_code() {
        assertThat(add(LOG.grown(0, 5)).status()).isEqualTo(200);
        var other = new Checkpoint("log.other.example", 1, new byte[32]).sign(LOG.key());
        isProblem(add(new AddCheckpoint(0, List.of(), other)), 404, "witness.unknown-log");
        var forged = LOG.signedWith(DecimalLog.key(DecimalLog.ORIGIN, 2));
        isProblem(add(forged.grown(5, 6)), 403, "witness.not-signed");
        isProblem(add(new AddCheckpoint(7, List.of(), LOG.note(6))), 400, "witness.bad-request");
        isProblem(add(LOG.forkedAt(2).grown(5, 6)), 422, "witness.not-consistent");
        isProblem(
                add(new AddCheckpoint(5, List.of(), LOG.forkedAt(2).note(5))),
                422,
                "witness.not-consistent");
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en"})
    void a_refusal_is_said_in_both_languages(String language) {
        var answer = add("nonsense".getBytes(StandardCharsets.UTF_8), "Accept-Language", language);
        isProblem(answer, 400, "witness.bad-request");
        assertThat(answer.header("Content-Language")).isEqualTo(language);
        assertThat(answer.json().path("detail").asString())
                .contains(language.equals("en") ? "witness protocol" : "见证协议");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "old 0",
                "old 0\n",
                "old 0\n\n",
                "old 00\n\nx\n",
                "old -1\n\nx\n0\n\n— x AAAA\n",
                "old 9223372036854775808\n\nx\n",
                "OLD 0\n\n",
                "old 0\r\n\r\n",
                "old 0\nAAAA\n\nx\n"
            })
    void what_is_not_in_the_format_is_a_bad_request(String body) {
        isProblem(add(body.getBytes(StandardCharsets.UTF_8)), 400, "witness.bad-request");
    }

    @Test
    void sixty_four_lines_of_proof_are_one_too_many() {
        var line = "A".repeat(43) + "=\n";
        var note = LOG.note(5).format();
        isProblem(
                add(("old 1\n" + line.repeat(64) + "\n" + note).getBytes(StandardCharsets.UTF_8)),
                400,
                "witness.bad-request");
        assertThat(
                        add(("old 1\n" + line.repeat(63) + "\n" + note)
                                        .getBytes(StandardCharsets.UTF_8))
                                .status())
                .isEqualTo(409);
    }

    /** 500 requests, each with one byte changed, left out or doubled, from 500 seeds. */
    @Test
    void no_changed_byte_is_cosigned_as_something_else_or_breaks_anything() {
        assertThat(add(LOG.grown(0, 5)).status()).isEqualTo(200);
        var whole = LOG.grown(5, 9).format().getBytes(StandardCharsets.UTF_8);
        for (int seed = 0; seed < 500; seed++) {
            var changed = changed(whole, new Random(seed));
            var answer = add(changed);
            assertThat(answer.status())
                    .as(new String(changed, StandardCharsets.UTF_8))
                    .isIn(400, 403, 404, 409, 422);
        }
        assertThat(add(whole).status()).isEqualTo(200);
    }

    private static byte[] changed(byte[] whole, Random random) {
        int at = random.nextInt(whole.length);
        return switch (random.nextInt(3)) {
            case 0 -> {
                var changed = whole.clone();
                changed[at] ^= (byte) (1 << random.nextInt(8));
                yield changed;
            }
            case 1 -> joined(whole, at, at + 1);
            default -> joined(whole, at + 1, at);
        };
    }

    private static byte[] joined(byte[] whole, int headEnd, int tailBegin) {
        var joined = new byte[headEnd + whole.length - tailBegin];
        System.arraycopy(whole, 0, joined, 0, headEnd);
        System.arraycopy(whole, tailBegin, joined, headEnd, whole.length - tailBegin);
        return joined;
    }

    @Test
    void more_than_a_request_can_need_is_not_read() {
        var large = new byte[WitnessApi.MOST_BYTES + 1];
        isProblem(add(large), 413, "body-too-large");
        var chunked =
                server.http()
                        .send("POST", ADD, BodyPublishers.ofInputStream(() -> zeros(large.length)));
        isProblem(chunked, 413, "body-too-large");
        isProblem(add(new byte[WitnessApi.MOST_BYTES]), 400, "witness.bad-request");
    }

    private static InputStream zeros(int many) {
        return new ByteArrayInputStream(new byte[many]);
    }

    @Test
    void anybody_reads_the_latest_cosigned_checkpoint_by_the_hash_of_its_origin() {
        var path = PREFIX + WitnessRule.monitoringPath(DecimalLog.ORIGIN);
        isProblem(server.http().get(path), 404, "not-found");
        add(LOG.grown(0, 5));
        add(LOG.grown(5, 9));
        var answer = server.http().get(path);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).isEqualTo(PLAIN);
        var note = Note.parse(answer.raw().body());
        assertThat(Checkpoint.open(note, LOG.verifier()).size()).isEqualTo(9);
        assertThat(note.cosignatures(List.of(key()))).hasSize(1);
        isProblem(
                server.http().get(PREFIX + WitnessRule.monitoringPath("log.other.example")),
                404,
                "not-found");
        var upper = WitnessRule.monitoringPath(DecimalLog.ORIGIN).toUpperCase(Locale.ROOT);
        isProblem(
                server.http().get(PREFIX + upper.replace("CHECKPOINT", "checkpoint")),
                404,
                "not-found");
    }

    @Test
    void anybody_reads_what_convicts_a_log() {
        var path = PREFIX + WitnessRule.monitoringPath(DecimalLog.ORIGIN);
        var evidence = path.replace("/checkpoint", "/contradictions");
        add(LOG.grown(0, 5));
        assertThat(server.http().get(evidence).json().path("items").isEmpty()).isTrue();
        add(new AddCheckpoint(5, List.of(), LOG.forkedAt(2).note(5)));
        var one = server.http().get(evidence).json().path("items").path(0);
        var known = Checkpoint.open(Note.parse(one.path("known").asString()), LOG.verifier());
        var other = Checkpoint.open(Note.parse(one.path("other").asString()), LOG.verifier());
        assertThat(known.contradicts(other)).isTrue();
    }

    @Test
    void no_other_post_and_no_other_method_is_open() {
        for (var path : List.of(PREFIX + "key", PREFIX, "/api/audit/public/checkpoint")) {
            assertThat(server.http().post(path, "").status()).as(path).isEqualTo(401);
        }
        for (var method : List.of("PUT", "DELETE", "PATCH")) {
            var answer = server.http().send(method, ADD, BodyPublishers.noBody());
            assertThat(answer.status()).as(method).isEqualTo(401);
        }
        assertThat(server.http().get(ADD).status()).isEqualTo(405);
    }
}
