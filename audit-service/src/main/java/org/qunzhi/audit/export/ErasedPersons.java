package org.qunzhi.audit.export;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import java.util.HashSet;
import java.util.Set;
import org.axonframework.eventhandling.EventHandler;
import org.bson.Document;
import org.qunzhi.contracts.plan.ErasureEvent;
import org.qunzhi.contracts.plan.ErasureEvent.PersonErased;
import org.qunzhi.platform.Projection;
import org.springframework.stereotype.Component;

/**
 * Whose data are erased. The vault says so too, but not at once: what a process asked for lately it
 * remembers, and what person-erased names may not be shown a moment longer.
 */
@Component
public class ErasedPersons implements Projection {
    private final MongoCollection<Document> persons;

    public ErasedPersons(MongoDatabase database) {
        this.persons = database.getCollection("erased-persons");
    }

    /** At one organisation; another may still hold data of the same person. */
    public record Erased(String person, String organization) {}

    @EventHandler
    public void on(ErasureEvent event) {
        if (event instanceof PersonErased(var _, var person, var organization)) {
            persons.replaceOne(
                    eq("_id", person + "|" + organization),
                    new Document("person", person).append("organization", organization),
                    new ReplaceOptions().upsert(true));
        }
    }

    public Set<Erased> all() {
        var all = new HashSet<Erased>();
        for (var one : persons.find()) {
            all.add(new Erased(one.getString("person"), one.getString("organization")));
        }
        return all;
    }

    @Override
    public void reset() {
        persons.deleteMany(new Document());
    }
}
