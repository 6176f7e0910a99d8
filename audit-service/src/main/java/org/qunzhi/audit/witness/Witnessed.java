package org.qunzhi.audit.witness;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.qunzhi.audit.log.Durable;
import org.qunzhi.ledger.Checkpoint;
import org.qunzhi.ledger.Note;
import org.springframework.stereotype.Component;

/** The latest checkpoint of each log that this witness cosigned, and what contradicted one. */
@Component
class Witnessed {
    /** Enough to convict a log; whoever has its key could make any number. */
    private static final int MOST_CONTRADICTIONS = 100;

    private final MongoCollection<Document> latest;
    private final MongoCollection<Document> contradictions;

    Witnessed(MongoDatabase database) {
        var durable = Durable.of(database);
        latest = durable.getCollection("witnessed");
        contradictions = durable.getCollection("contradictions");
    }

    /**
     * @param revision counts what was stored for this log
     * @param note the log's signatures and this witness's cosignature
     */
    record Latest(long revision, Note note, Instant at) {
        Checkpoint checkpoint() {
            return Checkpoint.parse(note.text());
        }
    }

    /** Two checkpoints of one size, both signed by the log. */
    record Contradiction(Note known, Note other, Instant at) {}

    Optional<Latest> latest(String origin) {
        return Optional.ofNullable(latest.find(eq("_id", origin)).first())
                .map(
                        found ->
                                new Latest(
                                        found.getLong("revision"),
                                        Note.parse(found.getString("note")),
                                        Instant.parse(found.getString("at"))));
    }

    /**
     * Compare-and-store: false, and nothing stored, where another one than {@code before} is the
     * latest. Returns when it is durable.
     */
    boolean replace(String origin, @Nullable Latest before, Note by, Instant at) {
        var next =
                new Document("_id", origin)
                        .append("revision", before == null ? 1L : before.revision() + 1)
                        .append("note", by.format())
                        .append("at", at.toString());
        if (before != null) {
            var which = and(eq("_id", origin), eq("revision", before.revision()));
            return latest.replaceOne(which, next).getMatchedCount() == 1;
        }
        return inserted(latest, next);
    }

    void contradicted(String origin, Note known, Note other, Instant at) {
        var id = origin + "\n" + other.text();
        if (contradictions.countDocuments(eq("origin", origin)) >= MOST_CONTRADICTIONS) return;
        inserted(
                contradictions,
                new Document("_id", id)
                        .append("origin", origin)
                        .append("known", known.format())
                        .append("other", other.format())
                        .append("at", at.toString()));
    }

    List<Contradiction> contradictions(String origin) {
        return contradictions
                .find(eq("origin", origin))
                .map(
                        found ->
                                new Contradiction(
                                        Note.parse(found.getString("known")),
                                        Note.parse(found.getString("other")),
                                        Instant.parse(found.getString("at"))))
                .into(new ArrayList<>());
    }

    private static boolean inserted(MongoCollection<Document> into, Document document) {
        try {
            into.insertOne(document);
            return true;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) return false;
            throw e;
        }
    }
}
