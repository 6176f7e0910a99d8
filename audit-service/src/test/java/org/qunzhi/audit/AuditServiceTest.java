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
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.ZipInputStream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qunzhi.audit.log.PublishedEvent;
import org.qunzhi.contracts.Context;
import org.qunzhi.embedded.EmbeddedKafka;
import org.qunzhi.embedded.EmbeddedMongo;
import org.qunzhi.ledger.Checkpoint;
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
    static EmbeddedKafka kafka;
    static EmbeddedMongo store;
    static ConfigurableApplicationContext service;

    @BeforeAll
    static void start(@TempDir Path folder) {
        kafka = EmbeddedKafka.start(folder.resolve("kafka"), 0);
        store = EmbeddedMongo.start(folder.resolve("store"), 0);
        service =
                ServiceApplication.of(AuditService.class, "audit-service")
                        .properties(TestVault.properties(folder))
                        .run(
                                "--server.port=0",
                                "--spring.kafka.bootstrap-servers=" + kafka.bootstrapServers(),
                                "--spring.mongodb.uri=" + store.uri(),
                                "--qunzhi.database=qunzhi-test-audit",
                                "--qunzhi.vault.keys.log=" + masterKey(1),
                                "--qunzhi.vault.keys.personal=" + masterKey(2),
                                "--qunzhi.vault.database=qunzhi-test-vault",
                                // An entry more or less, whatever the hour.
                                "--qunzhi.log.list-check=1h",
                                "--qunzhi.issuer=" + ISSUER.issuer(),
                                "--qunzhi.jwk-set-uri=" + ISSUER.jwkSetUri());
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
    }

    @Test
    void what_is_published_is_logged_signed_and_given_to_each_as_is_their_right() throws Exception {
        send(unit(2, "o1", 1), unit(1, "o1", 0), listed(1, "r1", 0), appointed(), seated());
        await().atMost(Duration.ofSeconds(60))
                .until(() -> json(PUBLIC + "supervision").path("size").intValue() == 5);
        var key = VerifierKey.parse(get(PUBLIC + "key").body().strip());
        var note = Note.parse(get(PUBLIC + "checkpoint").body());
        assertThat(Checkpoint.open(note, key).size()).isEqualTo(5);

        var supervision = json(PUBLIC + "supervision");
        assertThat(supervision.path("entries").path("plan").intValue()).isEqualTo(3);
        assertThat(supervision.path("waiting").path("plan").intValue()).isZero();
        assertThat(supervision.path("standing").booleanValue()).isTrue();

        assertThat(get(PUBLIC + "proofs/plan/2").body()).startsWith("c2sp.org/tlog-proof@v1\n");
        assertThat(get(PUBLIC + "tile/0/000.p/5").statusCode()).isEqualTo(200);
        assertThat(get(PUBLIC + "tile/entries/000.p/5").statusCode()).isEqualTo(200);
        assertThat(get(PUBLIC + "tile/0/000.p/6").statusCode()).isEqualTo(404);
        assertThat(get("/schemas/org.qunzhi.plan.appointed.v1.json").body()).contains("person");

        assertThat(asker("Accept", "*/*")).isEqualTo("public");
        assertThat(asker("Authorization", "Bearer " + ISSUER.token("somebody")))
                .isEqualTo("public");
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
        assertThat(get("/actuator/health").statusCode()).isEqualTo(200);
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
