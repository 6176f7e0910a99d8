package org.qunzhi.plan.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClients;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qunzhi.contracts.Role;
import org.qunzhi.contracts.plan.AppointmentEvent.Appointed;
import org.qunzhi.contracts.plan.OrganizationEvent.FirstDecisionMakerSeated;
import org.qunzhi.contracts.plan.OrganizationEvent.Kind;
import org.qunzhi.contracts.plan.OrganizationEvent.Level;
import org.qunzhi.contracts.plan.OrganizationEvent.OrganizationFounded;
import org.qunzhi.embedded.EmbeddedKafka;
import org.qunzhi.embedded.EmbeddedMongo;
import org.qunzhi.plan.PlanService;
import org.qunzhi.platform.Attributes;
import org.qunzhi.platform.Dispatcher;
import org.qunzhi.platform.ServiceApplication;
import org.qunzhi.platform.vault.TestVault;
import org.springframework.context.ConfigurableApplicationContext;

/** The whole service, started as it is in production, over an embedded store and broker. */
class FoundingTest {
    private static final String FIRST_APPOINTMENT =
            Dispatcher.idFrom("first-appointment", GenesisNotes.PROVINCE);
    @TempDir static Path folder;
    static EmbeddedMongo store;
    static EmbeddedKafka broker;
    private final String database = "qunzhi-test-" + UUID.randomUUID();

    @BeforeAll
    static void start() {
        store = EmbeddedMongo.start(folder.resolve("store"), 0);
        broker = EmbeddedKafka.start(folder.resolve("broker"), 0);
    }

    @AfterAll
    static void stop() {
        broker.close();
        store.close();
    }

    private ConfigurableApplicationContext service(String... genesis) {
        var arguments =
                new java.util.ArrayList<>(
                        List.of(
                                "--server.port=0",
                                "--spring.mongodb.uri=" + store.uri(),
                                "--spring.kafka.bootstrap-servers=" + broker.bootstrapServers(),
                                "--qunzhi.database=" + database,
                                "--qunzhi.issuer=http://127.0.0.1:1",
                                "--qunzhi.jwk-set-uri=http://127.0.0.1:1/jwks"));
        arguments.addAll(TestVault.arguments(folder));
        arguments.addAll(List.of(genesis));
        return ServiceApplication.of(PlanService.class, "plan-service")
                .run(arguments.toArray(String[]::new));
    }

    private ConfigurableApplicationContext founded(byte[] file) throws IOException {
        var path = Files.write(Files.createTempFile(folder, "genesis", ".note"), file);
        return service("--qunzhi.genesis=" + path, "--qunzhi.genesis-key=" + GenesisNotes.VKEY);
    }

    @Test
    void the_first_association_is_founded_once_however_often_the_service_starts() throws Exception {
        var file = GenesisNotes.signed(GenesisNotes.TEXT);
        var genesis = Genesis.read(file, GenesisNotes.VKEY);
        for (int i = 0; i < 2; i++) {
            try (var service = founded(file)) {
                var history =
                        service.getBean(EventStore.class)
                                .readEvents(GenesisNotes.PROVINCE)
                                .asStream()
                                .toList();
                assertThat(history)
                        .extracting(event -> (Object) event.getPayload())
                        .containsExactly(
                                new OrganizationFounded(
                                        GenesisNotes.PROVINCE,
                                        Kind.ASSOCIATION,
                                        Level.PROVINCE,
                                        "示范省质量协会",
                                        genesis.digest()),
                                new FirstDecisionMakerSeated(
                                        GenesisNotes.PROVINCE, GenesisNotes.ZHAO));
                assertThat(history)
                        .allSatisfy(
                                event ->
                                        assertThat(event.getMetaData())
                                                .containsEntry(Attributes.ACTOR, "test-genesis")
                                                .containsEntry(
                                                        Attributes.ORGANIZATION,
                                                        GenesisNotes.PROVINCE)
                                                .containsEntry(
                                                        Attributes.AUTHORITY,
                                                        genesis.signedBy().authority()));
                assertThat(firstAppointment(service)).isEqualTo(GenesisNotes.ZHAO);
            }
        }
    }

    /** The follower runs behind the store: its stream is read until the appointment is there. */
    private static String firstAppointment(ConfigurableApplicationContext service)
            throws Exception {
        var store = service.getBean(EventStore.class);
        try (var stream = store.openStream(store.createTailToken())) {
            while (stream.hasNextAvailable(20, java.util.concurrent.TimeUnit.SECONDS)) {
                if (stream.nextAvailable().getPayload() instanceof Appointed appointed) {
                    assertThat(appointed.appointment()).isEqualTo(FIRST_APPOINTMENT);
                    assertThat(appointed.role()).isEqualTo(Role.DECISION_MAKER);
                    return appointed.person();
                }
            }
        }
        throw new AssertionError("nobody was appointed");
    }

    /** What anybody is answered, without a token. */
    private static String admitted(ConfigurableApplicationContext service) throws Exception {
        var port = service.getEnvironment().getRequiredProperty("local.server.port");
        var address = URI.create("http://127.0.0.1:" + port + "/api/plan/public/organizations");
        try (var http = HttpClient.newHttpClient()) {
            return http.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString())
                    .body();
        }
    }

    @Test
    void another_genesis_file_stops_the_service() throws Exception {
        founded(GenesisNotes.signed(GenesisNotes.TEXT)).close();
        for (var text :
                List.of(
                        GenesisNotes.TEXT.replace("示范省", "别的省"),
                        GenesisNotes.text(UUID.randomUUID().toString()))) {
            assertThatThrownBy(() -> founded(GenesisNotes.signed(text)))
                    .isInstanceOf(GenesisUnusable.class)
                    .hasMessage("the genesis file is not the one this platform was founded with");
        }
    }

    @Test
    void a_service_without_a_genesis_file_founds_nothing() throws Exception {
        try (var service = service()) {
            assertThat(admitted(service)).startsWith("{\"items\":[],").contains("\"total\":0");
        }
        try (var client = MongoClients.create(store.uri())) {
            assertThat(client.getDatabase(database).getCollection("genesis").countDocuments())
                    .isZero();
        }
    }

    @Test
    void a_service_on_the_embedded_store_says_that_it_is_well() throws Exception {
        try (var service = service();
                var http = HttpClient.newHttpClient()) {
            var port = service.getEnvironment().getRequiredProperty("local.server.port");
            var health = URI.create("http://127.0.0.1:" + port + "/actuator/health");
            var asked = HttpRequest.newBuilder(health).build();
            await().atMost(Duration.ofMinutes(1))
                    .until(() -> http.send(asked, BodyHandlers.ofString()).statusCode() == 200);
        }
    }

    @Test
    void a_genesis_file_that_is_not_there_stops_the_service() {
        assertThatThrownBy(
                        () ->
                                service(
                                        "--qunzhi.genesis=" + folder.resolve("nowhere"),
                                        "--qunzhi.genesis-key=" + GenesisNotes.VKEY))
                .isInstanceOf(GenesisUnusable.class)
                .hasMessageStartingWith("the genesis file cannot be read at ");
    }
}
