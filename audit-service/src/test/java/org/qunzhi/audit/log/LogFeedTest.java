package org.qunzhi.audit.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qunzhi.audit.Published.listed;
import static org.qunzhi.audit.Published.unit;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qunzhi.audit.Store;
import org.qunzhi.contracts.Context;
import org.qunzhi.embedded.EmbeddedKafka;
import org.qunzhi.platform.wire.Topics;
import org.qunzhi.platform.wire.WireProperties;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;

class LogFeedTest {

    @Test
    void records_from_a_real_broker_are_logged_once_over_a_restart(@TempDir Path folder)
            throws Exception {
        try (var kafka = EmbeddedKafka.start(folder.resolve("kafka"), 0);
                var store = Store.in(folder.resolve("store"))) {
            var database = store.database();
            var properties = new KafkaProperties();
            properties.setBootstrapServers(List.of(kafka.bootstrapServers()));
            createTopics(kafka);
            send(kafka, unit(2, "o2", 0), listed(1, "r1", 0), unit(1, "o1", 0), unit(3, "o1", 1));
            runUntil(4, TestLog.over(database), properties);
            send(kafka, unit(4, "o2", 1), unit(1, "o1", 0), listed(2, "r1", 1));
            var log = TestLog.over(database);
            runUntil(6, log, properties);
            assertThat(log.order())
                    .containsExactlyInAnyOrder(
                            "plan/1", "plan/2", "plan/3", "plan/4", "review/1", "review/2");
            assertThat(log.archive.unreadable()).isZero();
        }
    }

    private static void runUntil(long size, TestLog log, KafkaProperties kafka)
            throws InterruptedException {
        var reached = new CountDownLatch(1);
        var writer =
                new LogWriter(
                        log.appender,
                        log.recheck,
                        List.of(
                                (state, _) -> {
                                    if (state.size() >= size) reached.countDown();
                                }),
                        () -> {});
        var made = new WireProperties("audit", List.of(), 4, (short) 1, false, Duration.ZERO);
        var topics = new Topics(kafka.buildAdminProperties(), made);
        var feed = new LogFeed(log.archive, log.arrivals, writer, topics, kafka);
        writer.start();
        feed.start();
        assertThat(reached.await(60, TimeUnit.SECONDS)).isTrue();
        feed.stop();
        writer.stop();
        assertThat(writer.state().size()).isEqualTo(size);
        assertThat(writer.broken()).isEmpty();
    }

    private static void createTopics(EmbeddedKafka kafka) throws Exception {
        try (var admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()))) {
            var topics =
                    Arrays.stream(Context.values())
                            .map(context -> new NewTopic(context.topic(), 4, (short) 1))
                            .toList();
            admin.createTopics(topics).all().get();
        }
    }

    private static void send(EmbeddedKafka kafka, PublishedEvent... events) throws Exception {
        Map<String, Object> settings = Map.of("bootstrap.servers", kafka.bootstrapServers());
        try (var producer =
                new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            for (var event : events) {
                var value = event.text().getBytes(StandardCharsets.UTF_8);
                var topic = event.context().topic();
                producer.send(new ProducerRecord<>(topic, event.attribute("subject"), value)).get();
            }
        }
    }
}
