package org.qunzhi.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.qunzhi.audit.Published.closed;
import static org.qunzhi.audit.Published.event;
import static org.qunzhi.audit.Published.listed;
import static org.qunzhi.audit.Published.unit;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.ZipInputStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qunzhi.audit.log.PublishedEvent;
import org.qunzhi.audit.witness.ScriptedWitness;
import org.qunzhi.contracts.Context;
import org.qunzhi.embedded.EmbeddedKafka;
import org.qunzhi.embedded.EmbeddedMongo;
import org.qunzhi.ledger.Checkpoint;
import org.qunzhi.ledger.CosigningKey;
import org.qunzhi.ledger.Note;
import org.qunzhi.ledger.VerifierKey;
import org.qunzhi.platform.ServiceApplication;
import org.qunzhi.platform.vault.TestVault;
import org.qunzhi.platform.web.TestIssuer;
import org.qunzhi.vault.Owner;
import org.qunzhi.vault.Vault;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The whole service behind a real broker, asked over HTTP. */
class AuditServiceTest {
    static final JsonMapper JSON = new JsonMapper();
    static final String PUBLIC = "/api/audit/public/";
    static final String KEY_USES = "/api/audit/key-uses";
    static final Owner ZHAO = Owner.personal("zhao", "o1");
    static final TestIssuer ISSUER = TestIssuer.start();
    static final HttpClient HTTP = HttpClient.newHttpClient();
    static final CosigningKey WITNESS_KEY = CosigningKey.of("witness.example/one", new byte[32]);
    static final long COSIGNED_AT = 1_800_000_000;
    static final ScriptedWitness WITNESS = ScriptedWitness.start();
    static EmbeddedKafka kafka;
    static EmbeddedMongo store;
    static ConfigurableApplicationContext service;

    @BeforeAll
    static void start(@TempDir Path folder) throws Exception {
        WITNESS.answers(
                (request, exchange) ->
                        ScriptedWitness.write(
                                exchange,
                                200,
                                "text/plain",
                                WITNESS_KEY.cosign(request.checkpoint(), COSIGNED_AT).format()));
        kafka = EmbeddedKafka.start(folder.resolve("kafka"), 0);
        createTopic(Context.REVIEW.topic());
        store = EmbeddedMongo.start(folder.resolve("store"), 0);
        service =
                ServiceApplication.of(AuditService.class, "audit-service")
                        .properties(TestVault.properties(folder))
                        .run(
                                "--server.port=0",
                                "--spring.kafka.bootstrap-servers=" + kafka.bootstrapServers(),
                                "--spring.mongodb.uri=" + store.uri(),
                                "--qunzhi.database=qunzhi-test-audit",
                                // A topic is made by its service, or by who reads it.
                                "--qunzhi.inbox=plan,review",
                                "--qunzhi.vault.keys.log=" + masterKey(1),
                                "--qunzhi.vault.keys.personal=" + masterKey(2),
                                "--qunzhi.vault.database=qunzhi-test-vault",
                                "--qunzhi.log.witnesses[0].vkey="
                                        + WITNESS_KEY.verifierKey().format(),
                                "--qunzhi.log.witnesses[0].url=" + WITNESS.prefix(),
                                // An entry more or less, whatever the hour.
                                "--qunzhi.log.list-check=1h",
                                "--qunzhi.issuer=" + ISSUER.issuer(),
                                "--qunzhi.jwk-set-uri=" + ISSUER.jwkSetUri());
    }

    /** As the service does that publishes on it; audit-service's inbox does not take it in. */
    private static void createTopic(String topic) throws Exception {
        Map<String, Object> settings = Map.of("bootstrap.servers", kafka.bootstrapServers());
        try (var admin = Admin.create(settings)) {
            admin.createTopics(List.of(new NewTopic(topic, 4, (short) 1))).all().get();
        }
    }

    private static String masterKey(int last) {
        var key = new byte[32];
        key[31] = (byte) last;
        return Base64.getEncoder().encodeToString(key);
    }

    @AfterAll
    static void stop() {
        service.close();
        store.close();
        kafka.close();
        ISSUER.close();
        WITNESS.close();
    }

