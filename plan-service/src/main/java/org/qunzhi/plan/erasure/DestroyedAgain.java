package org.qunzhi.plan.erasure;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.UpdateOptions;
import org.bson.Document;
import org.qunzhi.contracts.EventType;
import org.qunzhi.contracts.plan.ErasureEvent.PersonErased;
import org.qunzhi.platform.store.MongoEventStorageEngine;
import org.qunzhi.platform.store.StoredEvent;
import org.qunzhi.vault.Owner;
import org.qunzhi.vault.Vault;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Destroys at every start, before anybody is answered and anything is read, the keys of everybody
 * who was erased: the vault may have been restored from a copy that is older.
 *
 * <p>It asks the store and not a read model, which may lag or be rebuilding. What earlier starts
 * have read is kept by name; only what came after is read again. A store that ends before the place
 * where that stopped was restored itself and is read from its beginning.
 */
@Component
class DestroyedAgain implements SmartInitializingSingleton {
    private static final UpdateOptions UPSERT = new UpdateOptions().upsert(true);
    private static final String ERASED = PersonErased.class.getAnnotation(EventType.class).value();
    private static final String READ = "read";
    private final MongoEventStorageEngine store;
    private final Vault vault;
    private final MongoCollection<Document> erased;

    DestroyedAgain(MongoEventStorageEngine store, Vault vault, MongoDatabase database) {
        this.store = store;
        this.vault = vault;
        this.erased = database.getCollection("erased");
    }

    /** Fails, and with it the start, where the vault does not answer. */
    @Override
    public void afterSingletonsInstantiated() {
        long head = store.head();
        long read = read();
        try (var events = store.stored(read > head ? 1 : read + 1)) {
            events.filter(event -> event.name().equals(ERASED)).forEach(this::keep);
        }
        for (var one : erased.find()) {
            if (!READ.equals(one.getString("_id")))
                vault.destroy(
                        Owner.personal(one.getString("person"), one.getString("organization")));
        }
        erased.updateOne(eq("_id", READ), set("position", head), UPSERT);
    }

    private long read() {
        var read = erased.find(eq("_id", READ)).first();
        return read == null ? 0 : read.getLong("position");
    }

    private void keep(StoredEvent event) {
        var data = JsonMapper.shared().readTree(event.data());
        erased.updateOne(
                eq("_id", event.aggregateId()),
                combine(
                        set("person", data.path("person").asString()),
                        set("organization", data.path("organization").asString())),
                UPSERT);
    }
}
