package org.qunzhi.audit.checkpoint;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import java.time.Instant;
import java.util.Optional;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.qunzhi.audit.log.Durable;

/**
 * The checkpoints in the order in which they were decided, each decided by one instance and signed
 * after that: compare-and-append, so nobody can sign what does not follow from the last. Nothing in
 * it is ever replaced; the signature comes later and is the same whoever makes it.
 */
final class CheckpointChain {
    private static final String NOTE = "note";

    private final MongoCollection<Document> checkpoints;

    CheckpointChain(MongoDatabase database) {
        checkpoints = Durable.of(database).getCollection("checkpoints");
        checkpoints.createIndex(ascending("size"), new IndexOptions().unique(true));
    }

    /**
     * One of them.
     *
     * @param number from 1
     * @param note absent as long as it is decided and not signed
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Link(long number, long size, byte[] root, Instant at, @Nullable String note) {

        static Link after(Optional<Link> last, long size, byte[] root, Instant at) {
            return new Link(last.map(Link::number).orElse(0L) + 1, size, root, at, null);
        }
    }

    Optional<Link> newest() {
        return Optional.ofNullable(checkpoints.find().sort(descending("_id")).first())
                .map(CheckpointChain::link);
    }

    Optional<Link> newestSigned() {
        return Optional.ofNullable(checkpoints.find(exists(NOTE)).sort(descending("_id")).first())
                .map(CheckpointChain::link);
    }

    Optional<Link> first() {
        return Optional.ofNullable(checkpoints.find(eq("_id", 1L)).first())
                .map(CheckpointChain::link);
    }

    /** The first signed one of a log that was at least that large. */
    Optional<Link> firstCovering(long size) {
        return Optional.ofNullable(
                        checkpoints
                                .find(and(gte("size", size), exists(NOTE)))
                                .sort(ascending("size"))
                                .first())
                .map(CheckpointChain::link);
    }

    /**
     * Decides it.
     *
     * @return false where somebody else decided the next one, or one of its size
     */
    boolean decide(Link next) {
        try {
            checkpoints.insertOne(
                    new Document("_id", next.number())
                            .append("size", next.size())
                            .append("root", new Binary(next.root()))
                            .append("at", next.at().toString()));
            return true;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) return false;
            throw e;
        }
    }

    void sign(Link decided, String note) {
        checkpoints.updateOne(
                and(eq("_id", decided.number()), exists(NOTE, false)), set(NOTE, note));
    }

    private static Link link(Document stored) {
        return new Link(
                stored.getLong("_id"),
                stored.getLong("size"),
                stored.get("root", Binary.class).getData(),
                Instant.parse(stored.getString("at")),
                stored.getString(NOTE));
    }
}
