package org.qunzhi.platform.wire;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.inmemory.InMemoryTokenStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qunzhi.contracts.Context;
import org.qunzhi.embedded.EmbeddedKafka;

class RelayTest {
    private static final String TOPIC = Context.PLAN.topic();
    private static final Duration MOST_TO_STOP = Duration.ofSeconds(3);
    private static final Duration LONG = Duration.ofSeconds(60);

    @TempDir static Path brokerDirectory;
    @TempDir Path storeDirectory;
    private static EmbeddedKafka broker;
    private PlanStore store;
    private Relay relay;
    private final TokenStore tokens = new InMemoryTokenStore();
    private Rewind.Asked asked;

    @BeforeAll
    static void startBroker() {
        broker = EmbeddedKafka.start(brokerDirectory, 0);
    }

    @AfterAll
    static void stopBroker() {
        broker.close();
    }

    @BeforeEach
    void openStore() {
        store = new PlanStore(storeDirectory);
        asked = new Rewind.Asked("", store.database);
        relay = relay(broker, true);
    }

    @AfterEach
    void cleanUp() throws Exception {
        relay.stop();
        store.close();
        try (var admin = admin()) {
            if (admin.listTopics().names().get().contains(TOPIC)) {
                admin.deleteTopics(List.of(TOPIC)).all().get();
                await().atMost(LONG).until(() -> !admin.listTopics().names().get().contains(TOPIC));
            }
        }
    }

    @Test
    void every_position_is_published_once_and_in_order_with_its_aggregate_as_key()
            throws Exception {
        for (var round = 0; round < 12; round++) {
            for (var organization : List.of("o-1", "o-2", "o-3", "o-4")) {
                store.addUnits(organization, round * 16L, 16);
            }
        }
        start(true);
        store.addUnits("o-5", 0, 3);
        awaitPublished(771);

        var records = records(771);
        assertThat(positions(records)).containsExactlyElementsOf(range(771));
        assertThat(records).allMatch(record -> record.key().equals(event(record).aggregateId()));
        partitions(records)
                .values()
                .forEach(partition -> assertThat(positionsOf(partition)).isSorted());
        assertThat(partitions(records)).hasSizeGreaterThan(1);
        var first = event(records.getFirst());
        assertThat(first.attributes()).containsEntry("actor", "p-1");
        assertThat(first.disclosures().values().stream().map(d -> d.digest()).sorted())
                .containsExactlyElementsOf(first.sd());
    }

    @Test
    void a_relay_that_starts_again_goes_on_behind_its_token_even_inside_a_commit()
            throws Exception {
        store.addUnits("o-1", 0, 5);
        start(true);
        awaitPublished(5);
        relay.stop();
        tokens.storeToken(new GlobalSequenceTrackingToken(3), Relay.NAME, 0);
        store.addUnits("o-1", 5, 2);

        start(true);
        awaitPublished(7);

        assertThat(records(9).stream().map(record -> event(record).position()))
                .containsExactly(1L, 2L, 3L, 4L, 5L, 4L, 5L, 6L, 7L);
    }

    @Test
    void an_event_that_only_a_later_version_knows_is_published_all_the_same() throws Exception {
        store.addUnits("o-1", 0, 1);
        store.paint("o-1", 1);
        store.addUnits("o-1", 2, 1);
        start(true);
        awaitPublished(3);

        assertThat(records(3).stream().map(record -> event(record).attribute("type")))
                .containsExactly(
                        "org.qunzhi.plan.unit-added.v1",
                        "org.qunzhi.plan.unit-painted.v3",
                        "org.qunzhi.plan.unit-added.v1");
    }

    @Test
    void the_topic_keeps_its_records_for_ever_and_has_the_partitions_asked_for() throws Exception {
        start(true);
        store.addUnits("o-1", 0, 1);
        awaitPublished(1);

        try (var admin = admin()) {
            var topic = admin.describeTopics(List.of(TOPIC)).topicNameValues().get(TOPIC);
            assertThat(requireNonNull(topic).get().partitions()).hasSize(4);
            var resource = new ConfigResource(ConfigResource.Type.TOPIC, TOPIC);
            var settings = admin.describeConfigs(List.of(resource)).values().get(resource);
            assertThat(requireNonNull(settings).get().get("retention.ms").value()).isEqualTo("-1");
        }
    }

