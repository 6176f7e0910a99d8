package org.qunzhi.platform.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qunzhi.contracts.Context;
import org.qunzhi.embedded.EmbeddedKafka;
import org.qunzhi.platform.wire.Marks.Readings;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class MarksTest {
    private static final Instant NOON = Instant.parse("2026-05-01T12:00:00Z");
    private static final long SECOND = Duration.ofSeconds(1).toNanos();

    private final Readings readings = new Readings(Duration.ofSeconds(10));

    @Test
    void nothing_is_said_before_two_settle_times_have_passed() {
        for (int second = 0; second < 10; second++)
            assertThat(readings.upTo(second * SECOND, NOON.plusSeconds(second))).isEmpty();
        assertThat(readings.upTo(10 * SECOND, NOON.plusSeconds(10))).contains(NOON);
        assertThat(readings.upTo(11 * SECOND, NOON.plusSeconds(11))).contains(NOON.plusSeconds(1));
    }

    @Test
    void a_long_pause_does_not_make_it_say_more() {
        readings.upTo(0, NOON);
        assertThat(readings.upTo(60 * SECOND, NOON.plusSeconds(60))).contains(NOON);
        assertThat(readings.upTo(61 * SECOND, NOON.plusSeconds(61))).contains(NOON);
        assertThat(readings.upTo(70 * SECOND, NOON.plusSeconds(70))).contains(NOON.plusSeconds(60));
    }

    @Test
    void a_clock_that_was_set_back_counts_as_it_is() {
        readings.upTo(0, NOON);
        readings.upTo(5 * SECOND, NOON.minusSeconds(60));
        assertThat(readings.upTo(10 * SECOND, NOON.minusSeconds(55)))
                .contains(NOON.minusSeconds(60));
    }

    @Test
    void each_second_the_service_says_how_far_it_has_come(@TempDir Path folder) throws Exception {
        try (var broker = EmbeddedKafka.start(folder.resolve("broker"), 0);
                var store = new PlanStore(folder.resolve("store"))) {
            Map<String, Object> kafka = Map.of("bootstrap.servers", broker.bootstrapServers());
            var properties =
                    new WireProperties("plan", List.of(), 4, (short) 1, true, Duration.ofHours(1));
            var engine = store.engine(Duration.ofMillis(200));
            store.addUnits("o-1", 0, 4);
            var marks =
                    new Marks(
                            Context.PLAN,
                            engine,
                            Clock.systemUTC(),
                            new Topics(kafka, properties),
                            kafka);
            var began = Instant.now();
            marks.start();
            try {
                await().atMost(Duration.ofSeconds(60)).until(() -> said(kafka).size() >= 2);
            } finally {
                marks.stop();
                engine.close();
            }
            var last = said(kafka).getLast();
            assertThat(last.path("service").stringValue()).isEqualTo("plan");
            assertThat(last.path("position").intValue()).isEqualTo(4);
            assertThat(Instant.parse(last.path("upTo").stringValue()))
                    .isBetween(began, Instant.now().minusMillis(400));
        }
    }

    private static List<JsonNode> said(Map<String, Object> kafka) throws Exception {
        try (var admin = Admin.create(kafka)) {
            if (!admin.listTopics().names().get().contains(Marks.TOPIC)) return List.of();
        }
        var said = new ArrayList<JsonNode>();
        var partition = new TopicPartition(Marks.TOPIC, 0);
        try (var consumer =
                new KafkaConsumer<>(kafka, new StringDeserializer(), new StringDeserializer())) {
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            long end = consumer.endOffsets(List.of(partition)).getOrDefault(partition, 0L);
            while (consumer.position(partition) < end) {
                consumer.poll(Duration.ofSeconds(1))
                        .forEach(
                                record -> {
                                    assertThat(record.key()).isEqualTo("plan");
                                    said.add(new JsonMapper().readTree(record.value()));
                                });
            }
        }
        return said;
    }
}
