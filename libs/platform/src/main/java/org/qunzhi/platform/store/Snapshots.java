package org.qunzhi.platform.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.not;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReplaceOptions;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.serialization.Revision;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * Aggregates as they were after some of their events, so that not all of them need to be read. They
 * may be dropped at any time. One is used only where its aggregate still has the revision with
 * which it was taken and the event after which it was taken lies in this very store; any other is
 * as if it were not there.
 */
final class Snapshots {
    static final String COLLECTION = "snapshots";
    private final MongoCollection<Document> snapshots;
    private final Commits commits;

    /**
     * Most aggregates never have one and shall not be asked for it each time. One that another
     * instance took is found when this one would take its own.
     */
    private final Set<String> known = ConcurrentHashMap.newKeySet();

    Snapshots(MongoDatabase database, Commits commits) {
        this.snapshots = database.getCollection(COLLECTION);
        this.commits = commits;
        for (var one : snapshots.find().projection(Projections.include("_id")))
            known.add(one.getString("_id"));
    }

    Optional<DomainEventMessage<?>> read(String aggregateId) {
        if (!known.contains(aggregateId)) return Optional.empty();
        var found = snapshots.find(eq("_id", aggregateId)).first();
        if (found == null) return Optional.empty();
        var type = type(found);
        long sequence = found.getLong("sequence");
        if (type == null) return Optional.empty();
        var event = commits.eventId(aggregateId, sequence).orElse("");
        if (!event.equals(found.getString("event"))) return Optional.empty();
        var aggregate = SnapshotForm.read(found.getString("state"), type);
        return Optional.of(
                new GenericDomainEventMessage<>(
                        type.getSimpleName(), aggregateId, sequence, aggregate));
    }

    /** Null of a class that is gone, and of a revision or a serializer that is not today's. */
    private static @Nullable Class<?> type(Document found) {
        try {
            var name = found.getString("type");
            var type = Class.forName(name, false, Snapshots.class.getClassLoader());
            var revision = type.getAnnotation(Revision.class);
            boolean same =
                    SnapshotForm.NAME.equals(found.get("serializer"))
                            && revision != null
                            && revision.value().equals(found.get("revision"));
            return same ? type : null;
        } catch (ClassNotFoundException gone) {
            return null;
        }
    }

    /**
     * Takes the place of an earlier one, and of none that is later.
     *
     * @throws IllegalStateException of an aggregate without a {@link Revision}, or that has
     *     something in it that its events keep closed
     */
    void store(DomainEventMessage<?> snapshot) {
        var id = snapshot.getAggregateIdentifier();
        var type = snapshot.getPayloadType();
        var revision = type.getAnnotation(Revision.class);
        if (revision == null) throw new IllegalStateException(type + " has no revision");
        // Taken of durable events alone, so it is there.
        var event = commits.eventId(id, snapshot.getSequenceNumber()).orElseThrow();
        var taken =
                new Document("_id", id)
                        .append("type", type.getName())
                        .append("revision", revision.value())
                        .append("serializer", SnapshotForm.NAME)
                        .append("sequence", snapshot.getSequenceNumber())
                        .append("event", event)
                        .append("state", SnapshotForm.write(snapshot.getPayload()));
        try {
            var earlier = and(eq("_id", id), not(gte("sequence", snapshot.getSequenceNumber())));
            snapshots.replaceOne(earlier, taken, new ReplaceOptions().upsert(true));
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) throw e;
        }
        known.add(id);
    }
}
