package org.qunzhi.platform.attachment;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Updates.addToSet;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.CountOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.UpdateOptions;
import java.io.IOException;
import java.io.OutputStream;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.qunzhi.contracts.Protected;
import org.qunzhi.platform.Safekeeping;
import org.qunzhi.platform.chore.Chore;
import org.qunzhi.vault.Closing;
import org.qunzhi.vault.Owner;
import org.qunzhi.vault.Vault;

/**
 * The attachments of one service. A row tells who added what to what; the file and its name lie
 * closed with a key of the attachment's own, so that each can be erased alone and wherever copies
 * of it lie. What it stores is in no event and survives a replay.
 */
public final class Attachments implements Chore {
    private static final Duration UNBOUND = Duration.ofDays(1);

    /** So long a record that was decided may be on its way to whoever binds. */
    private static final Duration CLAIMED = Duration.ofDays(30);

    private static final int MOST_UNBOUND = 50;
    private static final String BOUND_TO = "boundTo";
    private static final String CLAIMED_AT = "claimedAt";
    private static final String ERASED = "erased";
    private static final String HOLDER = "holder";
    private static final String PEOPLE = "people";
    private static final String PERSONS = "persons";
    private static final String NAME = "name";

    private final MongoCollection<Document> rows;
    private final MongoCollection<Document> erasedPeople;
    private final ClosedFiles files;
    private final Safekeeping safekeeping;
    private final Vault vault;
    private final String kind;
    private final Clock clock;

    /**
     * The attachments that lie in this database.
     *
     * @param kind of the keys, which this service keeps
     */
    public Attachments(
            MongoDatabase database,
            Safekeeping safekeeping,
            Vault vault,
            Closing closing,
            String kind,
            Clock clock) {
        rows = database.getCollection("attachments");
        rows.createIndex(Indexes.ascending(HOLDER, PERSONS));
        rows.createIndex(Indexes.ascending("by", BOUND_TO));
        rows.createIndex(Indexes.ascending(BOUND_TO));
        rows.createIndex(Indexes.ascending("about"));
        erasedPeople = database.getCollection("attachments-erased-people");
        files = new ClosedFiles(database, "attachment-files", vault, closing);
        this.safekeeping = safekeeping;
        this.vault = vault;
        this.kind = kind;
        this.clock = clock;
    }

    /**
     * Keeps a file; empty where the person has added as many as there may be that belong to nothing
     * yet.
     *
     * @param about decides who may read it
     * @param holder the organisation that may have it erased
     */
    public Optional<Attachment> add(Upload upload, String about, String by, String holder) {
        var unbound = and(eq("by", by), exists(BOUND_TO, false));
        var limit = new CountOptions().limit(MOST_UNBOUND);
        if (rows.countDocuments(unbound, limit) >= MOST_UNBOUND) return Optional.empty();
        var id = UUID.randomUUID().toString();
        var sha256 = sha256(upload.content());
        var name = safekeeping.keep(owner(id), place(id), Protected.of(upload.name()));
        // Before the file: where this dies in between, the row says what to remove.
        rows.insertOne(
                new Document("_id", id)
                        .append("about", about)
                        .append("by", by)
                        .append(HOLDER, holder)
                        .append("type", upload.type().name())
                        .append("size", (long) upload.content().length)
                        .append("sha256", sha256)
                        .append(NAME, name)
                        .append("addedAt", Date.from(clock.instant())));
        files.write(id, owner(id), upload.content());
        rows.updateOne(eq("_id", id), set("whole", true));
        return find(id);
    }

    private static String sha256(byte[] content) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(content);
            return HexFormat.of().formatHex(digest);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private Owner owner(String id) {
        return new Owner(kind, "attachment/" + id);
    }

    private static String place(String id) {
        return "attachments/" + id + "/" + NAME;
    }

    /** One that was taken in whole, though it may be erased since. */
    public Optional<Attachment> find(String id) {
        return Optional.ofNullable(rows.find(and(eq("_id", id), eq("whole", true))).first())
                .map(Attachments::attachment);
    }

    /** All that was added to that, the earliest first. */
    public List<Attachment> of(String about) {
        var found = new ArrayList<Attachment>();
        var whole = and(eq("about", about), eq("whole", true));
        for (var row : rows.find(whole).sort(new Document("addedAt", 1).append("_id", 1))) {
            found.add(attachment(row));
        }
        return found;
    }

