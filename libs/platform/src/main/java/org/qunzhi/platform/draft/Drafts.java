package org.qunzhi.platform.draft;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.CountOptions;
import com.mongodb.client.model.Indexes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.qunzhi.contracts.Protected;
import org.qunzhi.platform.Safekeeping;
import org.qunzhi.platform.chore.Chore;
import org.qunzhi.vault.Keys;
import tools.jackson.databind.JsonNode;

/** The drafts of one service. What it stores is in no event and survives a replay. */
public final class Drafts implements Chore {
    private static final String VERSION = "version";
    private static final String SAVED_AT = "savedAt";
    private static final String KEEPER = "keeper";
    private static final String DRAFT = "draft";

    private final MongoCollection<Document> drafts;
    private final Safekeeping safekeeping;
    private final Keys keys;
    private final Clock clock;
    private final Duration lifetime;

    /** {@code version}: another for each save, and never one that an earlier draft here had. */
    public record Saved(long version, Instant savedAt, Protected<JsonNode> draft) {}

    /** What became of a save. */
    public sealed interface Outcome {
        record Kept(Saved saved) implements Outcome {}

        /** Somebody else's page has saved, or deleted, since. */
        record Changed(Optional<Saved> current) implements Outcome {}

        record TooMany(int most) implements Outcome {}
    }

    public Drafts(
            MongoDatabase database,
            Safekeeping safekeeping,
            Keys keys,
            Clock clock,
            Duration lifetime) {
        drafts = database.getCollection("drafts");
        drafts.createIndex(Indexes.ascending(KEEPER, "kind"));
        drafts.createIndex(Indexes.ascending("kind", "target"));
        this.safekeeping = safekeeping;
        this.keys = keys;
        this.clock = clock;
        this.lifetime = lifetime;
    }

    public Optional<Saved> find(DraftPlace place) {
        return Optional.ofNullable(drafts.find(and(eq("_id", place.id()), isFresh())).first())
                .map(found -> saved(found, place));
    }

    public boolean exists(DraftPlace place) {
        return drafts.find(and(eq("_id", place.id()), isFresh())).first() != null;
    }

    private Saved saved(Document found, DraftPlace place) {
        return new Saved(
                found.getLong(VERSION),
                found.getDate(SAVED_AT).toInstant(),
                safekeeping.open(found.getString(DRAFT), bound(place), JsonNode.class));
    }

    /**
     * The first draft at this place.
     *
     * @throws org.qunzhi.vault.KeyDestroyed where the person was erased
     */
    public Outcome begin(DraftPlace place, JsonNode draft, int most) {
        var text = close(place, draft);
        drafts.deleteOne(and(eq("_id", place.id()), isStale()));
        var theirs = and(eq(KEEPER, place.keeper()), eq("kind", place.kind()));
        if (drafts.countDocuments(theirs, new CountOptions().limit(most)) >= most) {
            return find(place)
                    .<Outcome>map(current -> new Outcome.Changed(Optional.of(current)))
                    .orElseGet(() -> new Outcome.TooMany(most));
        }
        var now = clock.instant();
        try {
            drafts.insertOne(
                    new Document("_id", place.id())
                            .append("kind", place.kind())
                            .append("target", place.target())
                            .append(KEEPER, place.keeper())
                            .append("holder", place.holder())
                            .append(VERSION, now.toEpochMilli())
                            .append(SAVED_AT, Date.from(now))
                            .append(DRAFT, text));
        } catch (MongoWriteException e) {
            if (ErrorCategory.fromErrorCode(e.getCode()) != ErrorCategory.DUPLICATE_KEY) throw e;
            return new Outcome.Changed(find(place));
        }
        return new Outcome.Kept(new Saved(now.toEpochMilli(), now, Protected.of(draft)));
    }

    /** The one after {@code follows}. */
    public Outcome goOn(DraftPlace place, JsonNode draft, long follows) {
        var now = clock.instant();
        var changed =
                drafts.updateOne(
                        and(eq("_id", place.id()), eq(VERSION, follows), isFresh()),
                        combine(
                                set(DRAFT, close(place, draft)),
                                set(SAVED_AT, Date.from(now)),
                                inc(VERSION, 1L)));
        return changed.getMatchedCount() == 1
                ? new Outcome.Kept(new Saved(follows + 1, now, Protected.of(draft)))
                : new Outcome.Changed(find(place));
    }

    /** Asked for the key first: a draft that nobody could open any more is not worth an answer. */
    private String close(DraftPlace place, JsonNode draft) {
        var _ = keys.of(place.owner());
        return safekeeping.keep(place.owner(), bound(place), Protected.of(draft));
    }

    private static String bound(DraftPlace place) {
        return "drafts/" + place.id();
    }

    /** Whether there was one. */
    public boolean delete(DraftPlace place) {
        return delete(place.kind(), place.target(), place.keeper());
    }

    /** What it was for was handed in. */
    public boolean delete(String kind, String target, String keeper) {
        var id = kind + "/" + target + "/" + keeper;
        return drafts.deleteOne(eq("_id", id)).getDeletedCount() > 0;
    }

    /** Everybody's: nothing can be handed in for it any more. */
    public void deleteAll(String kind, String target) {
        drafts.deleteMany(and(eq("kind", kind), eq("target", target)));
    }

    /** The keeper's, as far as that organisation holds them: they go with the person's data. */
    public void deleteOf(String keeper, String holder) {
        drafts.deleteMany(and(eq(KEEPER, keeper), eq("holder", holder)));
    }

    @Override
    public String name() {
        return "Removing drafts that nobody went on with";
    }

    @Override
    public void look() {
        drafts.deleteMany(isStale());
    }

    private Bson isStale() {
        return lt(SAVED_AT, Date.from(oldest()));
    }

    Instant expiry(Saved saved) {
        return saved.savedAt().plus(lifetime);
    }

    private Bson isFresh() {
        return gte(SAVED_AT, Date.from(oldest()));
    }

    private Instant oldest() {
        return clock.instant().minus(lifetime);
    }
}