    @Test
    void what_is_published_is_logged_signed_and_given_to_each_as_is_their_right() throws Exception {
        send(unit(2, "o1", 1), unit(1, "o1", 0), listed(1, "r1", 0), appointed(), seated());
        await().atMost(Duration.ofSeconds(60))
                .until(() -> json(PUBLIC + "supervision").path("size").intValue() == 5);
        var key = VerifierKey.parse(get(PUBLIC + "keys").body().lines().findFirst().orElseThrow());
        var note = Note.parse(get(PUBLIC + "checkpoint").body());
        assertThat(Checkpoint.open(note, key).size()).isEqualTo(5);

        var supervision = json(PUBLIC + "supervision");
        assertThat(supervision.path("entries").path("plan").intValue()).isEqualTo(3);
        assertThat(supervision.path("waiting").path("plan").intValue()).isZero();
        assertThat(supervision.path("standing").booleanValue()).isTrue();

        assertThat(get(PUBLIC + "proofs/plan/2").body()).startsWith("c2sp.org/tlog-proof@v1\n");
        assertThat(get(PUBLIC + "proofs/plan/9").statusCode()).isEqualTo(404);
        assertThat(get(PUBLIC + "proofs/plan/9").headers().firstValue("Retry-After")).hasValue("1");
        assertThat(json(PUBLIC + "proofs/plan/9").path("code").stringValue())
                .isEqualTo("proof.not-yet");
        cosignaturesCome();
        watchesNobodyYet();
        assertThat(get(PUBLIC + "tile/0/000.p/5").statusCode()).isEqualTo(200);
        assertThat(get(PUBLIC + "tile/entries/000.p/5").statusCode()).isEqualTo(200);
        assertThat(get(PUBLIC + "tile/0/000.p/6").statusCode()).isEqualTo(404);
        assertThat(get("/schemas/org.qunzhi.plan.appointed.v1.json").body()).contains("person");

        assertThat(asker("Accept", "*/*")).isEqualTo("public");
        assertThat(asker("Authorization", "Bearer " + ISSUER.token("somebody")))
                .isEqualTo("person");
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(
                        () ->
                                assertThat(asker("Authorization", "Bearer " + ISSUER.token("zhou")))
                                        .isEqualTo("auditor"));
        assertThat(opened("zhao", "Accept", "*/*")).isFalse();
        assertThat(opened("zhao", "Authorization", "Bearer " + ISSUER.token("zhou"))).isTrue();
        keyUsesAreFor("Authorization", "Bearer " + ISSUER.token("zhou"));
        assertThat(
                        get(
                                        PUBLIC + "bundle",
                                        "Authorization",
                                        "Bearer " + ISSUER.foreignToken("zhou"))
                                .statusCode())
                .isEqualTo(401);
        await().atMost(Duration.ofSeconds(60))
                .until(() -> get("/actuator/health").statusCode() == 200);
        aDownloadGoesOn();
        historyIsForEachAsIsTheirRight("Bearer " + ISSUER.token("zhou"));
    }

    private static HttpResponse<byte[]> bytes(String method, String... headers) throws Exception {
        var request =
                HttpRequest.newBuilder(address(PUBLIC + "bundle"))
                        .method(method, HttpRequest.BodyPublishers.noBody());
        if (headers.length > 0) request.headers(headers);
        return HTTP.send(request.build(), BodyHandlers.ofByteArray());
    }

    private static void aDownloadGoesOn() throws Exception {
        var whole = bytes("GET");
        var tag = whole.headers().firstValue("ETag").orElseThrow();
        int length = whole.body().length;
        var head = bytes("HEAD");
        assertThat(head.body()).isEmpty();
        assertThat(head.headers().firstValue("ETag")).contains(tag);
        assertThat(head.headers().firstValueAsLong("Content-Length")).hasValue(length);
        assertThat(bytes("GET", "If-None-Match", tag).statusCode()).isEqualTo(304);
        var rest = bytes("GET", "Range", "bytes=1000-", "If-Range", tag);
        assertThat(rest.statusCode()).isEqualTo(206);
        assertThat(rest.headers().firstValue("Content-Range"))
                .contains("bytes 1000-%d/%d".formatted(length - 1, length));
        assertThat(rest.body()).isEqualTo(Arrays.copyOfRange(whole.body(), 1000, length));
        var digest = MessageDigest.getInstance("SHA-256").digest(whole.body());
        assertThat(rest.headers().firstValue("Repr-Digest"))
                .contains("sha-256=:" + Base64.getEncoder().encodeToString(digest) + ":");
        var beyond = bytes("GET", "Range", "bytes=" + length + "-", "If-Range", tag);
        assertThat(beyond.statusCode()).isEqualTo(416);
        assertThat(beyond.headers().firstValue("Content-Range")).contains("bytes */" + length);
        for (var other : List.of(tag.replaceFirst(".\"$", "_\""), "W/" + tag, "\"999-x\""))
            assertThat(bytes("GET", "Range", "bytes=1000-", "If-Range", other).statusCode())
                    .as(other)
                    .isEqualTo(200);
        assertThat(bytes("GET", "Range", "bytes=1000-").body()).isEqualTo(whole.body());
    }

