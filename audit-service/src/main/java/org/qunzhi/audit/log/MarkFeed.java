package org.qunzhi.audit.log;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;
import org.qunzhi.platform.wire.Marks;
import org.qunzhi.platform.wire.TopicUser;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.KafkaMessageListenerContainer;
import org.springframework.kafka.listener.MessageListener;
import org.springframework.kafka.support.TopicPartitionOffset;
import org.springframework.kafka.support.TopicPartitionOffset.SeekPosition;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads how far each service says it has come. Every instance reads all of them, from the first
 * that the broker has: an old mark is still true.
 */
@Component
class MarkFeed implements SmartLifecycle, TopicUser {
    private static final Logger LOG = LoggerFactory.getLogger(MarkFeed.class);
    private static final JsonMapper JSON = new JsonMapper();

    private final List<MarkListener> listeners;
    private final KafkaMessageListenerContainer<byte[], byte[]> container;
    private @Nullable Uuid topic;

    MarkFeed(List<MarkListener> listeners, KafkaProperties kafka) {
        this.listeners = List.copyOf(listeners);
        this.container = container(kafka.buildConsumerProperties());
    }

    private KafkaMessageListenerContainer<byte[], byte[]> container(Map<String, Object> kafka) {
        var safe = new HashMap<>(kafka);
        safe.put("enable.auto.commit", false);
        safe.put("auto.offset.reset", "earliest");
        safe.put("allow.auto.create.topics", false);
        safe.put("metadata.max.age.ms", 5_000);
        var settings =
                new ContainerProperties(
                        new TopicPartitionOffset(Marks.TOPIC, 0, SeekPosition.BEGINNING));
        settings.setClientId("qunzhi.audit-service.marks");
        settings.setMissingTopicsFatal(false);
        settings.setMessageListener((MessageListener<byte[], byte[]>) this::accept);
        var bytes = new ByteArrayDeserializer();
        return new KafkaMessageListenerContainer<>(
                new DefaultKafkaConsumerFactory<>(safe, bytes, bytes), settings);
    }

    void accept(ConsumerRecord<byte[], byte[]> record) {
        if (record.value() == null) return;
        read(new String(record.value(), StandardCharsets.UTF_8))
                .ifPresent(mark -> listeners.forEach(listener -> listener.marked(mark)));
    }

    private static Optional<Mark> read(String text) {
        try {
            var mark = JSON.readTree(text);
            long position = mark.path("position").longValue();
            var upTo = Instant.parse(mark.path("upTo").stringValue());
            return Contexts.of(mark.path("service").stringValue())
                    .map(service -> new Mark(service, position, upTo));
        } catch (JacksonException | DateTimeException e) {
            LOG.warn("Not a mark: {}", e.toString());
            return Optional.empty();
        }
    }

    @Override
    public void start() {
        container.start();
    }

    @Override
    public void stop() {
        container.stop();
    }

    @Override
    public List<String> topics() {
        return List.of(Marks.TOPIC);
    }

    /** From the first mark again where the broker lost them. */
    @Override
    public void found(Map<String, Uuid> ids) {
        var now = ids.get(Marks.TOPIC);
        if (now == null || now.equals(topic)) return;
        if (topic != null && isRunning()) {
            stop();
            start();
        }
        topic = now;
    }

    @Override
    public boolean isRunning() {
        return container.isRunning();
    }
}
