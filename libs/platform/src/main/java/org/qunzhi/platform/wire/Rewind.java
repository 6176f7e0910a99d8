package org.qunzhi.platform.wire;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.common.Uuid;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets a relay begin at its first position again: by itself where the topic is another than the one
 * it published to, that is, where the broker lost its data; else where the operator asks for it
 * with a word that was not used before, {@code qunzhi.relay.again}.
 */
final class Rewind {
    private static final Logger log = LoggerFactory.getLogger(Rewind.class);
    private static final String WORD = "again";
    private static final String TOPIC = "topic";

    private final TokenStore tokens;
    private final Topics topics;
    private final String topic;
    private final Asked asked;
    private volatile @Nullable Known known;

    /** What the operator says, and where the last word and the topic are remembered. */
    record Asked(String word, MongoDatabase database) {
        private MongoCollection<Document> remembered() {
            return database.getCollection("relay");
        }
    }

    /**
     * The topic to which a relay publishes.
     *
     * @param id none where nobody has made it
     */
    private record Known(@Nullable Uuid id) {}

    Rewind(TokenStore tokens, Topics topics, String topic, Asked asked) {
        this.tokens = tokens;
        this.topics = topics;
        this.topic = topic;
        this.asked = asked;
    }

    /** Before the relay reads its token; throws where the broker is not, or another relay runs. */
    void look() throws ExecutionException, InterruptedException {
        known = null;
        var word = asked.word();
        var id = topics.ids(List.of(topic)).get(topic);
        boolean again = !word.isBlank() && !word.equals(remembered(WORD));
        boolean other = id != null && !id.toString().equals(remembered(TOPIC));
        if (again || other) reset();
        // After the reset: killed between the two it begins again once more, which harms nobody.
        if (again) remember(WORD, word);
        if (id != null) remember(TOPIC, id.toString());
        known = new Known(id);
    }

    /** Whether this is the topic to which the relay publishes, as long as it does. */
    boolean isStill(@Nullable Uuid id) {
        var now = known;
        return now == null || Objects.equals(now.id(), id);
    }

    /** Fails where another instance has the claim: it would go on behind its own token. */
    private void reset() {
        if (tokens.fetchSegments(Relay.NAME).length == 0) return;
        tokens.fetchToken(Relay.NAME, 0);
        tokens.storeToken(new GlobalSequenceTrackingToken(0), Relay.NAME, 0);
        tokens.releaseClaim(Relay.NAME, 0);
        log.warn("{} is published again from the first position", topic);
    }

    private @Nullable String remembered(String id) {
        var stored = asked.remembered().find(eq("_id", id)).first();
        return stored == null ? null : stored.getString("word");
    }

    private void remember(String id, String word) {
        asked.remembered()
                .replaceOne(
                        eq("_id", id),
                        new Document("word", word),
                        new ReplaceOptions().upsert(true));
    }
}
