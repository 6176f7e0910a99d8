package org.qunzhi.award;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.qunzhi.embedded.EmbeddedKafka;
import org.qunzhi.embedded.EmbeddedMongo;
import org.qunzhi.platform.ServiceApplication;
import org.qunzhi.platform.vault.TestVault;
import org.springframework.context.ConfigurableApplicationContext;

/** The service as a whole: it starts, and nobody gets in without a token but to what is public. */
class AwardServiceTest {
    @TempDir static Path folder;
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static EmbeddedMongo mongo;
    private static EmbeddedKafka kafka;
    private static ConfigurableApplicationContext service;
    private static String root;
    private static String base;

    @BeforeAll
    static void start() {
        mongo = EmbeddedMongo.start(folder.resolve("store"), 0);
        kafka = EmbeddedKafka.start(folder.resolve("kafka"), 0);
        service =
                ServiceApplication.of(AwardService.class, "award-service")
                        .properties(TestVault.properties(folder))
                        .run(
                                "--server.port=0",
                                "--spring.mongodb.uri=" + mongo.uri(),
                                "--spring.kafka.bootstrap-servers=" + kafka.bootstrapServers(),
                                "--qunzhi.database=qunzhi-test-" + UUID.randomUUID(),
                                "--qunzhi.issuer=http://localhost:1/issuer",
                                "--qunzhi.jwk-set-uri=http://localhost:1/jwks");
        var port = service.getEnvironment().getRequiredProperty("local.server.port");
        root = "http://localhost:" + port;
        base = root + "/api/award";
    }

    @AfterAll
    static void stop() {
        service.close();
        kafka.close();
        mongo.close();
    }

    /** Once the broker has answered, and the store has. */
    @Test
    void the_service_says_that_it_is_well() {
        await().atMost(Duration.ofMinutes(1))
                .until(() -> getFrom(root + "/actuator/health").statusCode() == 200);
    }

    @Test
    void the_public_reads_the_contests_without_a_token() throws Exception {
        var answer = get("/public/contests");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).startsWith("{\"items\":[],").contains("\"total\":0");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/public/contests/none",
                "/public/contests/none/entries",
                "/public/contests/none/awards"
            })
    void what_is_not_there_is_not_found(String path) throws Exception {
        assertThat(get(path).statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/entries", "/entries/none", "/award-lists/none"})
    void nothing_else_is_read_without_a_token(String path) throws Exception {
        assertThat(get(path).statusCode()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/contests",
                "/entries",
                "/entries/none/recommendation",
                "/entries/none/return",
                "/award-lists",
                "/award-lists/none/publicity",
                "/award-lists/none/conferral"
            })
    void nothing_is_decided_without_a_token(String path) throws Exception {
        var request =
                HttpRequest.newBuilder(URI.create(base + path))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString("{}"))
                        .build();

        assertThat(HTTP.send(request, BodyHandlers.ofString()).statusCode()).isEqualTo(401);
    }

    private static HttpResponse<String> get(String path) throws Exception {
        return getFrom(base + path);
    }

    private static HttpResponse<String> getFrom(String address) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(address)).build();
        return HTTP.send(request, BodyHandlers.ofString());
    }
}
