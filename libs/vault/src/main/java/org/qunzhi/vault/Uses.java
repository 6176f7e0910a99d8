package org.qunzhi.vault;

import static com.mongodb.client.model.Sorts.descending;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.qunzhi.vault.Vault.Use;

/** Who was shown what because of an office: appended to, never changed. */
final class Uses {
    static final String COLLECTION = "uses";

    private final MongoCollection<Document> uses;

    Uses(MongoDatabase database) {
        uses =
                database.getCollection(COLLECTION)
                        .withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
    }

    void add(Use use) {
        uses.insertOne(
                new Document("_id", id(use.at()))
                        .append("at", use.at().toString())
                        .append("actor", use.actor())
                        .append("organization", use.organization())
                        .append("purpose", use.purpose())
                        .append("keys", use.keyIds()));
    }

    /** In the order of time, so that the latest are found without an index of their own. */
    private static String id(Instant at) {
        return "%011d.%09d-%s".formatted(at.getEpochSecond(), at.getNano(), UUID.randomUUID());
    }

    List<Use> latest(int most) {
        return uses.find()
                .sort(descending("_id"))
                .limit(most)
                .map(Uses::read)
                .into(new ArrayList<>());
    }

    private static Use read(Document use) {
        return new Use(
                Instant.parse(use.getString("at")),
                use.getString("actor"),
                use.getString("organization"),
                use.getString("purpose"),
                List.copyOf(use.getList("keys", String.class)));
    }
}