    @Test
    void while_the_topic_is_missing_the_token_stays_and_nothing_is_lost() throws Exception {
        store.addUnits("o-1", 0, 40);
        start(false);
        await().atMost(LONG).until(() -> relay.failures() > 0);

        assertThat(position(tokens.fetchToken(Relay.NAME, 0))).isZero();
        assertThat(relay.lag()).isEqualTo(40);

        new Topics(kafka(broker), properties(true)).ensure(List.of(TOPIC));
        awaitPublished(40);
        assertThat(positions(records(40))).containsExactlyElementsOf(range(40));
    }

    @Test
    void a_broker_that_goes_away_and_comes_back_loses_nothing_and_repeats_only_whole_records(
            @TempDir Path directory) throws Exception {
        var own = EmbeddedKafka.start(directory, 0);
        try {
            relay = relay(own, true);
            relay.start();
            store.addUnits("o-1", 0, 10);
            awaitPublished(10);
            own.close();
            for (var sequence = 10; sequence < 110; sequence += 10) {
                store.addUnits("o-1", sequence, 10);
            }
            await().atMost(LONG).until(() -> relay.failures() > 0);
            assertThat(position(tokens.fetchToken(Relay.NAME, 0))).isEqualTo(10);
            own = EmbeddedKafka.start(directory, own.port());
            awaitPublished(110);

            var bytes = new HashMap<Long, byte[]>();
            for (var record : records(own, 110)) {
                var before = bytes.put(event(record).position(), record.value());
                assertThat(before == null ? record.value() : before).isEqualTo(record.value());
            }
            assertThat(bytes.keySet()).containsExactlyInAnyOrderElementsOf(range(110));
        } finally {
            relay.stop();
            own.close();
        }
    }

    /** With the patience of production: ten seconds for a record, a minute for a topic. */
    @Test
    void a_relay_stops_within_three_seconds_though_its_broker_is_away(@TempDir Path directory)
            throws Exception {
        var own = EmbeddedKafka.start(directory, 0);
        Map<String, Object> settings = Map.of("bootstrap.servers", own.bootstrapServers());
        try {
            relay = relay(settings);
            relay.start();
            store.addUnits("o-1", 0, 10);
            awaitPublished(10);
        } finally {
            own.close();
        }
        store.addUnits("o-1", 10, 10);
        await().atMost(LONG).until(() -> runs("plan-relay-worker", Publisher.class.getName()));
        assertThat(timeToStop(relay)).isLessThan(MOST_TO_STOP);

        relay = relay(settings);
        relay.start();
        await().atMost(LONG).until(() -> runs("kafka-admin-client-thread", "java.lang.Thread"));
        assertThat(timeToStop(relay)).isLessThan(MOST_TO_STOP);
    }

    private static boolean runs(String thread, String inside) {
        return Thread.getAllStackTraces().entrySet().stream()
                .filter(each -> each.getKey().getName().startsWith(thread))
                .flatMap(each -> Arrays.stream(each.getValue()))
                .anyMatch(frame -> frame.getClassName().equals(inside));
    }

    @Test
    void a_broker_that_lost_its_data_is_given_everything_again() throws Exception {
        store.addUnits("o-1", 0, 5);
        start(true);
        awaitPublished(5);
        relay.stop();
        deleteTopic();

        start(true);

        await().atMost(LONG).until(() -> published() == 5);
        store.addUnits("o-1", 5, 1);
        awaitPublished(6);
        assertThat(positions(records(6))).containsExactlyElementsOf(range(6));
    }

    @Test
    void while_it_runs_too_and_only_the_topic_that_was_lost() throws Exception {
        store.addUnits("o-1", 0, 5);
        start(true);
        awaitPublished(5);
        var topics = new Topics(kafka(broker), properties(true));
        relay.found(topics.ids(List.of(TOPIC)));
        assertThat(published()).isEqualTo(5);
        deleteTopic();

        relay.found(Map.of("another", Uuid.randomUuid()));

        await().atMost(LONG).until(() -> published() == 5);
        store.addUnits("o-1", 5, 1);
        awaitPublished(6);
        relay.found(topics.ids(List.of(TOPIC)));
        assertThat(positions(records(6))).containsExactlyElementsOf(range(6));
        assertThat(published()).isEqualTo(6);
    }

    @Test
    void an_operator_has_everything_published_again_once_for_each_word() throws Exception {
        store.addUnits("o-1", 0, 3);
        start(true);
        awaitPublished(3);

        startAgain("2026-05-01");
        await().atMost(LONG).until(() -> published() == 6);
        startAgain("2026-05-01");
        store.addUnits("o-1", 3, 1);
        awaitPublished(4);
        assertThat(records(7)).hasSize(7);
        startAgain("2026-05-02");
        await().atMost(LONG).until(() -> published() == 11);
    }

