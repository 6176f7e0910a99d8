package org.qunzhi.platform.wire;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.qunzhi.platform.Attributes;
import org.qunzhi.platform.store.ReadModels;
import org.qunzhi.platform.wire.Inbox.Incoming;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.listener.BatchAcknowledgingMessageListener;
import org.springframework.kafka.listener.ConsumerAwareRebalanceListener;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.ContainerProperties.AckMode;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.kafka.listener.KafkaMessageListenerContainer;
import org.springframework.util.backoff.FixedBackOff;

/** Brings the records of the other services to the inbox of this one. */
final class InboxConsumer implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(InboxConsumer.class);
    private static final Map<String, Object> SAFE =
            Map.of(
                    "enable.auto.commit",
                    false,
                    "auto.offset.reset",
                    "earliest",
                    "allow.auto.create.topics",
                    false,
                    "metadata.max.age.ms",
                    10_000);

    /** For the batch under way; what is not acknowledged then comes again. */
    private static final Duration GRACE = Duration.ofSeconds(2);

    private final Inbox inbox;
    private final Topics topics;
    private final WireProperties properties;
    private final Map<String, Object> kafka;
    private final String service;
    private @Nullable Running running;

    InboxConsumer(
            Inbox inbox,
            Topics topics,
            WireProperties properties,
            Map<String, Object> kafka,
            String service) {
        this.inbox = inbox;
        this.topics = topics;
        this.properties = properties;
        this.kafka = new HashMap<>(kafka);
        this.kafka.putAll(SAFE);
        this.service = service;
    }

    /** Returns at once; the broker may come later. */
    @Override
    public synchronized void start() {
        var names = properties.foreignTopics();
        if (running != null || names.isEmpty()) {
            return;
        }
        var container = container(names);
        var retries =
                new ScheduledThreadPoolExecutor(
                        1, Thread.ofPlatform().daemon().name(service + "-inbox-retry").factory());
        var pause = properties.inboxRetry().toMillis();
        var retry =
                retries.scheduleWithFixedDelay(this::redrive, pause, pause, TimeUnit.MILLISECONDS);
        var starter =
                new Starter(
                        service + "-inbox-starter",
                        () -> {
                            topics.ensure(names);
                            inbox.recover();
                            container.start();
                        });
        running = new Running(container, retries, retry, starter);
    }

    @Override
    public synchronized void stop() {
        var stopping = running;
        running = null;
        if (stopping != null) {
            stopping.starter.close();
            stopping.retry.cancel(false);
            stopping.retries.shutdown();
            stopping.container.stop();
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return running != null;
    }

    /** Whether records come in, or none ever will. */
    synchronized boolean isTakingIn() {
        return running == null
                ? properties.foreignTopics().isEmpty()
                : running.container.isRunning();
    }

    Intake intake() {
        return new Intake("qunzhi." + service + ".inbox", properties.foreignTopics());
    }

    /** The read models begin anew, with the events of others too. */
    @EventListener
    synchronized void begin(ReadModels.Dropped dropped) {
        var was = isRunning();
        stop();
        inbox.forget();
        if (was) {
            start();
        }
    }

    /** An executor would end the repetition at the first exception. */
    private void redrive() {
        try {
            inbox.redrive();
        } catch (RuntimeException e) {
            log.warn("what is parked could not be tried again: {}", e.toString());
        }
    }

    private KafkaMessageListenerContainer<byte[], byte[]> container(List<String> names) {
        var settings = new ContainerProperties(names.toArray(String[]::new));
        settings.setGroupId(intake().group());
        settings.setClientId("qunzhi-" + service + "-inbox");
        settings.setAckMode(AckMode.MANUAL);
        settings.setShutdownTimeout(GRACE.toMillis());
        settings.setMessageListener(
                (BatchAcknowledgingMessageListener<byte[], byte[]>)
                        (records, offsets) -> {
                            inbox.accept(records.stream().map(InboxConsumer::incoming).toList());
                            if (offsets != null) {
                                offsets.acknowledge();
                            }
                        });
        settings.setConsumerRebalanceListener(new FromTheBeginning(inbox));
        var container =
                new KafkaMessageListenerContainer<>(
                        new DefaultKafkaConsumerFactory<>(
                                kafka, new ByteArrayDeserializer(), new ByteArrayDeserializer()),
                        settings);
        // Only the store can fail here, and nothing may be passed over until it is back.
        container.setCommonErrorHandler(
                new DefaultErrorHandler(new FixedBackOff(1000, FixedBackOff.UNLIMITED_ATTEMPTS)));
        return container;
    }

    private static Incoming incoming(ConsumerRecord<byte[], byte[]> record) {
        return new Incoming(
                record.topic() + "|" + record.partition() + "|" + record.offset(),
                record.topic(),
                new Binary(record.value() == null ? new byte[0] : record.value()),
                trace(record));
    }

    private static @Nullable String trace(ConsumerRecord<byte[], byte[]> record) {
        var header = record.headers().lastHeader(Attributes.TRACE);
        return header == null || header.value() == null
                ? null
                : new String(header.value(), StandardCharsets.US_ASCII);
    }

    /** An inbox that knows nothing does not trust the offsets of one that did. */
    private record FromTheBeginning(Inbox inbox) implements ConsumerAwareRebalanceListener {
        @Override
        public void onPartitionsAssigned(
                Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
            if (inbox.mustRewind()) {
                var offsets = new HashMap<TopicPartition, OffsetAndMetadata>();
                consumer.beginningOffsets(partitions)
                        .forEach(
                                (partition, first) ->
                                        offsets.put(partition, new OffsetAndMetadata(first)));
                // Committed for all at once: after a kill half-way no partition may lie ahead.
                consumer.commitSync(offsets);
                consumer.seekToBeginning(partitions);
                inbox.rewound();
            }
        }
    }

    private record Running(
            KafkaMessageListenerContainer<byte[], byte[]> container,
            ScheduledThreadPoolExecutor retries,
            ScheduledFuture<?> retry,
            Starter starter) {}
}
