package org.qunzhi.audit.log;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.Uuid;
import org.qunzhi.contracts.Context;
import org.qunzhi.platform.wire.Intake;
import org.qunzhi.platform.wire.TopicFeed;
import org.qunzhi.platform.wire.TopicUser;
import org.qunzhi.platform.wire.Topics;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.listener.BatchMessageListener;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.ContainerProperties.AckMode;
import org.springframework.stereotype.Component;

/**
 * Takes in the topics of all services. An offset is committed when the batch is durably stored; a
 * store that fails is tried again for ever, since nothing may be passed over.
 */
@Component
class LogFeed implements SmartLifecycle, TopicUser {
    private static final String GROUP = "qunzhi.audit-service.log";
    private static final Intake INTAKE =
            new Intake(GROUP, Arrays.stream(Context.values()).map(Context::topic).toList());

    private final Archive archive;
    private final Arrivals arrivals;
    private final LogWriter writer;
    private final TopicFeed feed;

    LogFeed(
            Archive archive,
            Arrivals arrivals,
            LogWriter writer,
            Topics topics,
            KafkaProperties kafka) {
        this.archive = archive;
        this.arrivals = arrivals;
        this.writer = writer;
        // A reader that was mended may understand what it did not before; an archive that is empty
        // does not trust the offsets of one that was lost.
        var taker =
                new TopicFeed.Taker(archive::readAgain, this::govern, archive::isEmpty, () -> {});
        this.feed = new TopicFeed(INTAKE, topics, settings(kafka), taker);
    }

    @Override
    public void start() {
        feed.start();
    }

    @Override
    public void stop() {
        feed.stop();
    }

    @Override
    public boolean isRunning() {
        return feed.isStarted();
    }

    /** A service whose log is behind is not ready. */
    Intake intake() {
        return INTAKE;
    }

    @Override
    public Collection<String> topics() {
        return feed.topics();
    }

    @Override
    public void found(Map<String, Uuid> ids) {
        feed.found(ids);
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

    private static Map<String, Object> settings(KafkaProperties kafka) {
        var safe = new HashMap<>(kafka.buildConsumerProperties());
        safe.put("enable.auto.commit", false);
        safe.put("auto.offset.reset", "earliest");
        safe.put("allow.auto.create.topics", false);
        safe.put("metadata.max.age.ms", 5_000);
        safe.putIfAbsent("max.poll.records", 2_000);
        // Each event on its own would cost what many do together.
        safe.putIfAbsent("fetch.min.bytes", 1 << 20);
        safe.putIfAbsent("fetch.max.wait.ms", 25);
        return safe;
    }

    private void govern(ContainerProperties settings) {
        settings.setClientId(GROUP);
        settings.setAckMode(AckMode.BATCH);
        settings.setMessageListener((BatchMessageListener<byte[], byte[]>) this::accept);
    }

    private static Context context(String topic) {
        return Arrays.stream(Context.values())
                .filter(context -> context.topic().equals(topic))
                .findAny()
                .orElseThrow();
    }
}
