package org.qunzhi.audit.witness;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import java.time.Instant;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.qunzhi.audit.log.Durable;
import org.springframework.stereotype.Component;

/** How it stands with each witness, as it was when last asked. */
@Component
class WitnessStates {
    private final MongoCollection<Document> states;

    WitnessStates(MongoDatabase database) {
        this.states = Durable.of(database).getCollection("witnesses");
    }

    /**
     * @param why it did not cosign, for the operator; empty where it did
     * @param size the largest that it has cosigned for this log
     * @param cosignedAt when, by its own clock
     */
    record State(Stance stance, String why, long size, @Nullable Instant cosignedAt) {
        static final State NEW = new State(Stance.NOT_ASKED, "", 0, null);

        State but(Stance stance, String why) {
            return new State(stance, why, size, cosignedAt);
        }
    }

    State of(AskedWitness witness) {
        var found = states.find(eq("_id", witness.id())).first();
        if (found == null) return State.NEW;
        var at = found.getString("cosignedAt");
        return new State(
                Stance.valueOf(found.getString("stance")),
                found.getString("why"),
                found.getLong("size"),
                at == null ? null : Instant.parse(at));
    }

    void put(AskedWitness witness, State state) {
        var at = state.cosignedAt();
        states.replaceOne(
                eq("_id", witness.id()),
                new Document("vkey", witness.key().format())
                        .append("stance", state.stance().name())
                        .append("why", state.why())
                        .append("size", state.size())
                        .append("cosignedAt", at == null ? null : at.toString()),
                new ReplaceOptions().upsert(true));
    }
}
