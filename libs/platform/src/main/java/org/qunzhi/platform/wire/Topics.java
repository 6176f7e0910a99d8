package org.qunzhi.platform.wire;

import static java.util.stream.Collectors.toMap;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** The topics that there are; makes those that are missing. */
public final class Topics {
    private final Map<String, Object> admin;
    private final WireProperties properties;

    /**
     * Asks nobody yet.
     *
     * @param admin settings of the client
     */
    public Topics(Map<String, Object> admin, WireProperties properties) {
        this.admin = Map.copyOf(admin);
        this.properties = properties;
    }

    /** Returns when all of them are there; throws where the broker is not. */
    void ensure(List<String> names) throws ExecutionException, InterruptedException {
        make(names.stream().map(this::topic).toList());
    }

    /**
     * By name, of those that there are; throws where the broker is not. One that was lost and made
     * again has another.
     */
    Map<String, Uuid> ids(Collection<String> names)
            throws ExecutionException, InterruptedException {
        var client = Admin.create(admin);
        try {
            return ids(described(client, names));
        } finally {
            client.close(Duration.ZERO);
        }
    }

    static Map<String, Uuid> ids(Map<String, TopicDescription> described) {
        return described.values().stream()
                .collect(toMap(TopicDescription::name, TopicDescription::topicId));
    }

    /** Those that there are. */
    static Map<String, TopicDescription> described(Admin client, Collection<String> names)
            throws ExecutionException, InterruptedException {
        var found = new HashMap<String, TopicDescription>();
        for (var topic : client.describeTopics(names).topicNameValues().entrySet()) {
            try {
                found.put(topic.getKey(), topic.getValue().get());
            } catch (ExecutionException e) {
                if (!(e.getCause() instanceof UnknownTopicOrPartitionException)) throw e;
            }
        }
        return found;
    }

    /** The same of a topic of which only the last record of each key matters. */
    void ensureMarks(String name) throws ExecutionException, InterruptedException {
        make(List.of(marks(name)));
    }

    private void make(List<NewTopic> topics) throws ExecutionException, InterruptedException {
        if (!properties.createTopics() || topics.isEmpty()) {
            return;
        }
        var client = Admin.create(admin);
        try {
            for (var topic : client.createTopics(topics).values().values()) {
                try {
                    topic.get();
                } catch (ExecutionException e) {
                    if (!(e.getCause() instanceof TopicExistsException)) {
                        throw e;
                    }
                }
            }
        } finally {
            // By itself it would wait for what is under way, a minute where the broker is not.
            client.close(Duration.ZERO);
        }
    }

    /** The store could fill a topic again, but nobody should have to: records stay for ever. */
    private NewTopic topic(String name) {
        var replicas = properties.replication();
        return new NewTopic(name, Optional.of(properties.partitions()), Optional.of(replicas))
                .configs(
                        Map.of(
                                "retention.ms",
                                "-1",
                                "min.insync.replicas",
                                Integer.toString(Math.max(1, replicas - 1))));
    }

    private NewTopic marks(String name) {
        return new NewTopic(name, Optional.of(1), Optional.of(properties.replication()))
                .configs(
                        Map.of(
                                "cleanup.policy", "compact",
                                "segment.bytes", "1048576",
                                "segment.ms", "3600000"));
    }
}
