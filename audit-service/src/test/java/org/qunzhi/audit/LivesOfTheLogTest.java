package org.qunzhi.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.qunzhi.audit.Published.event;
import static org.qunzhi.audit.Published.listed;
import static org.qunzhi.audit.Published.unit;

import com.mongodb.client.MongoClients;
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
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qunzhi.audit.log.PublishedEvent;
import org.qunzhi.contracts.Context;
import org.qunzhi.embedded.EmbeddedKafka;
import org.qunzhi.embedded.EmbeddedMongo;
import org.qunzhi.ledger.Checkpoint;
import org.qunzhi.ledger.InclusionProof;
import org.qunzhi.ledger.MerkleTree;
import org.qunzhi.ledger.Note;
import org.qunzhi.ledger.VerifierKey;
import org.qunzhi.platform.ServiceApplication;
import org.qunzhi.platform.store.MongoEventStorageEngine;
import org.qunzhi.platform.vault.TestVault;
import org.qunzhi.platform.web.TestIssuer;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One log through restarts: the day's list, another key, and the loss of its database. */
class LivesOfTheLogTest {
    static final JsonMapper JSON = new JsonMapper();
    static final Duration LONG = Duration.ofMinutes(2);
    static final String DATABASE = "qunzhi-test-lives";
    static final String PUBLIC = "/api/audit/public/";
    @TempDir Path folder;
    private final HttpClient http = HttpClient.newHttpClient();
    private final TestIssuer issuer = TestIssuer.start();
    private EmbeddedKafka kafka;
    private EmbeddedMongo store;
    private ConfigurableApplicationContext service;

    @BeforeEach
    void open() {
        kafka = EmbeddedKafka.start(folder.resolve("kafka"), 0);
        store = EmbeddedMongo.start(folder.resolve("store"), 0);
        start("1");
    }

    @AfterEach
    void close() {
        service.close();
        store.close();
        kafka.close();
        issuer.close();
    }

    private void start(String keys) {
        service =
                ServiceApplication.of(AuditService.class, "audit-service")
                        .properties(TestVault.properties(folder))
                        .run(
                                "--server.port=0",
                                "--spring.kafka.bootstrap-servers=" + kafka.bootstrapServers(),
                                "--spring.mongodb.uri=" + store.uri(),
                                "--qunzhi.database=" + DATABASE,
                                "--qunzhi.vault.keys.log=" + masterKey(1),
                                "--qunzhi.vault.keys.personal=" + masterKey(2),
                                "--qunzhi.vault.database=qunzhi-test-lives-vault",
                                "--qunzhi.vault.accept-empty=true",
                                "--qunzhi.log.folder=" + folder.resolve("log"),
                                // Its topic is made by the service that publishes on it.
                                "--qunzhi.inbox=plan,review",
                                "--qunzhi.log.list-check=500ms",
                                "--qunzhi.log.keys=" + keys,
                                "--qunzhi.issuer=" + issuer.issuer(),
                                "--qunzhi.jwk-set-uri=" + issuer.jwkSetUri());
    }

    private static String masterKey(int last) {
        var key = new byte[32];
        key[31] = (byte) last;
        return Base64.getEncoder().encodeToString(key);
    }

    @Test
    void a_day_is_listed_a_key_takes_over_and_a_lost_database_comes_back() throws Exception {
        send(unit(1, "o1", 0), unit(2, "o1", 1), listed(1, "r1", 0));
        awaitEntries("audit", 1);
        theListIsProven();

        var old = VerifierKey.parse(get(PUBLIC + "keys").body().lines().findFirst().orElseThrow());
        service.close();
        assertThatThrownBy(() -> start("2")).hasStackTraceContaining("not signed by any key");
        start("1,2");
        awaitEntries("audit", 2);
        assertThat(get(PUBLIC + "keys").body().lines()).hasSize(2).contains(old.format());
        checkpointOf(5, old);
        var announced = json(PUBLIC + "keys/announced").path("items").path(0);
        assertThat(announced.path("signedBeside").stringValue()).isEqualTo(old.format());
        assertThat(announced.path("position").stringValue()).isEqualTo("2");
        assertThat(get(PUBLIC + "proofs/audit/2").statusCode()).isEqualTo(200);
        var both = Note.parse(get(PUBLIC + "checkpoint").body());
        assertThat(Checkpoint.open(both, old).size()).isEqualTo(5);
        service.close();
        start("2");
        var last = VerifierKey.parse(get(PUBLIC + "keys").body().lines().findFirst().orElseThrow());
        assertThat(last).isNotEqualTo(old);
        assertThat(Checkpoint.open(both, last).size()).isEqualTo(5);
        send(unit(3, "o1", 2));
        awaitEntries("plan", 3);
        var before = checkpointOf(6, last);

        service.close();
        loseTheDatabase();
        start("2");
        assertThat(checkpointOf(6, last)).isEqualTo(before);
        send(unit(4, "o1", 3));
        awaitEntries("plan", 4);
        checkpointOf(7, last);
        assertThat(json(PUBLIC + "supervision").path("standing").booleanValue()).isTrue();
        assertThat(get("/api/audit/public/record").body().lines()).hasSize(2);
        theListIsProven();

        service.close();
        send(announcedLate());
        loseTheDatabase();
        start("2");
        checkpointOf(8, last);
        var record = get("/api/audit/public/record").body().lines().toList();
        assertThat(record).hasSize(3);
        var own = service.getBean(MongoEventStorageEngine.class);
        assertThat(own.stored(3).findFirst().orElseThrow().data()).contains("of another life");
    }

