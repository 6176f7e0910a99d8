package org.qunzhi.review.scoring;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import java.util.Optional;
import java.util.OptionalLong;
import org.axonframework.eventhandling.EventHandler;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.qunzhi.contracts.Protected;
import org.qunzhi.contracts.review.ScoringEvent;
import org.qunzhi.contracts.review.ScoringEvent.EntryScored;
import org.qunzhi.contracts.review.ScoringEvent.EntryUnscored;
import org.qunzhi.contracts.review.ScoringEvent.ExpertRecused;
import org.qunzhi.contracts.review.ScoringEvent.ScoreSheetSealed;
import org.qunzhi.contracts.review.ScoringEvent.ScoringEnded;
import org.qunzhi.platform.Follower;
import org.qunzhi.platform.Safekeeping;
import org.qunzhi.review.Seats.Seat;
import org.qunzhi.vault.Owner;
import org.springframework.stereotype.Component;

/**
 * 评分草稿: no event says that there is one. Its text lies closed with the key of the round, as the
 * sheet's will. It goes when its sheet is sealed, or none can be any more.
 *
 * <p>A follower and no read model: what it stores is in no event and must survive a replay.
 */
@Component
class Drafts implements Follower {
    private final MongoCollection<Document> drafts;
    private final Safekeeping safekeeping;

    /** {@code version}: counts how often it was saved, from 1; another device's is told by it. */
    record Saved(long version, Protected<Draft> draft) {}

    Drafts(MongoDatabase database, Safekeeping safekeeping) {
        drafts = database.getCollection("scoring-drafts");
        this.safekeeping = safekeeping;
    }

    boolean exists(String scoring, String seat) {
        return drafts.find(eq("_id", key(scoring, seat))).first() != null;
    }

    Optional<Saved> find(String scoring, String seat) {
        var key = key(scoring, seat);
        return Optional.ofNullable(drafts.find(eq("_id", key)).first())
                .map(
                        found ->
                                new Saved(
                                        found.getLong("version"),
                                        safekeeping.open(
                                                found.getString("draft"),
                                                place(key),
                                                Draft.class)));
    }

    /**
     * The new version; empty where another is there than {@code expected}. Without one the last
     * device to save wins.
     */
    OptionalLong save(String scoring, Seat seat, Draft draft, @Nullable Long expected) {
        var key = key(scoring, seat.seat());
        Bson which =
                expected == null
                        ? eq("_id", key)
                        : and(eq("_id", key), eq("version", expected.longValue()));
        var owner = Owner.sealed(seat.round());
        var kept = safekeeping.keep(owner, place(key), Protected.of(draft));
        var saved =
                drafts.findOneAndUpdate(
                        which,
                        new Document("$set", new Document("scoring", scoring).append("draft", kept))
                                .append("$inc", new Document("version", 1L)),
                        new FindOneAndUpdateOptions()
                                .upsert(expected == null)
                                .returnDocument(ReturnDocument.AFTER));
        return saved == null ? OptionalLong.empty() : OptionalLong.of(saved.getLong("version"));
    }

    /** Whether there was one. */
    boolean delete(String scoring, String seat) {
        return drafts.deleteOne(eq("_id", key(scoring, seat))).getDeletedCount() > 0;
    }

    @EventHandler
    void on(ScoringEvent event) {
        switch (event) {
            case ScoreSheetSealed sealed -> delete(sealed.scoring(), sealed.seat());
            case ExpertRecused recused -> delete(recused.scoring(), recused.seat());
            // Once more at the end and at the result: a save may have overtaken the seal.
            case ScoringEnded _, EntryScored _, EntryUnscored _ ->
                    drafts.deleteMany(eq("scoring", event.scoring()));
            case ScoringEvent.ScoringOpened _,
                    ScoringEvent.ExpertAssigned _,
                    ScoringEvent.ScoreSheetRevealed _,
                    ScoringEvent.SheetCommentRevealed _,
                    ScoringEvent.ScoringHalted _,
                    ScoringEvent.SheetExclusionApproved _,
                    ScoringEvent.SheetExcluded _ -> {}
        }
    }

    private static String key(String scoring, String seat) {
        return scoring + "/" + seat;
    }

    private static String place(String key) {
        return "scoring-drafts/" + key;
    }
}
