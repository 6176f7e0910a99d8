package org.qunzhi.audit.log;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.qunzhi.contracts.Context;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.stereotype.Component;

/** Reads the topic once, as it is; a few records a day. */
@Component
final class BrokersOwnTopic implements OwnTopic {
    private static final Duration POLL = Duration.ofSeconds(1);
    private static final int MOST_EMPTY_POLLS = 60;

    private final KafkaProperties kafka;

    BrokersOwnTopic(KafkaProperties kafka) {
        this.kafka = kafka;
    }

    @Override
    public List<String> records() {
        var topic = Context.AUDIT.topic();
        if (!isThere(topic)) return List.of();
        var settings = new HashMap<>(kafka.buildConsumerProperties());
        settings.put("enable.auto.commit", false);
        settings.put("allow.auto.create.topics", false);
        settings.remove("group.id");
        var bytes = new ByteArrayDeserializer();
        try (var consumer = new KafkaConsumer<>(settings, bytes, bytes)) {
            var partitions =
                    consumer.partitionsFor(topic).stream()
                            .map(one -> new TopicPartition(topic, one.partition()))
                            .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            return readTo(consumer.endOffsets(partitions), consumer);
        }
    }

    /** A consumer that asks for a topic waits for it a minute. */
    private boolean isThere(String topic) {
        try (var admin = Admin.create(kafka.buildAdminProperties())) {
            return admin.listTopics()
                    .names()
                    .toCompletionStage()
                    .toCompletableFuture()
                    .join()
                    .contains(topic);
        }
    }

    private static List<String> readTo(
            Map<TopicPartition, Long> end, Consumer<byte[], byte[]> consumer) {
        var records = new ArrayList<String>();
        int empty = 0;
        while (end.entrySet().stream()
                .anyMatch(to -> consumer.position(to.getKey()) < to.getValue())) {
            var polled = consumer.poll(POLL);
            polled.forEach(one -> records.add(new String(one.value(), StandardCharsets.UTF_8)));
            empty = polled.isEmpty() ? empty + 1 : 0;
            if (empty == MOST_EMPTY_POLLS)
                throw new IllegalStateException("the broker does not give the topic's records");
        }
        return records;
    }
}