    private static void historyIsForEachAsIsTheirRight(String auditor) throws Exception {
        var open = json(PUBLIC + "history/round/r1");
        assertThat(open.path("decisions").valueStream().map(one -> one.path("name").asString()))
                .containsExactly("entry-listed");
        assertThat(open.path("decisions").get(0).path("title").asString()).isEqualTo("申报项列入评审");
        assertThat(open.path("decisions").get(0).path("actor").path("state").asString())
                .isEqualTo("withheld");
        assertThat(open.path("state").path("seats")).isEmpty();
        var proof = open.path("decisions").get(0).path("proof").asString();
        assertThat(get(proof).body()).startsWith("c2sp.org/tlog-proof@v1\n");
        assertThat(get("/api/audit/history/round/r1").statusCode()).isEqualTo(401);
        var whole =
                JSON.readTree(get("/api/audit/history/round/r1", "Authorization", auditor).body());
        assertThat(whole.path("state").path("seats").get(0).path("expert").path("value").asString())
                .isEqualTo("zhao");
        for (var nothing : List.of("round/r9", "appointment/a1", "circle/c1", "person/zhou"))
            assertThat(get(PUBLIC + "history/" + nothing).statusCode()).as(nothing).isEqualTo(404);
        var wrong = JSON.readTree(get(PUBLIC + "history/round/r1?at=soon&as=king&most=0").body());
        assertThat(wrong.path("status").intValue()).isEqualTo(400);
        assertThat(get(PUBLIC + "history/round/r1?as=public").statusCode()).isEqualTo(403);
        var csv = get(PUBLIC + "history/round/r1/decisions.csv", "Accept-Language", "en").body();
        assertThat(csv).startsWith("\uFEFFlog index,service,").contains(",entry listed,");
    }

    /** The checkpoint was there before, and is served with what has come for it. */
    private static void cosignaturesCome() throws Exception {
        var by = List.of(WITNESS_KEY.verifierKey());
        await().atMost(Duration.ofSeconds(60))
                .until(
                        () ->
                                Note.parse(get(PUBLIC + "checkpoint").body())
                                                .cosignatures(by)
                                                .size()
                                        == 1);
        var cosigned = get(PUBLIC + "checkpoint/cosigned?by=1");
        assertThat(Note.parse(cosigned.body()).cosignatures(by).getFirst().time())
                .isEqualTo(COSIGNED_AT);
        assertThat(get(PUBLIC + "checkpoint/cosigned?by=2").statusCode()).isEqualTo(404);
        for (var by15 : List.of("0", "15", "x")) {
            assertThat(get(PUBLIC + "checkpoint/cosigned?by=" + by15).statusCode()).isEqualTo(400);
        }
        assertThat(get(PUBLIC + "proofs/plan/1").body()).contains(WITNESS_KEY.name());
        for (var one :
                List.of(
                        json(PUBLIC + "witnesses").path("items").path(0),
                        json(PUBLIC + "supervision").path("witnesses").path(0))) {
            assertThat(one.path("name").stringValue()).isEqualTo(WITNESS_KEY.name());
            assertThat(one.path("size").intValue()).isPositive();
            assertThat(one.path("cosignedAt").stringValue())
                    .isEqualTo(Instant.ofEpochSecond(COSIGNED_AT).toString());
            assertThat(one.path("stance").stringValue()).isEqualTo("cosigned");
        }
    }

    private static void watchesNobodyYet() throws Exception {
        assertThat(json(PUBLIC + "witness/logs").path("items").isEmpty()).isTrue();
        assertThat(json(PUBLIC + "supervision").path("watched").isEmpty()).isTrue();
        assertThat(VerifierKey.parse(get(PUBLIC + "witness/key").body().strip()).name())
                .isEqualTo("localhost/qunzhi/witness");
        var note = get(PUBLIC + "checkpoint").body();
        var asked =
                HttpRequest.newBuilder(address(PUBLIC + "witness/add-checkpoint"))
                        .POST(HttpRequest.BodyPublishers.ofString("old 0\n\n" + note))
                        .build();
        assertThat(HTTP.send(asked, BodyHandlers.ofString()).statusCode()).isEqualTo(404);
    }

