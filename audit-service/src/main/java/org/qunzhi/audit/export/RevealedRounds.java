package org.qunzhi.audit.export;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import java.util.HashSet;
import java.util.Set;
import org.axonframework.eventhandling.EventHandler;
import org.bson.Document;
import org.qunzhi.contracts.review.RoundEvent;
import org.qunzhi.contracts.review.RoundEvent.RoundRevealed;
import org.qunzhi.platform.Projection;
import org.springframework.stereotype.Component;

/** The rounds whose sealed sheets anybody may see now (开封). */
@Component
class RevealedRounds implements Projection {
    private final MongoCollection<Document> rounds;

    RevealedRounds(MongoDatabase database) {
        this.rounds = database.getCollection("revealed-rounds");
    }

    @EventHandler
    void on(RoundEvent event) {
        if (event instanceof RoundRevealed(var round)) {
            rounds.replaceOne(eq("_id", round), new Document(), new ReplaceOptions().upsert(true));
        }
    }

    Set<String> all() {
        var all = new HashSet<String>();
        for (var round : rounds.find()) {
            all.add(round.getString("_id"));
        }
        return all;
    }

    @Override
    public void reset() {
        rounds.deleteMany(new Document());
    }
}
