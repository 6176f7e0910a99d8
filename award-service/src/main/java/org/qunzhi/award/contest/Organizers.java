package org.qunzhi.award.contest;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.UpdateOptions;
import java.util.Optional;
import org.axonframework.eventhandling.EventHandler;
import org.bson.Document;
import org.qunzhi.contracts.plan.OrganizationEvent;
import org.qunzhi.contracts.plan.OrganizationEvent.Kind;
import org.qunzhi.contracts.plan.OrganizationEvent.OrganizationConfirmed;
import org.qunzhi.contracts.plan.OrganizationEvent.OrganizationFounded;
import org.qunzhi.platform.Projection;
import org.springframework.stereotype.Component;

/** Which organisations are associations: only those announce contests. */
@Component
class Organizers implements Projection {
    private final MongoCollection<Document> organizers;

    Organizers(MongoDatabase database) {
        organizers = database.getCollection("contest-organizer");
    }

    @EventHandler
    void on(OrganizationEvent event) {
        if (event instanceof OrganizationFounded founded) {
            put(founded.organization(), founded.kind());
        } else if (event instanceof OrganizationConfirmed confirmed) {
            put(confirmed.organization(), confirmed.kind());
        }
    }

    Optional<Kind> kindOf(String organization) {
        return Optional.ofNullable(organizers.find(eq(organization)).first())
                .map(found -> Kind.valueOf(found.getString("kind")));
    }

    @Override
    public void reset() {
        organizers.deleteMany(new Document());
    }

    private void put(String organization, Kind kind) {
        organizers.updateOne(
                eq(organization), set("kind", kind.name()), new UpdateOptions().upsert(true));
    }
}
