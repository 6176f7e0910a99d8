package org.qunzhi.audit.streamlist;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Sorts.descending;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.bson.Document;
import org.qunzhi.contracts.audit.StreamListEvent;
import org.qunzhi.contracts.audit.StreamListEvent.StreamsListed;
import org.qunzhi.platform.Attributes;
import org.qunzhi.platform.Projection;
import org.qunzhi.platform.store.StoredEvent;
import org.springframework.stereotype.Component;

/** The lists that were decided, and where in the store. */
@Component
class ListedDays implements Projection {
    private final MongoCollection<Document> days;

    ListedDays(MongoDatabase database) {
        days = database.getCollection("streamList");
    }

    /**
     * A list that was decided.
     *
     * @param position of its event in the store of audit-service
     */
    record Listed(StreamList list, long position) {}

    @EventHandler
    void on(
            StreamListEvent event,
            @MetaDataValue(value = Attributes.STORED, required = true) StoredEvent stored) {
        switch (event) {
            case StreamsListed listed ->
                    days.replaceOne(
                            eq("_id", listed.day().toString()),
                            new Document("size", listed.size())
                                    .append("streams", listed.streams())
                                    .append("root", listed.root())
                                    .append("position", stored.position()),
                            new ReplaceOptions().upsert(true));
        }
    }

    /** The newest first. */
    List<Listed> newest(int most) {
        return days.find()
                .sort(descending("_id"))
                .limit(most)
                .map(ListedDays::listed)
                .into(new ArrayList<>());
    }

    Optional<Listed> of(LocalDate day) {
        return Optional.ofNullable(days.find(eq("_id", day.toString())).first())
                .map(ListedDays::listed);
    }

    private static Listed listed(Document day) {
        return new Listed(
                new StreamList(
                        LocalDate.parse(day.getString("_id")),
                        day.getLong("size"),
                        day.getLong("streams"),
                        day.getString("root")),
                day.getLong("position"));
    }

    @Override
    public void reset() {
        days.deleteMany(new Document());
    }
}
