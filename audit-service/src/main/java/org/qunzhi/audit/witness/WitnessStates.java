package org.qunzhi.audit.witness;

import static com.mongodb.client.model.Filters.eq;

import com.fasterxml.jackson.annotation.JsonProperty;
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

    enum Standing {
        /** Nothing was asked yet. */
        @JsonProperty("not-asked")
        NOT_ASKED,
        @JsonProperty("cosigned")
        COSIGNED,
        @JsonProperty("unreachable")
        UNREACHABLE,
        /** It does not know this log or its key, or finds the request malformed. */
        @JsonProperty("refused")
        REFUSED,
        /** What it answered is not its cosignature of what it was asked. */
        @JsonProperty("wrong-signature")
        WRONG_SIGNATURE,
        /** It has cosigned more than this log has: the log has lost entries, or there are two. */
        @JsonProperty("ahead")
        AHEAD,
        /** It has cosigned something that this log's checkpoint does not continue. */
        @JsonProperty("contradicted")
        CONTRADICTED;

        /** Somebody must look: waiting does not mend it. */
        boolean isAlarming() {
            return this == WRONG_SIGNATURE || this == AHEAD || this == CONTRADICTED;
        }
    }

    /**
     * @param why it did not cosign, for the operator; empty where it did
     * @param size the largest that it has cosigned for this log
     * @param cosignedAt when, by its own clock
     */
    record State(Standing standing, String why, long size, @Nullable Instant cosignedAt) {
        static final State NEW = new State(Standing.NOT_ASKED, "", 0, null);

        State but(Standing standing, String why) {
            return new State(standing, why, size, cosignedAt);
        }
    }

    State of(AskedWitness witness) {
        var found = states.find(eq("_id", witness.id())).first();
        if (found == null) return State.NEW;
        var at = found.getString("cosignedAt");
        return new State(
                Standing.valueOf(found.getString("standing")),
                found.getString("why"),
                found.getLong("size"),
                at == null ? null : Instant.parse(at));
    }

    void put(AskedWitness witness, State state) {
        var at = state.cosignedAt();
        states.replaceOne(
                eq("_id", witness.id()),
                new Document("vkey", witness.key().format())
                        .append("standing", state.standing().name())
                        .append("why", state.why())
                        .append("size", state.size())
                        .append("cosignedAt", at == null ? null : at.toString()),
                new ReplaceOptions().upsert(true));
    }
}
