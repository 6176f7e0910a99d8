package org.qunzhi.review.round;

import com.mongodb.client.MongoDatabase;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.bson.Document;
import org.qunzhi.contracts.TopicType;
import org.qunzhi.contracts.award.EntryEvent;
import org.qunzhi.contracts.award.EntryEvent.EntryAdmitted;
import org.qunzhi.contracts.review.RoundEvent;
import org.qunzhi.contracts.review.RoundEvent.RoundOpened;
import org.qunzhi.platform.Dispatcher;
import org.qunzhi.platform.Follower;
import org.qunzhi.review.Rows;
import org.qunzhi.review.round.RoundCommand.ListEntry;
import org.qunzhi.rules.review.ScoreSheet;
import org.springframework.stereotype.Component;

/**
 * Lists an admitted entry in the round of its contest, whichever of the two came first: each
 * handler stores its own before it looks for the other's, so of two threads at least one sees both.
 */
@Component
class EntryListing implements Follower {
    private final Dispatcher dispatcher;
    private final Rows rounds;
    private final Rows entries;

    EntryListing(Dispatcher dispatcher, MongoDatabase database) {
        this.dispatcher = dispatcher;
        rounds = new Rows(database, "follow-listing-rounds");
        entries = new Rows(database, "follow-listing-entries");
    }

    @EventHandler
    void on(RoundEvent event, EventMessage<?> message) {
        if (!(event instanceof RoundOpened opened)) return;
        rounds.set(
                opened.round(),
                new Document("contest", opened.contest()).append("sheet", opened.sheet()));
        for (var entry : entries.where("contest", opened.contest())) {
            list(opened.round(), opened.sheet(), entry, message);
        }
    }

    @EventHandler
    void on(EntryEvent event, EventMessage<?> message) {
        if (!(event instanceof EntryAdmitted admitted)) return;
        entries.set(
                admitted.entry(),
                new Document("contest", admitted.contest())
                        .append("organization", admitted.organization())
                        .append("type", admitted.type().name()));
        var entry = entries.find(admitted.entry()).orElseThrow();
        for (var round : rounds.where("contest", admitted.contest())) {
            list(round.getString("_id"), round.getString("sheet"), entry, message);
        }
    }

    private void list(String round, String sheet, Document entry, EventMessage<?> cause) {
        var id = entry.getString("_id");
        var type = TopicType.valueOf(entry.getString("type"));
        if (!ScoreSheet.find(sheet).orElseThrow().topicTypes().contains(type)) return;
        dispatcher.dispatch(
                cause,
                "list/" + round + "/" + id,
                new ListEntry(
                        round,
                        id,
                        entry.getString("organization"),
                        Dispatcher.idFrom("scoring", round, id),
                        type));
    }
}
