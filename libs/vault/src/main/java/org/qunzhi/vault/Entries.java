package org.qunzhi.vault;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * The collection of one kind of key. Each change names what it replaces by its wrapped form, which
 * no two documents ever share: so of two at once one has no effect.
 */
final class Entries {
    private final MongoCollection<Document> entries;

    Entries(MongoCollection<Document> entries) {
        this.entries = entries;
    }

    void index() {
        entries.createIndex(
                ascending("subject", "scope"), new IndexOptions().unique(true).name("owner"));
        entries.createIndex(ascending("master"), new IndexOptions().name("master"));
    }

    boolean isEmpty() {
        return entries.find().limit(1).first() == null;
    }

    Optional<Entry> ofSubject(String subject) {
        return one(owned(subject, "")).map(Entry::read);
    }

    List<Document> all(Collection<String> ids) {
        return entries.find(in("_id", ids)).into(new ArrayList<>());
    }

    List<Entry> ofSubjects(Collection<String> subjects) {
        return entries.find(and(in("subject", subjects), eq("scope", "")))
                .map(Entry::read)
                .into(new ArrayList<>());
    }

    Optional<Place> place(String id) {
        return one(eq("_id", id)).map(Place::read);
    }

    Optional<Place> place(String subject, String scope) {
        return one(owned(subject, scope)).map(Place::read);
    }

    void forgetScopes(String subject, Instant now) {
        var scoped = and(eq("subject", subject), ne("scope", ""));
        for (var found : entries.find(scoped).into(new ArrayList<>())) {
            var place = Place.read(found);
            entries.replaceOne(eq("_id", place.id()), place.tombstone(now));
        }
    }

    private Optional<Document> one(Bson filter) {
        return Optional.ofNullable(entries.find(filter).first());
    }

    private static Bson owned(String subject, String scope) {
        return and(eq("subject", subject), eq("scope", scope));
    }

    /** False where the owner has one already. */
    boolean insert(Document entry) {
        try {
            entries.insertOne(entry);
            return true;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) throw e;
            return false;
        }
    }

    boolean rewrap(Entry entry, String wrapped, String master) {
        var update =
                Updates.combine(
                        Updates.set("wrapped", wrapped),
                        Updates.set("master", master),
                        Updates.unset("unconfirmed"));
        return entries.updateOne(asItIs(entry), update).getModifiedCount() == 1;
    }

    /** Not awaited by anybody: who meets it unconfirmed confirms it again. */
    void confirm(Entry entry) {
        entries.withWriteConcern(WriteConcern.W1)
                .updateOne(asItIs(entry), Updates.unset("unconfirmed"));
    }

    void discard(Entry entry) {
        entries.deleteOne(asItIs(entry));
    }

    boolean bury(Entry entry, Document tombstone) {
        return entries.replaceOne(asItIs(entry), tombstone).getModifiedCount() == 1;
    }

    /** Keys that are wrapped with another master key, in the order of their ids. */
    List<Entry> notUnder(String master, String afterId, int most) {
        return entries.find(and(gt("_id", afterId), exists("wrapped", true), ne("master", master)))
                .sort(ascending("_id"))
                .limit(most)
                .map(Entry::read)
                .into(new ArrayList<>());
    }

    boolean anyUnder(String master) {
        return entries.find(and(eq("master", master), exists("wrapped", true))).limit(1).first()
                != null;
    }

    /** When the first key was destroyed that old copies hold under one of these master keys. */
    Optional<Instant> firstDestroyedUnder(Collection<String> masters) {
        return entries
                .find(and(in("master", masters), exists("destroyed", true)))
                .map(tombstone -> Objects.requireNonNull(tombstone.getDate("destroyed")))
                .into(new ArrayList<Date>())
                .stream()
                .min(Date::compareTo)
                .map(Date::toInstant);
    }

    List<String> madeBefore(Instant time) {
        return entries.find(and(exists("wrapped", true), lt("made", Date.from(time))))
                .map(entry -> entry.getString("subject"))
                .into(new ArrayList<>());
    }

    private static Bson asItIs(Entry entry) {
        return and(eq("_id", entry.id()), eq("wrapped", entry.wrapped()));
    }
}
