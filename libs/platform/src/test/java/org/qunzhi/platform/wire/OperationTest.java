package org.qunzhi.platform.wire;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.qunzhi.platform.web.Http.bearer;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.tracing.Tracer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qunzhi.contracts.Context;
import org.qunzhi.contracts.plan.OrganizationEvent;
import org.qunzhi.contracts.plan.OrganizationEvent.UnitAdded;
import org.qunzhi.embedded.EmbeddedKafka;
import org.qunzhi.embedded.EmbeddedMongo;
import org.qunzhi.platform.Actor;
import org.qunzhi.platform.Attributes;
import org.qunzhi.platform.Commands;
import org.qunzhi.platform.Decision;
import org.qunzhi.platform.Projection;
import org.qunzhi.platform.Receipt;
import org.qunzhi.platform.Recorder;
import org.qunzhi.platform.store.MongoEventStorageEngine;
import org.qunzhi.platform.vault.TestVault;
import org.qunzhi.platform.web.Http;
import org.qunzhi.platform.web.TestIssuer;
import org.qunzhi.platform.web.WebConfiguration;
import org.slf4j.MDC;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** What operators see of a service, and what its callers see while something of it is away. */
class OperationTest {
    private static final Duration LONG = Duration.ofSeconds(60);
    private static final String READY = "/actuator/health/readiness";
    private static final String LIVE = "/actuator/health/liveness";
    private static final String METERS = "/actuator/prometheus";
    private static final String TOPIC = "some-topic";

    @TempDir static Path directory;
    private static final TestIssuer ISSUER = TestIssuer.start();
    private static EmbeddedMongo mongo;
    private static EmbeddedKafka broker;
    private static ConfigurableApplicationContext plan;
    private static ConfigurableApplicationContext review;
    private static Http door;
    private static Http operators;

    record AddUnit(@TargetAggregateIdentifier String organization, String name) {}

    @Aggregate
    static class Organization {
        @AggregateIdentifier @Nullable String organization;

        @CommandHandler
        @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
        void handle(AddUnit command) {
            var unit = new UnitAdded(command.organization(), "u-1", null, command.name());
            Recorder.record(Decision.accepted(unit));
        }

        @EventSourcingHandler
        void on(UnitAdded event) {
            organization = event.organization();
        }
    }

    @RestController
    static class UnitsApi {
        private final Commands commands;

        UnitsApi(Commands commands) {
            this.commands = commands;
        }

        record Unit(String name) {}

        @PostMapping("/api/plan/units")
        ResponseEntity<Receipt> add(@RequestBody Unit unit, @AuthenticationPrincipal Jwt token) {
            return commands.create(
                    Actor.self(requireNonNull(token.getSubject())),
                    id -> new AddUnit(id, unit.name()));
        }
    }

    /** For which request each event is handled. */
    static class Heard implements Projection {
        private final Map<String, String> traces = new ConcurrentHashMap<>();
        private final Tracer tracer;

        Heard(Tracer tracer) {
            this.tracer = tracer;
        }

        @EventHandler
        void on(OrganizationEvent event) {
            var span = tracer.currentSpan();
            var trace = span == null ? "none" : span.context().traceId();
            assertThat(MDC.get("traceId")).as("what a log line says").isEqualTo(trace);
            if (event instanceof UnitAdded unit) traces.put(unit.organization(), trace);
        }

        @Override
        public void reset() {
            traces.clear();
        }
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @Import({Organization.class, UnitsApi.class, Heard.class})
    static class Plan {}

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration(exclude = WebConfiguration.class)
    @Import(Heard.class)
    static class Review {}

