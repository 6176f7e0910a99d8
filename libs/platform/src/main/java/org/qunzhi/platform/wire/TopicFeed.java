package org.qunzhi.platform.wire;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.kafka.listener.KafkaMessageListenerContainer;
import org.springframework.util.backoff.FixedBackOff;

/**
 * Takes in topics for a consumer group, from the first record again where the broker lost them.
 * What fails is tried again for ever, since nothing may be passed over.
 */
public final class TopicFeed implements TopicUser {
    private static final Logger log = LoggerFactory.getLogger(TopicFeed.class);
    private static final FixedBackOff AGAIN =
            new FixedBackOff(1000, FixedBackOff.UNLIMITED_ATTEMPTS);

    private final Intake intake;
    private final Topics topics;
    private final Map<String, Object> kafka;
    private final Taker taker;
    private @Nullable Starter starter;
    private volatile @Nullable Open open;

    /**
     * Who takes the records.
     *
     * @param before done before the first of them comes, each time anew
     * @param settings sets the listener, and how offsets are acknowledged
     * @param knowsNothing so that all must come again, whatever was committed
     * @param rewound done when they do
     */
    public record Taker(
            Runnable before,
            Consumer<ContainerProperties> settings,
            BooleanSupplier knowsNothing,
            Runnable rewound) {}

    private record Open(KafkaMessageListenerContainer<byte[], byte[]> container, TopicIds ids) {}

    /**
     * Not started.
     *
     * @param kafka settings of the consumer
     */
    public TopicFeed(Intake intake, Topics topics, Map<String, Object> kafka, Taker taker) {
        this.intake = intake;
        this.topics = topics;
        this.kafka = Map.copyOf(kafka);
        this.taker = taker;
    }

    /** Returns at once; the broker may come later. */
    public synchronized void start() {
        if (starter == null) starter = new Starter(intake.group() + "-starter", this::open);
    }

    private void open() throws Exception {
        topics.ensure(intake.topics());
        var ids = new TopicIds(intake.topics(), topics.ids(intake.topics()));
        taker.before().run();
        var made = container(ids);
        open = new Open(made, ids);
        made.start();
    }

    private KafkaMessageListenerContainer<byte[], byte[]> container(TopicIds ids) {
        var settings = new ContainerProperties(intake.topics().toArray(String[]::new));
        settings.setGroupId(intake.group());
        settings.setMissingTopicsFatal(false);
        taker.settings().accept(settings);
        ids.govern(settings, taker.knowsNothing(), taker.rewound());
        var bytes = new ByteArrayDeserializer();
        var made =
                new KafkaMessageListenerContainer<>(
                        new DefaultKafkaConsumerFactory<>(kafka, bytes, bytes), settings);
        made.setCommonErrorHandler(new DefaultErrorHandler(AGAIN));
        return made;
    }

    /** Waits for the batch under way. */
    public synchronized void stop() {
        var starting = starter;
        starter = null;
        if (starting != null) starting.close();
        var last = open;
        open = null;
        if (last != null) last.container().stop();
    }

    /** Whether it was started and not stopped since. */
    public synchronized boolean isStarted() {
        return starter != null;
    }

    /** Whether records come in. */
    public boolean isTakingIn() {
        var now = open;
        return now != null && now.container().isRunning();
    }

    @Override
    public Collection<String> topics() {
        return List.copyOf(intake.topics());
    }

    @Override
    public void found(Map<String, Uuid> ids) {
        var now = open;
        if (now == null || now.ids().areStill(ids)) return;
        log.warn("{} begins again: topics were lost or made", intake.group());
        again();
    }

    private synchronized void again() {
        if (starter == null) return;
        stop();
        start();
    }
}
