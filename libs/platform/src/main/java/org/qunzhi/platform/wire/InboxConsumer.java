package org.qunzhi.platform.wire;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.Uuid;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.qunzhi.platform.Attributes;
import org.qunzhi.platform.store.ReadModels;
import org.qunzhi.platform.wire.Inbox.Incoming;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.kafka.listener.BatchAcknowledgingMessageListener;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.ContainerProperties.AckMode;

/** Brings the records of the other services to the inbox of this one. */
final class InboxConsumer implements SmartLifecycle, TopicUser {
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
    private final WireProperties properties;
    private final String service;
    private final TopicFeed feed;
    private @Nullable ExecutorService retries;

    InboxConsumer(
            Inbox inbox,
            Topics topics,
            WireProperties properties,
            Map<String, Object> kafka,
            String service) {
        this.inbox = inbox;
        this.properties = properties;
        this.service = service;
        var settings = new HashMap<>(kafka);
        settings.putAll(SAFE);
        var taker =
                new TopicFeed.Taker(
                        inbox::recover, this::govern, inbox::mustRewind, inbox::rewound);
        this.feed = new TopicFeed(intake(), topics, settings, taker);
    }

    /** Returns at once; the broker may come later. */
    @Override
    public synchronized void start() {
        if (isRunning() || properties.foreignTopics().isEmpty()) return;
        var executor =
                new ScheduledThreadPoolExecutor(
                        1, Thread.ofPlatform().daemon().name(service + "-inbox-retry").factory());
        var pause = properties.inboxRetry().toMillis();
        var _ = executor.scheduleWithFixedDelay(this::redrive, pause, pause, TimeUnit.MILLISECONDS);
        retries = executor;
        feed.start();
    }

    @Override
    public synchronized void stop() {
        var stopping = retries;
        retries = null;
        if (stopping == null) return;
        // What is being tried is tried to its end; nothing is tried afterwards.
        stopping.shutdown();
        feed.stop();
    }

    @Override
    public synchronized boolean isRunning() {
        return retries != null;
    }

    /** Whether records come in, or none ever will. */
    boolean isTakingIn() {
        return properties.foreignTopics().isEmpty() || feed.isTakingIn();
    }

    Intake intake() {
        return new Intake("qunzhi." + service + ".inbox", properties.foreignTopics());
    }

    @Override
    public Collection<String> topics() {
        return feed.topics();
    }

    @Override
    public void found(Map<String, Uuid> ids) {
        feed.found(ids);
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

    private void govern(ContainerProperties settings) {
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
}
