package org.qunzhi.platform.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qunzhi.embedded.EmbeddedKafka;
import org.springframework.kafka.listener.BatchMessageListener;
import org.springframework.kafka.listener.ContainerProperties;

class TopicFeedTest {
    private static final Duration LONG = Duration.ofSeconds(60);
    private static final String TOPIC = "qunzhi.test.events";

    @TempDir static Path directory;
    private static EmbeddedKafka broker;
    private static Topics topics;
    private final List<String> taken = new CopyOnWriteArrayList<>();
    private TopicFeed feed = feed();

    @BeforeAll
    static void startBroker() {
        broker = EmbeddedKafka.start(directory, 0);
        var properties =
                new WireProperties("test", List.of(), 2, (short) 1, true, Duration.ofSeconds(1));
        topics = new Topics(kafka(), properties);
    }

    @AfterAll
    static void stopBroker() {
        broker.close();
    }

    @AfterEach
    void stop() throws Exception {
        feed.stop();
        lose();
    }

    @Test
    void goes_on_where_it_stopped() throws Exception {
        feed.start();
        publish("a", 3);
        awaitTaken("a", 3);
        feed.stop();
        publish("b", 2);
        feed = feed();
        feed.start();
        awaitTaken("b", 2);
        assertThat(taken).doesNotHaveDuplicates().hasSize(5);
    }

    /** Its offsets lie in the middle of those that were lost and in that of the new ones. */
    @Test
    void takes_all_of_a_topic_that_was_lost_and_made_again_whatever_it_had_committed()
            throws Exception {
        feed.start();
        publish("a", 3);
        awaitTaken("a", 3);
        lose();
        publish("b", 5);
        feed.found(topics.ids(List.of(TOPIC)));
        awaitTaken("b", 5);
        feed.stop();

        lose();
        publish("c", 9);
        feed = feed();
        feed.start();
        awaitTaken("c", 9);
    }

    @Test
    void makes_a_topic_that_was_lost() throws Exception {
        feed.start();
        publish("a", 1);
        awaitTaken("a", 1);
        lose();
        feed.found(Map.of());
        await().atMost(LONG).until(() -> topics.ids(List.of(TOPIC)).containsKey(TOPIC));
        await().atMost(LONG).until(feed::isTakingIn);
        publish("b", 1);
        awaitTaken("b", 1);
    }

    @Test
    void is_not_disturbed_by_being_told_what_it_knows() throws Exception {
        feed.start();
        publish("a", 2);
        awaitTaken("a", 2);
        for (int i = 0; i < 3; i++) feed.found(topics.ids(List.of(TOPIC)));
        assertThat(feed.isTakingIn()).isTrue();
        publish("b", 1);
        awaitTaken("b", 1);
        assertThat(taken).containsExactlyInAnyOrder("a0", "a1", "b0");
    }

    private void awaitTaken(String name, int number) {
        var all = IntStream.range(0, number).mapToObj(i -> name + i).toList();
        await().atMost(LONG).untilAsserted(() -> assertThat(taken).containsAll(all));
    }

    private static void publish(String name, int number) throws Exception {
        topics.ensure(List.of(TOPIC));
        try (var publisher = new Publisher(kafka(), "test", TOPIC)) {
            for (int i = 0; i < number; i++)
                publisher.send("key", (name + i).getBytes(StandardCharsets.UTF_8));
            publisher.await();
        }
    }

    private static void lose() throws Exception {
        try (var admin = Admin.create(kafka())) {
            admin.deleteTopics(List.of(TOPIC)).all().get();
            await().atMost(LONG).until(() -> topics.ids(List.of(TOPIC)).isEmpty());
        }
    }

    private TopicFeed feed() {
        var taker = new TopicFeed.Taker(() -> {}, this::take, () -> false, () -> {});
        Map<String, Object> consumer =
                Map.of(
                        "bootstrap.servers",
                        broker.bootstrapServers(),
                        "enable.auto.commit",
                        false,
                        "auto.offset.reset",
                        "earliest",
                        "metadata.max.age.ms",
                        1_000);
        return new TopicFeed(new Intake("group", List.of(TOPIC)), topics, consumer, taker);
    }

    private void take(ContainerProperties settings) {
        settings.setMessageListener(
                (BatchMessageListener<byte[], byte[]>)
                        records ->
                                records.forEach(
                                        one ->
                                                taken.add(
                                                        new String(
                                                                one.value(),
                                                                StandardCharsets.UTF_8))));
    }

    private static Map<String, Object> kafka() {
        return Map.of("bootstrap.servers", broker.bootstrapServers());
    }
}