    @BeforeAll
    static void start() {
        mongo = EmbeddedMongo.start(directory.resolve("store"), 0);
        broker = EmbeddedKafka.start(directory.resolve("broker"), 0);
        plan =
                service(
                        Plan.class,
                        "plan",
                        "server.port=0",
                        "management.server.port=0",
                        "management.endpoints.web.exposure.include=health,prometheus,env",
                        "qunzhi.issuer=" + ISSUER.issuer(),
                        "qunzhi.jwk-set-uri=" + ISSUER.jwkSetUri());
        review =
                service(
                        Review.class,
                        "review",
                        "spring.main.web-application-type=none",
                        "qunzhi.inbox=plan");
        door = new Http(port("local.server.port"));
        operators = new Http(port("local.management.port"));
        awaitStatus(READY, 200);
    }

    @AfterAll
    static void stop() {
        review.close();
        plan.close();
        broker.close();
        mongo.close();
        ISSUER.close();
    }

    private static ConfigurableApplicationContext service(
            Class<?> application, String context, String... more) {
        return new SpringApplicationBuilder(application)
                .properties(
                        "spring.config.name=none",
                        "spring.application.name=" + context + "-service",
                        "spring.mongodb.uri=" + mongo.uri(),
                        "spring.kafka.bootstrap-servers=" + broker.bootstrapServers(),
                        "qunzhi.context=" + context,
                        "qunzhi.database=qunzhi-test-" + UUID.randomUUID())
                .properties(more)
                .properties(TestVault.properties(directory, "request-" + context, "personal"))
                .run();
    }

    private static int port(String name) {
        return plan.getEnvironment().getRequiredProperty(name, Integer.class);
    }

    private static void awaitStatus(String path, int status) {
        await().atMost(LONG).until(() -> operators.get(path).status() == status);
    }

    private static Http.Answer add(String key, String... more) {
        String[] headers = {
            "Authorization",
            bearer(ISSUER.token("li")),
            "Content-Type",
            "application/json",
            "Idempotency-Key",
            key
        };
        var all = java.util.Arrays.copyOf(headers, headers.length + more.length);
        System.arraycopy(more, 0, all, headers.length, more.length);
        return door.post("/api/plan/units", "{\"name\":\"车间\"}", all);
    }

    @Test
    void what_a_request_leads_to_is_known_by_its_trace_in_every_service() {
        var trace = UUID.randomUUID().toString().replace("-", "");
        var organization =
                add(
                                UUID.randomUUID().toString(),
                                "traceparent",
                                "00-" + trace + "-00f067aa0ba902b7-01",
                                "tracestate",
                                "who=wang",
                                "baggage",
                                "who=wang")
                        .json()
                        .path("id")
                        .asString();
        for (var service : List.of(plan, review)) {
            var heard = service.getBean(Heard.class).traces;
            await().atMost(LONG).until(() -> trace.equals(heard.get(organization)));
        }
        try (var all = plan.getBean(MongoEventStorageEngine.class).stored(1)) {
            var stored =
                    all.filter(event -> event.aggregateId().equals(organization))
                            .findFirst()
                            .orElseThrow();
            assertThat(stored.attributes().get(Attributes.TRACE))
                    .matches("00-" + trace + "-[0-9a-f]{16}-01");
            assertThat(stored.attributes().values()).noneMatch(value -> value.contains("wang"));
            // What the log commits to is the record's value alone.
            var published = new Envelope(Context.PLAN).write(stored);
            assertThat(new String(published, StandardCharsets.UTF_8)).doesNotContain(trace);
        }
    }

    @Test
    void meters_are_for_operators_alone() {
        add(UUID.randomUUID().toString());
        var lines = operators.get(METERS).raw().body();
        assertThat(lines)
                .contains("qunzhi_store_append_seconds_bucket{")
                .contains("qunzhi_relay_lag ")
                .contains("qunzhi_inbox_parked ");
        assertThat(
                        requireNonNull(
                                        review.getBean(MeterRegistry.class)
                                                .find("qunzhi.inbox.lag")
                                                .tag("topic", Context.PLAN.topic())
                                                .gauge())
                                .getId()
                                .getTag("group"))
                .isEqualTo("qunzhi.review-service.inbox");
        for (var path : List.of(METERS, "/actuator/env", "/actuator")) {
            assertThat(door.get(path).status()).as(path).isEqualTo(401);
            assertThat(door.get(path, "Authorization", bearer(ISSUER.token("li"))).status())
                    .as(path)
                    .isEqualTo(403);
        }
        assertThat(operators.get("/actuator/env").status()).isEqualTo(401);
    }

