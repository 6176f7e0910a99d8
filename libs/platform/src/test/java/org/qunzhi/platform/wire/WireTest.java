package org.qunzhi.platform.wire;

import static com.mongodb.client.model.Filters.eq;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qunzhi.contracts.plan.OrganizationEvent;
import org.qunzhi.contracts.plan.OrganizationEvent.UnitAdded;
import org.qunzhi.embedded.EmbeddedKafka;
import org.qunzhi.embedded.EmbeddedMongo;
import org.qunzhi.platform.Projection;
import org.qunzhi.platform.store.ReadModels;
import org.qunzhi.platform.vault.TestVault;
import org.qunzhi.platform.web.WebConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Two services in one JVM, joined by nothing but the broker. */
class WireTest {
    private static final Duration LONG = Duration.ofSeconds(60);

    @TempDir static Path directory;
    private static EmbeddedMongo mongo;
    private static EmbeddedKafka broker;

    @BeforeAll
    static void start() {
        mongo = EmbeddedMongo.start(directory.resolve("store"), 0);
        broker = EmbeddedKafka.start(directory.resolve("broker"), 0);
    }

    @AfterAll
    static void stop() {
        broker.close();
        mongo.close();
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration(exclude = WebConfiguration.class)
    static class Plan {}

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration(exclude = WebConfiguration.class)
    @Import(Units.class)
    static class Review {}

    /** A read model of another service's events. */
    static class Units implements Projection {
        private final MongoCollection<Document> units;

        Units(MongoDatabase database) {
            units = database.getCollection("units");
        }

        @EventHandler
        void on(OrganizationEvent event) {
            if (event instanceof UnitAdded(var organization, var unit, _, var name)) {
                var id = organization + "/" + unit;
                units.replaceOne(
                        eq("_id", id),
                        new Document("_id", id).append("name", name),
                        new ReplaceOptions().upsert(true));
            }
        }

        long count() {
            return units.countDocuments();
        }

        @Override
        public void reset() {
            units.deleteMany(new Document());
        }
    }

    @Test
    void what_one_service_decides_another_knows_across_restarts_and_rebuilding() {
        var reviewDatabase = "qunzhi-test-" + UUID.randomUUID();
        var review = review(reviewDatabase);
        try (var plan = plan()) {
            addUnits(plan, "o-1", 0, 3);
            awaitUnits(review, 3);
            assertThat(gauge(plan, "qunzhi.relay.lag")).isZero();
            assertThat(gauge(review, "qunzhi.inbox.parked")).isZero();
            assertThat(review.getBeanProvider(Relay.class).stream()).hasSize(1);

            review.close();
            addUnits(plan, "o-1", 3, 2);
            addUnits(plan, "o-2", 0, 1);
            review = review(reviewDatabase);
            awaitUnits(review, 6);

            // It decided nothing yet: its own store is empty.
            review.getBean(ReadModels.class).rebuild();
            awaitUnits(review, 6);
        } finally {
            review.close();
        }
    }

    /** The relay would stand before such a position for ever, and so would all behind it. */
    @Test
    void what_could_not_be_published_is_not_stored() {
        try (var plan = plan()) {
            addUnits(plan, "o-1", 0, 1);
            assertThatThrownBy(() -> addUnit(plan, "o-1", 1, "质".repeat(22_000)))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("bytes on the wire");
            assertThatThrownBy(() -> addUnit(plan, "o-1", 1, "\ud83d"))
                    .isInstanceOf(RuntimeException.class);
            addUnits(plan, "o-1", 1, 1);
            assertThat(plan.getBean(EventStore.class).readEvents("o-1").asStream()).hasSize(2);
            await().atMost(LONG).until(() -> gauge(plan, "qunzhi.relay.lag") == 0);
        }
    }

    @Test
    void a_service_that_decides_nothing_relays_nothing_but_takes_in() {
        try (var reader =
                service(Review.class, "reader", "plan", "qunzhi-test-" + UUID.randomUUID())) {
            assertThat(reader.getBeanProvider(Relay.class).stream()).isEmpty();
            assertThat(reader.getBean(InboxConsumer.class).isRunning()).isTrue();
        }
    }

    private static void awaitUnits(ConfigurableApplicationContext service, long count) {
        var units = service.getBean(Units.class);
        await().atMost(LONG).until(() -> units.count() == count);
    }

    private static double gauge(ConfigurableApplicationContext service, String name) {
        var gauge = service.getBean(MeterRegistry.class).find(name).gauge();
        return requireNonNull(gauge).value();
    }

    private static void addUnits(
            ConfigurableApplicationContext plan, String organization, int from, int count) {
        for (var sequence = from; sequence < from + count; sequence++) {
            addUnit(plan, organization, sequence, "车间");
        }
    }

    private static void addUnit(
            ConfigurableApplicationContext plan, String organization, int sequence, String name) {
        var event = new UnitAdded(organization, "u-" + sequence, null, name);
        plan.getBean(EventStore.class)
                .publish(
                        List.of(
                                new GenericDomainEventMessage<>(
                                        "",
                                        organization,
                                        sequence,
                                        event,
                                        Map.of("actor", "p-1"))));
    }

    private static ConfigurableApplicationContext plan() {
        return service(Plan.class, "plan", "", "qunzhi-test-" + UUID.randomUUID());
    }

    private static ConfigurableApplicationContext review(String database) {
        return service(Review.class, "review", "plan", database);
    }

    private static ConfigurableApplicationContext service(
            Class<?> application, String context, String inbox, String database) {
        return new SpringApplicationBuilder(application)
                .properties(
                        "spring.config.name=none",
                        "spring.application.name=" + context + "-service",
                        "spring.main.web-application-type=none",
                        "spring.mongodb.uri=" + mongo.uri(),
                        "spring.kafka.bootstrap-servers=" + broker.bootstrapServers(),
                        "qunzhi.context=" + context,
                        "qunzhi.database=" + database,
                        "qunzhi.inbox=" + inbox)
                .properties(TestVault.properties(directory, "request-" + context, "personal"))
                .run();
    }
}
