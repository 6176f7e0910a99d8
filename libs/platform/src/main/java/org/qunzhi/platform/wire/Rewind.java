package org.qunzhi.platform.wire;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets a relay begin at its first position again: by itself where the topic is empty though
 * something was published, that is, where the broker lost its data; else where the operator asks
 * for it with a word that was not used before, {@code qunzhi.relay.again}.
 */
final class Rewind {
    private static final Logger log = LoggerFactory.getLogger(Rewind.class);
    private static final String ID = "again";

    private final TokenStore tokens;
    private final Map<String, Object> admin;
    private final String topic;
    private final @Nullable Asked asked;

    /** What the operator says, and where the last word is remembered. */
    record Asked(String word, MongoDatabase database) {}

    Rewind(TokenStore tokens, Map<String, Object> admin, String topic, @Nullable Asked asked) {
        this.tokens = tokens;
        this.admin = Map.copyOf(admin);
        this.topic = topic;
        this.asked = asked;
    }

    /** Before the relay reads its token; throws where the broker is not, or another relay runs. */
    void look() throws ExecutionException, InterruptedException {
        var word = asked == null ? "" : asked.word();
        boolean again = !word.isBlank() && !word.equals(last());
        if (!again && !lost()) return;
        reset();
        // After the reset: killed between the two it begins again once more, which harms nobody.
        if (again) remember(word);
        log.warn("{} is published again from the first position", topic);
    }

    private boolean lost() throws ExecutionException, InterruptedException {
        if (tokens.fetchSegments(Relay.NAME).length == 0) return false;
        return Relay.position(tokens.fetchToken(Relay.NAME, 0)) > 0 && records() == 0;
    }

    private long records() throws ExecutionException, InterruptedException {
        var client = Admin.create(admin);
        try {
            var partitions = new HashMap<TopicPartition, OffsetSpec>();
            var described = client.describeTopics(List.of(topic)).allTopicNames().get();
            for (var partition : Objects.requireNonNull(described.get(topic)).partitions()) {
                partitions.put(
                        new TopicPartition(topic, partition.partition()), OffsetSpec.latest());
            }
            return client.listOffsets(partitions).all().get().values().stream()
                    .mapToLong(end -> end.offset())
                    .sum();
        } finally {
            client.close(Duration.ZERO);
        }
    }

    /** Fails where another instance has the claim: it would go on behind its own token. */
    private void reset() {
        if (tokens.fetchSegments(Relay.NAME).length == 0) return;
        tokens.fetchToken(Relay.NAME, 0);
        tokens.storeToken(new GlobalSequenceTrackingToken(0), Relay.NAME, 0);
        tokens.releaseClaim(Relay.NAME, 0);
    }

    private @Nullable String last() {
        if (asked == null) return null;
        var stored = asked.database().getCollection("relay").find(eq("_id", ID)).first();
        return stored == null ? null : stored.getString("word");
    }

    private void remember(String word) {
        if (asked == null) return;
        asked.database()
                .getCollection("relay")
                .replaceOne(
                        eq("_id", ID),
                        new Document("word", word),
                        new ReplaceOptions().upsert(true));
    }
}
