package org.qunzhi.registration.topic;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.addToSet;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.UpdateOptions;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.axonframework.eventhandling.EventHandler;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.qunzhi.contracts.registration.TopicEvent;
import org.qunzhi.contracts.registration.TopicEvent.ActivityAttended;
import org.qunzhi.contracts.registration.TopicEvent.ActivityRecorded;
import org.qunzhi.contracts.registration.TopicEvent.ResultAccepted;
import org.qunzhi.contracts.registration.TopicEvent.ResultReturned;
import org.qunzhi.contracts.registration.TopicEvent.ResultSubmitted;
import org.qunzhi.contracts.registration.TopicEvent.TopicApplied;
import org.qunzhi.contracts.registration.TopicEvent.TopicApproved;
import org.qunzhi.contracts.registration.TopicEvent.TopicRegistered;
import org.qunzhi.contracts.registration.TopicEvent.TopicReturned;
import org.qunzhi.platform.Projection;
import org.springframework.stereotype.Component;

/** The topics of this service with their work, as their members and promoters read them. */
@Component
class Topics implements Projection {
    private final MongoCollection<Document> topics;

    Topics(MongoDatabase database) {
        topics = database.getCollection("topics");
        topics.createIndex(Indexes.ascending("circle"));
        topics.createIndex(Indexes.ascending("organization", "title"));
    }

    @Override
    public void reset() {
        topics.deleteMany(new Document());
    }

    @EventHandler
    void on(TopicEvent event) {
        var topic = event.topic();
        switch (event) {
            case TopicApplied applied -> write(topic, TopicDocument.of(applied));
            case TopicApproved _ -> write(topic, in(TopicState.APPROVED));
            case TopicReturned(var _, var reason) ->
                    write(topic, in(TopicState.RETURNED), set("returnedBecause", reason));
            case TopicRegistered registered ->
                    write(
                            topic,
                            in(TopicState.REGISTERED),
                            set("number", registered.number()),
                            set("registeredOn", registered.registeredOn().toString()));
            case ActivityRecorded activity -> write(topic, TopicDocument.of(activity));
            case ActivityAttended(var _, var record, var person) ->
                    write(topic, addToSet("activities." + record + ".attendees", person));
            case ResultSubmitted result ->
                    write(topic, in(TopicState.RESULT_SUBMITTED), TopicDocument.of(result));
            case ResultReturned(var _, var reason) ->
                    write(
                            topic,
                            in(TopicState.RESULT_RETURNED),
                            set("result.returnedBecause", reason));
            case ResultAccepted accepted ->
                    write(
                            topic,
                            in(TopicState.ACCEPTED),
                            set("result.authenticity", accepted.authenticity()),
                            set("result.effectiveness", accepted.effectiveness()));
        }
    }

    Optional<KnownTopic> find(String topic) {
        return Optional.ofNullable(topics.find(eq("_id", topic)).first()).map(TopicDocument::known);
    }

    /** The ids of the organisation's topics with exactly this title, whatever became of them. */
    Set<String> withTitle(String organization, String title) {
        var ids = new HashSet<String>();
        for (var topic : topics.find(and(eq("organization", organization), eq("title", title)))) {
            ids.add(topic.getString("_id"));
        }
        return ids;
    }

    List<KnownTopic> ofCircle(String circle) {
        var found = new ArrayList<KnownTopic>();
        for (var topic : topics.find(eq("circle", circle))) found.add(TopicDocument.known(topic));
        return found;
    }

    private static Bson in(TopicState state) {
        return set("state", state.name());
    }

    private void write(String topic, Bson... changes) {
        topics.updateOne(eq("_id", topic), combine(changes), new UpdateOptions().upsert(true));
    }
}
