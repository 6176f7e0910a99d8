package org.qunzhi.vault;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Updates;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.bson.Document;

/**
 * The collection {@code <kind>-state}: one document says the master key, one who rotates it, and
 * one each what was noted.
 */
final class States {
    private static final String MASTER = "master";
    private static final String LEASE = "lease";
    private static final String NOTED = "noted|";
    private static final String TEXT = "text";
    static final Duration LEASED = Duration.ofMinutes(1);

    private final MongoCollection<Document> states;

    States(MongoCollection<Document> states) {
        this.states = states;
    }

    Optional<State> read() {
        return Optional.ofNullable(states.find(eq("_id", MASTER)).first())
                .map(found -> new State(found.getString("current"), found.getString("previous")));
    }

    /** For a kind that never was; whoever comes first decides. */
    void begin(String current, Instant now) {
        inserted(
                new Document("_id", MASTER)
                        .append("current", current)
                        .append("since", Date.from(now)));
    }

    /** From here on new documents are wrapped with {@code next}. */
    void turn(State from, String next, Instant now) {
        states.updateOne(
                and(eq("_id", MASTER), eq("current", from.current()), exists("previous", false)),
                Updates.combine(
                        Updates.set("current", next),
                        Updates.set("previous", from.current()),
                        Updates.set("since", Date.from(now))));
    }

    /** No document is wrapped with the predecessor any more. */
    void finish(String current) {
        states.updateOne(and(eq("_id", MASTER), eq("current", current)), Updates.unset("previous"));
    }

    /** Takes the lease, or holds it for longer. */
    boolean lease(String holder, Instant now) {
        var until = Date.from(now.plus(LEASED));
        var mine = Updates.combine(Updates.set("holder", holder), Updates.set("until", until));
        var free = or(eq("holder", holder), lt("until", Date.from(now)));
        if (states.updateOne(and(eq("_id", LEASE), free), mine).getMatchedCount() == 1) return true;
        return inserted(new Document("_id", LEASE).append("holder", holder).append("until", until));
    }

    void release(String holder) {
        states.deleteOne(and(eq("_id", LEASE), eq("holder", holder)));
    }

    Optional<String> noted(String name) {
        return Optional.ofNullable(states.find(eq("_id", NOTED + name)).first())
                .map(found -> found.getString(TEXT));
    }

    boolean note(String name, Optional<String> before, String now) {
        if (before.isEmpty()) return inserted(new Document("_id", NOTED + name).append(TEXT, now));
        var asItIs = and(eq("_id", NOTED + name), eq(TEXT, before.get()));
        return states.updateOne(asItIs, Updates.set(TEXT, now)).getMatchedCount() == 1;
    }

    private boolean inserted(Document document) {
        try {
            states.insertOne(document);
            return true;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) throw e;
            return false;
        }
    }
}