    private static PublishedEvent appointed() {
        return event(
                Context.PLAN,
                3,
                "appointed",
                "a1",
                0,
                """
                {"appointment":"a1","person":"zhou","organization":"o1","unit":null,\
                "role":"AUDITOR","from":"2026-01-01T00:00:00Z","until":null}""");
    }

    private static PublishedEvent seated() {
        var expert = closed(service.getBean(Vault.class), ZHAO, 2, "expert", "\"zhao\"");
        return event(
                Context.REVIEW,
                2,
                "expert-seated",
                "r1",
                1,
                "{\"round\":\"r1\",\"seat\":\"seat-1\",\"organizer\":\"o1\",\"expert\":%s}"
                        .formatted(expert));
    }

    private static void keyUsesAreFor(String... signedIn) throws Exception {
        assertThat(get(KEY_USES).statusCode()).isEqualTo(401);
        assertThat(
                        get(KEY_USES, "Authorization", "Bearer " + ISSUER.token("somebody"))
                                .statusCode())
                .isEqualTo(404);
        for (var most : List.of("0", "1001", "many"))
            assertThat(get(KEY_USES + "?most=" + most, signedIn).statusCode()).isEqualTo(400);
        var uses = JSON.readTree(get(KEY_USES, signedIn).body()).path("items");
        assertThat(uses.size()).isPositive();
        assertThat(uses.get(0).path("actor").stringValue()).isEqualTo("zhou");
        assertThat(uses.get(0).path("organization").stringValue()).isEqualTo("o1");
        assertThat(uses.get(0).path("purpose").stringValue())
                .isEqualTo("bundle, entries 0 to 4, by a1@0");
        assertThat(uses.get(0).path("keys").get(0).stringValue())
                .isEqualTo(service.getBean(Vault.class).of(ZHAO).toString());
    }

    private static boolean opened(String expert, String... headers) throws Exception {
        var salted = Pattern.compile("\\[\"[^\"]+\",\"expert\",\"" + expert + "\"]");
        return events(bundle(headers))
                .lines()
                .flatMap(line -> JSON.readTree(line).path("disclosures").valueStream())
                .map(one -> Base64.getUrlDecoder().decode(one.stringValue()))
                .anyMatch(one -> salted.matcher(new String(one, StandardCharsets.UTF_8)).matches());
    }

    private static String events(byte[] bundle) throws IOException {
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bundle))) {
            for (var file = zip.getNextEntry(); file != null; file = zip.getNextEntry())
                if (file.getName().equals("events.jsonl"))
                    return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
        }
        throw new AssertionError("no events.jsonl");
    }

    private static String asker(String... headers) throws Exception {
        return manifest(bundle(headers)).path("asker").stringValue();
    }

    private static byte[] bundle(String... headers) throws Exception {
        var request = HttpRequest.newBuilder(address(PUBLIC + "bundle")).headers(headers).build();
        var response = HTTP.send(request, BodyHandlers.ofByteArray());
        assertThat(response.statusCode()).isEqualTo(200);
        return response.body();
    }

    private static JsonNode manifest(byte[] bundle) throws IOException {
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bundle))) {
            assertThat(zip.getNextEntry())
                    .isNotNull()
                    .extracting(file -> file.getName())
                    .isEqualTo("manifest.json");
            return JSON.readTree(zip.readAllBytes());
        }
    }

    private static JsonNode json(String path) throws Exception {
        return JSON.readTree(get(path).body());
    }

    private static HttpResponse<String> get(String path, String... headers) throws Exception {
        var request = HttpRequest.newBuilder(address(path));
        if (headers.length > 0) request.headers(headers);
        return HTTP.send(request.build(), BodyHandlers.ofString());
    }

    private static URI address(String path) {
        var port = service.getEnvironment().getRequiredProperty("local.server.port");
        return URI.create("http://127.0.0.1:" + port + path);
    }

    private static void send(PublishedEvent... events) throws Exception {
        Map<String, Object> settings = Map.of("bootstrap.servers", kafka.bootstrapServers());
        try (var producer =
                new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            for (var event : List.of(events)) {
                var value = event.text().getBytes(StandardCharsets.UTF_8);
                var topic = event.context().topic();
                producer.send(new ProducerRecord<>(topic, event.attribute("subject"), value)).get();
            }
        }
    }
}
