package org.qunzhi.platform.wire;

import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.Uuid;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.listener.ConsumerAwareRebalanceListener;
import org.springframework.kafka.listener.ContainerProperties;

/**
 * Which topics a consumer reads. An offset says nothing of a topic that was lost and made again; so
 * each is committed with the ids of the topics, and one that has others is not gone by.
 */
final class TopicIds {
    private final Map<String, String> ids;

    /**
     * One that is not there yet is a topic of no id.
     *
     * @param found ids by name
     */
    TopicIds(Collection<String> topics, Map<String, Uuid> found) {
        ids = new TreeMap<>(topics.stream().collect(toMap(Function.identity(), id(found))));
    }

    private static Function<String, String> id(Map<String, Uuid> found) {
        return topic -> Objects.toString(found.get(topic), "");
    }

    boolean areStill(Map<String, Uuid> found) {
        return new TopicIds(ids.keySet(), found).ids.equals(ids);
    }

    /**
     * Has a consumer commit by them, and go by nothing else.
     *
     * @param knowsNothing whoever takes the records, so that all must come again
     * @param rewound what is done when they do
     */
    void govern(ContainerProperties settings, BooleanSupplier knowsNothing, Runnable rewound) {
        var label = ids.toString();
        settings.setOffsetAndMetadataProvider((_, offset) -> new OffsetAndMetadata(offset, label));
        settings.setConsumerRebalanceListener(new Offsets(label, knowsNothing, rewound));
    }

    private record Offsets(String label, BooleanSupplier knowsNothing, Runnable rewound)
            implements ConsumerAwareRebalanceListener {
        @Override
        public void onPartitionsAssigned(
                Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
            boolean all = knowsNothing.getAsBoolean();
            var committed = consumer.committed(Set.copyOf(partitions));
            var again =
                    partitions.stream()
                            .filter(partition -> all || !isTrusted(committed.get(partition)))
                            .toList();
            var offsets = new HashMap<TopicPartition, OffsetAndMetadata>();
            consumer.beginningOffsets(again)
                    .forEach((at, first) -> offsets.put(at, new OffsetAndMetadata(first, label)));
            // Committed for all at once: after a kill half-way no partition may lie ahead.
            consumer.commitSync(offsets);
            // None would be all.
            if (!again.isEmpty()) consumer.seekToBeginning(again);
            if (all) rewound.run();
        }

        private boolean isTrusted(@Nullable OffsetAndMetadata committed) {
            return committed != null && committed.metadata().equals(label);
        }
    }
}
