package org.qunzhi.platform.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;

import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * The collection of commits. What may still be rolled back is read in one place only: the head, to
 * which the next commit is chained (majority lags there, and a writer would spin).
 */
final class Commits {
    static final String COLLECTION = "commits";
    private static final WriteConcern DURABLE =
            WriteConcern.MAJORITY.withJournal(true).withWTimeout(5, TimeUnit.SECONDS);
    private static final Bson EXTENT = Projections.include("firstSequence", "lastSequence");

    private final MongoCollection<Document> written;
    private final MongoCollection<Document> latest;
    private final MongoCollection<Document> durable;
    private final MongoCollection<Document> barrier;

    Commits(MongoDatabase database) {
        var primary = database.withReadPreference(ReadPreference.primary());
        written = primary.getCollection(COLLECTION).withWriteConcern(DURABLE);
        latest = primary.getCollection(COLLECTION).withReadConcern(ReadConcern.LOCAL);
        durable = primary.getCollection(COLLECTION).withReadConcern(ReadConcern.MAJORITY);
        barrier = primary.getCollection("barrier").withWriteConcern(DURABLE);
        written.createIndex(
                ascending("aggregateId", "firstSequence"),
                new IndexOptions().unique(true).name("stream"));
        written.createIndex(
                ascending("commandId"), new IndexOptions().unique(true).name("command"));
    }

    /** Durable for all of them when it returns; the first that clashes ends it. */
    void insert(List<Document> commits) {
        written.insertMany(commits, new InsertManyOptions().ordered(true));
    }

    /** The position that the next commit takes, from 1. */
    long next() {
        var head = latest.find().sort(descending("_id")).projection(EXTENT).first();
        return head == null ? 1 : end(head);
    }

    Optional<Commit> latestOf(String commandId) {
        return one(latest, eq("commandId", commandId));
    }

    Optional<Commit> durableOf(String commandId) {
        return one(durable, eq("commandId", commandId));
    }

    /** After it returns, a majority read sees all that a local read saw before. */
    void awaitMajority() {
        barrier.updateOne(
                eq("_id", "barrier"), Updates.inc("passed", 1L), new UpdateOptions().upsert(true));
    }

    /** The commits that reach to a sequence or beyond it. */
    List<Commit> ofAggregate(String aggregateId, long firstSequence) {
        return durable.find(reaching(aggregateId, firstSequence))
                .sort(ascending("firstSequence"))
                .map(Commit::read)
                .into(new ArrayList<>());
    }

    private static Bson reaching(String aggregateId, long sequence) {
        return and(
                eq("aggregateId", aggregateId),
                // For the index, which knows where a commit begins.
                gte("firstSequence", sequence - Commit.MOST_EVENTS + 1),
                gte("lastSequence", sequence));
    }

    /** The id of an aggregate's event, and nothing else of it. */
    Optional<String> eventId(String aggregateId, long sequence) {
        var commit =
                durable.find(reaching(aggregateId, sequence))
                        .sort(ascending("firstSequence"))
                        .projection(Projections.include("firstSequence", "events.id"))
                        .first();
        if (commit == null) return Optional.empty();
        long index = sequence - commit.getLong("firstSequence");
        var events = commit.getList("events", Document.class);
        return index < 0 ? Optional.empty() : Optional.of(events.get((int) index).getString("id"));
    }

    Optional<Long> lastSequence(String aggregateId) {
        var last =
                durable.find(eq("aggregateId", aggregateId))
                        .sort(descending("firstSequence"))
                        .projection(EXTENT)
                        .first();
        return Optional.ofNullable(last).map(commit -> commit.getLong("lastSequence"));
    }

    /** Commits that begin at {@code position} or later. */
    List<Commit> from(long position, int limit) {
        return durable.find(gte("_id", position))
                .sort(ascending("_id"))
                .limit(limit)
                .map(Commit::read)
                .into(new ArrayList<>());
    }

    /** The commit that begins before {@code position}, where it reaches as far as that. */
    Optional<Commit> around(long position) {
        var before = durable.find(lt("_id", position)).sort(descending("_id")).first();
        return Optional.ofNullable(before)
                .filter(commit -> end(commit) > position)
                .map(Commit::read);
    }

    /** Where the durable chain ends that has got as far as {@code position} at least. */
    long end(long position) {
        long end = position;
        for (var commit :
                durable.find(gte("_id", position))
                        .sort(ascending("_id"))
                        .limit(256)
                        .projection(EXTENT)) {
            end = end(commit);
        }
        return end;
    }

    /** The durable head: the position of the last event, 0 where there is none. */
    long head() {
        var head = durable.find().sort(descending("_id")).projection(EXTENT).first();
        return head == null ? 0 : end(head) - 1;
    }

    /** The first commit that was decided then or later. */
    @Nullable Commit since(Instant time) {
        var commit =
                durable.find(gte("events.time", Date.from(time))).sort(ascending("_id")).first();
        return commit == null ? null : Commit.read(commit);
    }

    private static Optional<Commit> one(MongoCollection<Document> commits, Bson filter) {
        return Optional.ofNullable(commits.find(filter).first()).map(Commit::read);
    }

    private static long end(Document commit) {
        return commit.getLong("_id")
                + commit.getLong("lastSequence")
                - commit.getLong("firstSequence")
                + 1;
    }
}
