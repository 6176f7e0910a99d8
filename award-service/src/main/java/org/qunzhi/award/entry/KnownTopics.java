package org.qunzhi.award.entry;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.UpdateOptions;
import java.util.Optional;
import org.axonframework.eventhandling.EventHandler;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.qunzhi.contracts.TopicType;
import org.qunzhi.contracts.registration.TopicEvent;
import org.qunzhi.contracts.registration.TopicEvent.ResultAccepted;
import org.qunzhi.contracts.registration.TopicEvent.TopicApproved;
import org.qunzhi.platform.Projection;
import org.springframework.stereotype.Component;

/** Whose topics there are, and the accepted results, as registration-service tells them. */
@Component
class KnownTopics implements Projection {
    private final MongoCollection<Document> topics;

    KnownTopics(MongoDatabase database) {
        topics = database.getCollection("entry-topic");
    }

    /** {@code result} is absent until it was accepted. */
    record Topic(String topic, String organization, @Nullable ResultAccepted result) {}

    @EventHandler
    void on(TopicEvent event) {
        if (event instanceof TopicApproved approved) {
            put(approved.topic(), set("organization", approved.organization()));
        } else if (event instanceof ResultAccepted result) {
            put(
                    result.topic(),
                    combine(
                            set("organization", result.organization()),
                            set("result", document(result))));
        }
    }

    Optional<Topic> find(String topic) {
        return Optional.ofNullable(topics.find(eq(topic)).first()).map(KnownTopics::topic);
    }

    @Override
    public void reset() {
        topics.deleteMany(new Document());
    }

    private void put(String topic, Bson change) {
        topics.updateOne(eq(topic), change, new UpdateOptions().upsert(true));
    }

    private static Document document(ResultAccepted result) {
        return new Document("circle", result.circle())
                .append("circleName", result.circleName())
                .append("title", result.title())
                .append("type", result.type().name())
                .append("authenticity", result.authenticity())
                .append("effectiveness", result.effectiveness());
    }

    private static Topic topic(Document found) {
        var topic = found.getString("_id");
        var organization = found.getString("organization");
        var result = found.get("result", Document.class);
        return new Topic(
                topic, organization, result == null ? null : result(topic, organization, result));
    }

    private static ResultAccepted result(String topic, String organization, Document found) {
        return new ResultAccepted(
                topic,
                found.getString("circle"),
                organization,
                found.getString("circleName"),
                found.getString("title"),
                TopicType.valueOf(found.getString("type")),
                found.getString("authenticity"),
                found.getString("effectiveness"));
    }
}
