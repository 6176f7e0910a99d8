package org.qunzhi.platform.vault;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qunzhi.embedded.EmbeddedMongo;
import org.qunzhi.vault.Found;
import org.qunzhi.vault.MongoVault;
import org.qunzhi.vault.Owner;
import org.qunzhi.vault.Vault;
import org.qunzhi.vault.VaultInMemory;
import org.qunzhi.vault.VaultNotOpened;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.core.env.SystemEnvironmentPropertySource;

class VaultConfigurationTest {
    private static final Instant NOON = Instant.parse("2026-05-01T12:00:00Z");
    private static final Owner LI = Owner.personal("li", "works");
    static EmbeddedMongo mongo;
    static MongoClient client;
    private final String own = "qunzhi-test-" + UUID.randomUUID();
    private final String vaults = "qunzhi-test-vault-" + UUID.randomUUID();
    private Instant now = NOON;
    @TempDir Path folder;

    @BeforeAll
    static void start(@TempDir Path store) {
        mongo = EmbeddedMongo.start(store, 0);
        client = MongoClients.create(mongo.uri());
    }

    @AfterAll
    static void stop() {
        client.close();
        mongo.close();
    }

    @BeforeEach
    void keys() {
        TestVault.properties(folder);
    }

    private ApplicationContextRunner service(String... properties) {
        return new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(VaultConfiguration.class))
                .withBean(MongoClient.class, () -> client, bean -> bean.setDestroyMethodName(""))
                .withBean(MongoDatabase.class, () -> client.getDatabase(own))
                .withBean(Clock.class, () -> Clock.fixed(now, ZoneOffset.UTC))
                .withPropertyValues(
                        "qunzhi.context=plan",
                        "qunzhi.vault.database=" + vaults,
                        "qunzhi.vault.kinds=request-plan,personal",
                        "qunzhi.vault.keeps=request-plan,personal",
                        // Looked after by the tests themselves.
                        "qunzhi.vault.look-every=1d")
                .withPropertyValues(properties);
    }

    private ApplicationContextRunner withFiles(String... properties) {
        return service(properties)
                .withPropertyValues("qunzhi.vault.folder=" + folder.resolve("vault"));
    }

    private static Throwable root(Throwable failure) {
        return failure.getCause() == null ? failure : root(failure.getCause());
    }

    private static void assertNotOpened(ApplicationContextRunner service, String... says) {
        service.run(
                context -> {
                    assertThat(context).hasFailed();
                    var failure = requireNonNull(context.getStartupFailure());
                    assertThat(root(failure))
                            .isInstanceOf(VaultNotOpened.class)
                            .message()
                            .contains(says);
                });
    }

    @Test
    void without_a_master_key_the_service_does_not_start() {
        assertNotOpened(
                service(),
                "no master key of the kind request-plan",
                "qunzhi.vault.keys.request-plan",
                "QUNZHI_VAULT_KEYS_REQUEST_PLAN",
                "QUNZHI_VAULT_FOLDER");
    }

    @Test
    void with_a_wrong_master_key_the_service_does_not_start() {
        withFiles().run(context -> context.getBean(Vault.class).of(LI));
        var wrong = Base64.getEncoder().encodeToString(new byte[32]);
        assertNotOpened(
                withFiles("qunzhi.vault.keys.personal=" + wrong),
                "QUNZHI_VAULT_KEYS_PERSONAL",
                "personal keys");
    }

    @Test
    void a_master_key_may_come_as_a_value() {
        var key = Base64.getEncoder().encodeToString(new byte[32]);
        service("qunzhi.vault.keys.personal=" + key, "qunzhi.vault.keys.request-plan=" + key)
                .run(context -> assertThat(context.getBean(Vault.class).of(LI)).isNotNull());
    }

    @Test
    void each_kind_may_have_an_address_of_its_own_from_the_environment() {
        var variables =
                Map.<String, Object>of("QUNZHI_VAULT_URIS_REQUEST_PLAN", "nobody can reach this");
        withFiles()
                .withInitializer(
                        context ->
                                context.getEnvironment()
                                        .getPropertySources()
                                        .addFirst(
                                                new SystemEnvironmentPropertySource(
                                                        "environment", variables)))
                .run(
                        context -> {
                            assertThat(context).hasFailed();
                            var failure = requireNonNull(context.getStartupFailure());
                            assertThat(root(failure)).hasMessageContaining("connection string");
                        });
    }

    @Test
    void a_service_with_events_does_not_begin_a_new_vault() {
        client.getDatabase(own).getCollection("commits").insertOne(new Document("_id", 1L));
        assertNotOpened(withFiles(), "has events already", "qunzhi.vault.accept-empty");
        assertNotOpened(withFiles(), "has events already");
        withFiles("qunzhi.vault.accept-empty=true").run(c -> assertThat(c).hasNotFailed());
        withFiles().run(context -> assertThat(context).hasNotFailed());
    }

    @Test
    void a_test_may_bring_a_vault_of_its_own() {
        service()
                .withBean(Vault.class, () -> new VaultInMemory("personal"))
                .run(context -> assertThat(context).doesNotHaveBean(VaultKeeper.class));
    }

    @Test
    void a_rotation_may_wait_a_day_at_most() {
        withFiles("qunzhi.vault.rotate-after=25h").run(context -> assertThat(context).hasFailed());
        withFiles("qunzhi.vault.keeps=sealed").run(context -> assertThat(context).hasFailed());
    }

    @Test
    void the_keeper_rotates_when_a_destroyed_key_has_waited_long_enough() throws Exception {
        withFiles()
                .run(
                        context -> {
                            context.getBean(Vault.class).of(LI);
                            context.getBean(Vault.class).destroy(LI);
                        });
        var before = master();
        now = NOON.plus(Duration.ofMinutes(59));
        lookAfter(Duration.ofMinutes(59), Status.UP);
        assertThat(master()).isEqualTo(before);
        now = NOON.plus(Duration.ofHours(1));
        lookAfter(Duration.ZERO, Status.UP);
        assertThat(master()).hasSize(1).doesNotContainAnyElementsOf(before);
    }

    /** The operator rotates, and is told. */
    @Test
    void a_rotation_that_is_overdue_shows_in_health_and_metrics() {
        var key = Base64.getEncoder().encodeToString(new byte[32]);
        var given = new String[] {"qunzhi.vault.keys.personal=" + key};
        withFiles(given)
                .run(
                        context -> {
                            context.getBean(Vault.class).of(LI);
                            context.getBean(Vault.class).destroy(LI);
                        });
        now = NOON.plus(Duration.ofHours(25));
        lookAfter(Duration.ofHours(25), VaultHealth.ROTATION_DUE, given);
    }

    private void lookAfter(Duration waiting, Status status, String... properties) {
        withFiles(properties)
                .run(
                        context -> {
                            var keeper = context.getBean(VaultKeeper.class);
                            keeper.stop();
                            keeper.lookAfter();
                            assertThat(keeper.failure("personal")).isNull();
                            assertThat(keeper.waiting("personal")).isEqualTo(waiting);
                            assertThat(context.getBean(VaultHealth.class).health().getStatus())
                                    .isEqualTo(status);
                            var registry = new SimpleMeterRegistry();
                            context.getBean("vaultMeters", MeterBinder.class).bindTo(registry);
                            assertThat(
                                            registry.get("qunzhi.vault.rotation.waiting")
                                                    .tag("kind", "personal")
                                                    .gauge()
                                                    .value())
                                    .isEqualTo((double) waiting.toSeconds());
                        });
    }

    @Test
    void the_keeper_destroys_what_knows_requests_of_more_than_thirty_days_ago() {
        var day = new Owner("request-plan", "2026-05-01");
        var ids = new ArrayList<String>();
        withFiles().run(context -> ids.add(context.getBean(Vault.class).of(day).id()));
        for (var days :
                Map.of(30, false, 31, true).entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .toList()) {
            now = NOON.plus(Duration.ofDays(days.getKey()));
            withFiles()
                    .run(
                            context -> {
                                var keeper = context.getBean(VaultKeeper.class);
                                keeper.stop();
                                keeper.lookAfter();
                                var found =
                                        context.getBean(MongoVault.class)
                                                .find("request-plan", ids.getFirst());
                                assertThat(found instanceof Found.Destroyed)
                                        .isEqualTo(days.getValue());
                            });
        }
        assertThatThrownBy(() -> withFiles().run(context -> context.getBean(Vault.class).of(day)))
                .hasStackTraceContaining("KeyDestroyed");
    }

    private List<String> master() throws Exception {
        return Files.readAllLines(folder.resolve("vault").resolve("personal.key"));
    }
}