    private void startAgain(String word) {
        relay.stop();
        asked = new Rewind.Asked(word, store.database);
        start(true);
    }

    /** Records of the topic, as many as the broker has of it. */
    private static long published() throws Exception {
        try (var admin = admin()) {
            if (!admin.listTopics().names().get().contains(TOPIC)) return 0;
            var latest = new HashMap<TopicPartition, OffsetSpec>();
            for (int i = 0; i < 4; i++)
                latest.put(new TopicPartition(TOPIC, i), OffsetSpec.latest());
            return admin.listOffsets(latest).all().get().values().stream()
                    .mapToLong(end -> end.offset())
                    .sum();
        }
    }

    private static void deleteTopic() throws Exception {
        try (var admin = admin()) {
            admin.deleteTopics(List.of(TOPIC)).all().get();
            await().atMost(LONG).until(() -> !admin.listTopics().names().get().contains(TOPIC));
        }
    }

    private static Duration timeToStop(Relay relay) {
        long began = System.nanoTime();
        relay.stop();
        return Duration.ofNanos(System.nanoTime() - began);
    }

    private Relay relay(Map<String, Object> settings) {
        var topics = new Topics(settings, properties(true));
        return new Relay(
                Context.PLAN,
                store.events(),
                tokens,
                topics,
                new Rewind(tokens, topics, TOPIC, asked),
                settings);
    }

    private void start(boolean createTopics) {
        relay = relay(broker, createTopics);
        relay.start();
    }

    private Relay relay(EmbeddedKafka kafka, boolean createTopics) {
        var settings = kafka(kafka);
        var topics = new Topics(settings, properties(createTopics));
        return new Relay(
                Context.PLAN,
                store.events(),
                tokens,
                topics,
                new Rewind(tokens, topics, TOPIC, asked),
                settings);
    }

    private void awaitPublished(long last) {
        await().atMost(LONG)
                .until(
                        () ->
                                relay.lag() == 0
                                        && position(tokens.fetchToken(Relay.NAME, 0)) == last);
    }

    private static long position(TrackingToken token) {
        return token == null ? 0 : token.position().orElse(0);
    }

    private static Map<String, Object> kafka(EmbeddedKafka kafka) {
        return Map.of(
                "bootstrap.servers", kafka.bootstrapServers(),
                "max.block.ms", "500",
                "request.timeout.ms", "500",
                "delivery.timeout.ms", "1000");
    }

    private static WireProperties properties(boolean createTopics) {
        return new WireProperties(
                "plan", List.of(), 4, (short) 1, createTopics, Duration.ofHours(1));
    }

    private static Admin admin() {
        return Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()));
    }

    private static List<ConsumerRecord<String, byte[]>> records(int least) {
        return records(broker, least);
    }

    /** All records of the topic, once there are as many as that. */
    private static List<ConsumerRecord<String, byte[]>> records(EmbeddedKafka kafka, int least) {
        Map<String, Object> settings = Map.of("bootstrap.servers", kafka.bootstrapServers());
        var records = new ArrayList<ConsumerRecord<String, byte[]>>();
        try (var consumer =
                new KafkaConsumer<>(
                        settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            var partitions =
                    consumer.partitionsFor(TOPIC).stream()
                            .map(p -> new TopicPartition(TOPIC, p.partition()))
                            .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            assertThat(ends.values().stream().mapToLong(end -> end).sum())
                    .isGreaterThanOrEqualTo(least);
            while (ends.entrySet().stream()
                    .anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofSeconds(1)).forEach(records::add);
            }
        }
        return records;
    }

    private static Map<Integer, List<ConsumerRecord<String, byte[]>>> partitions(
            List<ConsumerRecord<String, byte[]>> records) {
        var partitions = new LinkedHashMap<Integer, List<ConsumerRecord<String, byte[]>>>();
        records.forEach(
                record ->
                        partitions
                                .computeIfAbsent(record.partition(), _ -> new ArrayList<>())
                                .add(record));
        return partitions;
    }

    private static List<Long> positions(List<ConsumerRecord<String, byte[]>> records) {
        return positionsOf(records).stream().sorted().toList();
    }

    private static List<Long> positionsOf(List<ConsumerRecord<String, byte[]>> records) {
        return records.stream().map(record -> event(record).position()).toList();
    }

    private static ReceivedEvent event(ConsumerRecord<String, byte[]> record) {
        return ReceivedEvent.read(record.value());
    }

    private static List<Long> range(long last) {
        return LongStream.rangeClosed(1, last).boxed().toList();
    }
}