    /** Published in a life that ended before a checkpoint, and so the folder, had it. */
    private static PublishedEvent announcedLate() {
        return event(
                Context.AUDIT,
                3,
                "log-key-announced",
                "log-keys",
                1,
                """
                {"logKeys":"log-keys","number":9,"key":"of another life","signedBeside":"the last"}""");
    }

    /** Emptied: the embedded store cannot drop a database while it has another. */
    private void loseTheDatabase() {
        try (var client = MongoClients.create(store.uri())) {
            var database = client.getDatabase(DATABASE);
            for (var name : database.listCollectionNames()) {
                database.getCollection(name).deleteMany(new Document());
            }
        }
    }

    /** Of the first list, whose lines are made again where they were lost. */
    private void theListIsProven() throws Exception {
        await().atMost(LONG).until(() -> json(PUBLIC + "streams").path("items").size() == 1);
        var list = json(PUBLIC + "streams").path("items").get(0);
        assertThat(list.path("position").stringValue()).isEqualTo("1");
        var day = PUBLIC + "streams/" + list.path("day").stringValue();
        await().atMost(LONG).until(() -> get(day).statusCode() == 200);
        var lines = get(day).body().lines().toList();
        assertThat(lines).hasSize(list.path("streams").intValue());
        for (var line : lines) {
            var stream = JSON.readTree(line).path("stream").stringValue();
            var proven = json(day + "/" + stream);
            assertThat(proven.path("line").stringValue()).isEqualTo(line);
            assertThat(
                            InclusionProof.verify(
                                    proven.path("index").longValue(),
                                    lines.size(),
                                    MerkleTree.leafHash(line.getBytes(StandardCharsets.UTF_8)),
                                    proven.path("proof")
                                            .valueStream()
                                            .map(hash -> base64(hash.stringValue()))
                                            .toList(),
                                    base64(list.path("root").stringValue())))
                    .isTrue();
        }
        assertThat(get(day + "/AAAAAAAAAAAAAAAAAAAAAA").statusCode()).isEqualTo(404);
        assertThat(get(PUBLIC + "streams/2001-01-01").statusCode()).isEqualTo(404);
        assertThat(get(PUBLIC + "streams/yesterday").statusCode()).isEqualTo(400);
        assertThat(get(PUBLIC + "moments?most=0").statusCode()).isEqualTo(400);
    }

    private static byte[] base64(String text) {
        return Base64.getDecoder().decode(text);
    }

    private void awaitEntries(String service, int count) {
        await().atMost(LONG)
                .ignoreExceptions()
                .until(
                        () ->
                                json(PUBLIC + "supervision")
                                                .path("entries")
                                                .path(service)
                                                .intValue()
                                        >= count);
    }

    private Checkpoint checkpointOf(long size, VerifierKey key) {
        return await().atMost(LONG)
                .ignoreExceptions()
                .until(
                        () -> Checkpoint.open(Note.parse(get(PUBLIC + "checkpoint").body()), key),
                        checkpoint -> checkpoint.size() == size);
    }

    private JsonNode json(String path) throws Exception {
        return JSON.readTree(get(path).body());
    }

    private HttpResponse<String> get(String path) throws Exception {
        var port = service.getEnvironment().getRequiredProperty("local.server.port");
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
        return http.send(request.build(), BodyHandlers.ofString());
    }

    private void send(PublishedEvent... events) throws Exception {
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
