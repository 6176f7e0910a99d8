package org.qunzhi.audit.log;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.qunzhi.contracts.Context;
import org.qunzhi.platform.wire.Intake;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.listener.BatchMessageListener;
import org.springframework.kafka.listener.ConsumerAwareRebalanceListener;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.ContainerProperties.AckMode;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.kafka.listener.KafkaMessageListenerContainer;
import org.springframework.stereotype.Component;
import org.springframework.util.backoff.FixedBackOff;

/**
 * Takes in the topics of all services. An offset is committed when the batch is durably stored; a
 * store that fails is tried again for ever, since nothing may be passed over.
 */
@Component
class LogFeed implements SmartLifecycle {
    private static final String GROUP = "qunzhi.audit-service.log";
    private static final List<String> TOPICS =
            Arrays.stream(Context.values()).map(Context::topic).toList();
    private static final long PAUSE_MILLIS = 1_000;

    private final Archive archive;
    private final Arrivals arrivals;
    private final LogWriter writer;
    private final KafkaMessageListenerContainer<byte[], byte[]> container;

    LogFeed(Archive archive, Arrivals arrivals, LogWriter writer, KafkaProperties kafka) {
        this.archive = archive;
        this.arrivals = arrivals;
        this.writer = writer;
        this.container = container(kafka.buildConsumerProperties());
    }

    /** A reader that was mended may understand what it did not before. */
    @Override
    public void start() {
        archive.readAgain();
        container.start();
    }

    @Override
    public void stop() {
        container.stop();
    }

    @Override
    public boolean isRunning() {
        return container.isRunning();
    }

    /** A service whose log is behind is not ready. */
    Intake intake() {
        return new Intake(GROUP, TOPICS);
    }

    void accept(List<ConsumerRecord<byte[], byte[]>> records) {
        var readable = new ArrayList<PublishedEvent>();
        for (var record : records) {
            var value = record.value() == null ? new byte[0] : record.value();
            var context = context(record.topic());
            try {
                readable.add(PublishedEvent.read(context, value));
            } catch (UnreadableRecord e) {
                var where = record.topic() + "|" + record.partition() + "|" + record.offset();
                var text = new String(value, StandardCharsets.UTF_8);
                archive.storeUnreadable(where, context, text, e);
            }
        }
        arrivals.bring(() -> archive.store(readable));
        writer.wake();
    }

    private KafkaMessageListenerContainer<byte[], byte[]> container(Map<String, Object> kafka) {
        var safe = new HashMap<>(kafka);
        safe.put("enable.auto.commit", false);
        safe.put("auto.offset.reset", "earliest");
        safe.put("allow.auto.create.topics", false);
        safe.put("metadata.max.age.ms", 5_000);
        safe.putIfAbsent("max.poll.records", 2_000);
        // Each event on its own would cost what many do together.
        safe.putIfAbsent("fetch.min.bytes", 1 << 20);
        safe.putIfAbsent("fetch.max.wait.ms", 25);
        var settings = new ContainerProperties(TOPICS.toArray(String[]::new));
        settings.setGroupId(GROUP);
        settings.setClientId(GROUP);
        settings.setAckMode(AckMode.BATCH);
        settings.setMissingTopicsFatal(false);
        settings.setMessageListener((BatchMessageListener<byte[], byte[]>) this::accept);
        settings.setConsumerRebalanceListener(new FromTheBeginning(archive));
        var bytes = new ByteArrayDeserializer();
        var made =
                new KafkaMessageListenerContainer<>(
                        new DefaultKafkaConsumerFactory<>(safe, bytes, bytes), settings);
        made.setCommonErrorHandler(
                new DefaultErrorHandler(
                        new FixedBackOff(PAUSE_MILLIS, FixedBackOff.UNLIMITED_ATTEMPTS)));
        return made;
    }

    /** An archive that is empty does not trust the offsets of one that was lost. */
    private record FromTheBeginning(Archive archive) implements ConsumerAwareRebalanceListener {
        @Override
        public void onPartitionsAssigned(
                Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
            if (archive.isEmpty()) consumer.seekToBeginning(partitions);
        }
    }

    private static Context context(String topic) {
        return Arrays.stream(Context.values())
                .filter(context -> context.topic().equals(topic))
                .findAny()
                .orElseThrow();
    }
}
