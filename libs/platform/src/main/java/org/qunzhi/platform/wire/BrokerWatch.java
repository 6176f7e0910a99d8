package org.qunzhi.platform.wire;

import static java.util.stream.Collectors.toMap;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.Uuid;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Asks the broker once a second how far this service is behind it. Who wants to know is told what
 * was seen last, and so never waits for a broker that does not answer.
 */
final class BrokerWatch implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(BrokerWatch.class);
    private static final Duration EVERY = Duration.ofSeconds(1);

    /** One answer that is late, or lost, does not make a broker away. */
    private static final Duration AWAY = Duration.ofSeconds(5);

    private final Map<String, Object> settings;
    private final List<Intake> intakes;
    private final List<TopicUser> users;
    private final long most;
    private volatile @Nullable Seen seen;
    private @Nullable Thread thread;

    /** Of the one thread that looks. */
    private @Nullable Admin client;

    private boolean said;
    private Map<String, Uuid> told = Map.of();

    /** By intake and topic, what is there and not taken in. */
    private record Seen(long nanos, Map<Intake, Map<String, Long>> behind, boolean caughtUp) {
        boolean isFresh() {
            return System.nanoTime() - nanos < AWAY.toNanos();
        }
    }

    /**
     * @param users who are told which topics there are
     * @param most how many records a service that is ready may be behind
     */
    BrokerWatch(Map<String, Object> admin, List<Intake> intakes, List<TopicUser> users, long most) {
        this.settings = new HashMap<>(admin);
        this.settings.put("request.timeout.ms", "2000");
        this.settings.put("default.api.timeout.ms", "3000");
        this.intakes = List.copyOf(intakes);
        this.users = List.copyOf(users);
        this.most = most;
    }

    List<Intake> intakes() {
        return intakes;
    }

    /** Whether the broker answered a moment ago. */
    boolean answers() {
        var last = seen;
        return last != null && last.isFresh();
    }

    /**
     * Whether this service has taken in what there was. Once behind it must come well below the
     * limit again, so that it does not come and go there.
     */
    boolean isCaughtUp() {
        var last = seen;
        return last != null && last.caughtUp;
    }

    /** How many records of a topic are not taken in; empty until the broker has said so. */
    OptionalLong behind(Intake intake, String topic) {
        var last = seen;
        return last == null
                ? OptionalLong.empty()
                : OptionalLong.of(
                        last.behind.getOrDefault(intake, Map.of()).getOrDefault(topic, 0L));
    }

    @Override
    public synchronized void start() {
        if (thread == null) thread = Thread.ofVirtual().name("broker-watch").start(this::run);
    }

    private void run() {
        try {
            while (true) {
                look();
                Thread.sleep(EVERY);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            if (client != null) client.close(Duration.ZERO);
            client = null;
        }
    }

    private void look() throws InterruptedException {
        try {
            var asked = client;
            // Fails, too, as long as nobody knows the broker's name.
            if (asked == null) asked = Admin.create(settings);
            client = asked;
            see(asked);
            if (!said) log.info("The broker answers");
            said = true;
        } catch (ExecutionException | KafkaException e) {
            if (!said || answers()) return;
            log.warn("The broker does not answer: {}", e.toString());
            said = false;
        }
    }

    private void see(Admin client) throws ExecutionException, InterruptedException {
        client.describeCluster().nodes().get();
        var names = new HashSet<String>();
        intakes.forEach(intake -> names.addAll(intake.topics()));
        users.forEach(user -> names.addAll(user.topics()));
        var topics = Topics.described(client, names);
        var behind = new HashMap<Intake, Map<String, Long>>();
        for (var intake : intakes) behind.put(intake, behind(client, intake, topics));
        long all =
                behind.values().stream()
                        .flatMap(of -> of.values().stream())
                        .mapToLong(n -> n)
                        .sum();
        boolean caughtUp = all <= (isCaughtUp() ? most : most / 2);
        seen = new Seen(System.nanoTime(), Map.copyOf(behind), caughtUp);
        tell(Topics.ids(topics));
    }

    /** Only what was so twice: somebody may have made a topic since the first time. */
    private void tell(Map<String, Uuid> ids) {
        if (ids.equals(told)) users.forEach(user -> tell(user, ids));
        told = ids;
    }

    /** One that cannot begin again now is told again; the others need not wait for it. */
    private static void tell(TopicUser user, Map<String, Uuid> ids) {
        try {
            user.found(ids);
        } catch (RuntimeException e) {
            log.warn("{} cannot begin again", user.topics(), e);
        }
    }

    /** None of a topic that nobody has made yet. */
    private static Map<String, Long> behind(
            Admin client, Intake intake, Map<String, TopicDescription> topics)
            throws ExecutionException, InterruptedException {
        var partitions = new HashMap<TopicPartition, OffsetSpec>();
        for (var topic : intake.topics()) {
            var described = topics.get(topic);
            if (described == null) continue;
            for (var one : described.partitions())
                partitions.put(new TopicPartition(topic, one.partition()), OffsetSpec.latest());
        }
        var taken =
                client.listConsumerGroupOffsets(intake.group())
                        .partitionsToOffsetAndMetadata()
                        .get();
        return client.listOffsets(partitions).all().get().entrySet().stream()
                .collect(
                        toMap(
                                end -> end.getKey().topic(),
                                end -> behind(taken.get(end.getKey()), end.getValue().offset()),
                                Long::sum));
    }

    /** An offset beyond the end is one of a topic that was lost. */
    private static long behind(@Nullable OffsetAndMetadata taken, long end) {
        return taken == null || taken.offset() > end ? end : end - taken.offset();
    }

    @Override
    public synchronized void stop() {
        var stopping = thread;
        thread = null;
        if (stopping != null) stopping.interrupt();
    }

    @Override
    public synchronized boolean isRunning() {
        return thread != null;
    }
}