    private static Attachment attachment(Document row) {
        return new Attachment(
                row.getString("_id"),
                row.getString("about"),
                row.getString("by"),
                FileType.valueOf(row.getString("type")),
                row.getLong("size"),
                row.getString("sha256"),
                row.containsKey(BOUND_TO));
    }

    /** What it is called; not clear once it is erased. */
    public Protected<String> name(String id) {
        var row = rows.find(eq("_id", id)).first();
        var kept = row == null ? null : row.getString(NAME);
        return kept == null
                ? new Protected.Erased<>()
                : safekeeping.open(kept, place(id), String.class);
    }

    /** The file; {@link ClosedFiles.Reading#GONE} where it is erased. */
    public ClosedFiles.Reading read(String id, OutputStream into) throws IOException {
        return files.read(id, into);
    }

    /**
     * These of the person's are about to be bound to what is being recorded about that; asked for
     * again, the answer is the same.
     *
     * @return those that there are, in the order asked for
     */
    public List<Attachment> claim(Collection<String> ids, String by, String about) {
        var claimed = new ArrayList<Attachment>();
        for (var id : ids) {
            var theirs =
                    and(
                            eq("_id", id),
                            eq("by", by),
                            eq("about", about),
                            eq("whole", true),
                            exists(ERASED, false));
            var found = rows.findOneAndUpdate(theirs, set(CLAIMED_AT, Date.from(clock.instant())));
            if (found != null) claimed.add(attachment(found));
        }
        return claimed;
    }

    /** It was recorded: it stays. */
    public void bind(String id, String to, boolean people) {
        rows.updateOne(eq("_id", id), combine(set(BOUND_TO, to), set(PEOPLE, people)));
        eraseOf(eq("_id", id));
    }

    /** Whoever took part may be in the pictures that are bound to that. */
    public void shows(String boundTo, String person) {
        var pictures = and(eq(BOUND_TO, boundTo), eq(PEOPLE, true));
        rows.updateMany(pictures, addToSet(PERSONS, person));
        eraseOf(pictures);
    }

    /**
     * With the person go, as far as that organisation holds them, what shows them and what they
     * added that shows people or belongs to nothing.
     */
    public void erase(String person, String holder) {
        erasedPeople.updateOne(
                eq("_id", person + "/" + holder),
                set("at", Date.from(clock.instant())),
                new UpdateOptions().upsert(true));
        erase(and(eq(HOLDER, holder), theirs(person), exists(ERASED, false)));
    }

    private static Bson theirs(String person) {
        return or(
                and(eq(PEOPLE, true), eq(PERSONS, person)),
                and(eq("by", person), ne(PEOPLE, false)));
    }

    /** Whom it shows may have been erased before it was heard of. */
    private void eraseOf(Bson which) {
        for (var row : rows.find(and(which, eq(PEOPLE, true), exists(ERASED, false)))) {
            var people = new ArrayList<>(row.getList(PERSONS, String.class, List.of()));
            people.add(row.getString("by"));
            var erased =
                    people.stream().map(person -> person + "/" + row.getString(HOLDER)).toList();
            if (erasedPeople.find(in("_id", erased)).first() != null) {
                erase(eq("_id", row.getString("_id")));
            }
        }
    }

    /** First the key, in which all else follows. */
    private void erase(Bson which) {
        for (var id : ids(which)) {
            vault.destroy(owner(id));
            files.delete(id);
            rows.updateOne(eq("_id", id), combine(set(ERASED, true), unset(NAME)));
        }
    }

    private List<String> ids(Bson which) {
        var ids = new ArrayList<String>();
        for (var row : rows.find(which)) ids.add(row.getString("_id"));
        return ids;
    }

    @Override
    public String name() {
        return "Removing files that belong to nothing";
    }

    @Override
    public void look() {
        var now = clock.instant();
        var stale =
                and(
                        exists(BOUND_TO, false),
                        lt("addedAt", Date.from(now.minus(UNBOUND))),
                        or(
                                exists(CLAIMED_AT, false),
                                lt(CLAIMED_AT, Date.from(now.minus(CLAIMED)))));
        for (var id : ids(stale)) {
            // Nobody claims it any more from here on.
            var mine = rows.updateOne(and(eq("_id", id), stale), set(ERASED, true));
            if (mine.getMatchedCount() == 0) continue;
            vault.destroy(owner(id));
            files.delete(id);
            rows.deleteOne(eq("_id", id));
        }
    }
}