    @Test
    void without_its_broker_a_service_is_not_ready_but_lives_and_decides() {
        int port = broker.port();
        broker.close();
        try {
            awaitStatus(READY, 503);
            assertThat(operators.get(LIVE).status()).isEqualTo(200);
            assertThat(add(UUID.randomUUID().toString()).status()).isEqualTo(201);
        } finally {
            broker = EmbeddedKafka.start(directory.resolve("broker"), port);
        }
        awaitStatus(READY, 200);
        var relay = plan.getBean(Relay.class);
        await().atMost(LONG).until(() -> relay.lag() == 0);
    }

    @Test
    void without_its_store_a_service_says_so_and_what_it_was_asked_is_decided_once_afterwards() {
        var key = UUID.randomUUID().toString();
        int port = Integer.parseInt(mongo.uri().replaceAll(".*:", ""));
        mongo.close();
        try {
            for (var language : List.of("zh-CN", "en")) {
                var answer = add(key, "Accept-Language", language);
                assertThat(answer.status()).isEqualTo(503);
                assertThat(answer.code()).isEqualTo("service-unavailable");
                assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
                assertThat(answer.header("Content-Language")).isEqualTo(language);
            }
            assertThat(operators.get(READY).status()).isEqualTo(503);
            assertThat(operators.get(LIVE).status()).isEqualTo(200);
        } finally {
            mongo = EmbeddedMongo.start(directory.resolve("store"), port);
        }
        awaitStatus(READY, 200);
        var first = add(key);
        assertThat(first.status()).isEqualTo(201);
        assertThat(add(key).json()).isEqualTo(first.json());
        var organization = first.json().path("id").asString();
        assertThat(plan.getBean(EventStore.class).readEvents(organization).asStream()).hasSize(1);
    }

    @Test
    void who_is_too_far_behind_is_not_caught_up_until_it_is_well_below_the_limit()
            throws Exception {
        Map<String, Object> settings = Map.of("bootstrap.servers", broker.bootstrapServers());
        var group = "group-" + UUID.randomUUID();
        var intake = new Intake(group, List.of(TOPIC, "made-by-nobody"));
        var watch = new BrokerWatch(settings, List.of(intake), List.of(), 4);
        assertThat(watch.behind(intake, TOPIC)).isEmpty();
        try (var admin = Admin.create(settings);
                var publisher = new Publisher(settings, group, TOPIC)) {
            admin.createTopics(List.of(new NewTopic(TOPIC, 1, (short) 1))).all().get();
            for (int i = 0; i < 5; i++) publisher.send("a", new byte[] {1});
            publisher.await();
            watch.start();
            await().atMost(LONG).until(() -> watch.behind(intake, TOPIC).orElse(0) == 5);
            assertThat(watch.isCaughtUp()).isFalse();
            take(admin, group, 2);
            await().atMost(LONG).until(() -> watch.behind(intake, TOPIC).orElse(0) == 3);
            assertThat(watch.isCaughtUp()).isFalse();
            take(admin, group, 3);
            await().atMost(LONG).until(watch::isCaughtUp);
            take(admin, group, 1);
            await().atMost(LONG).until(() -> watch.behind(intake, TOPIC).orElse(0) == 4);
            assertThat(watch.isCaughtUp()).isTrue();
            take(admin, group, 0);
            await().atMost(LONG).until(() -> !watch.isCaughtUp());
        } finally {
            watch.stop();
        }
    }

    private static void take(Admin admin, String group, long offset) throws Exception {
        var at = Map.of(new TopicPartition(TOPIC, 0), new OffsetAndMetadata(offset));
        admin.alterConsumerGroupOffsets(group, at).all().get();
    }
}
