package org.qunzhi.bench;

import com.mongodb.client.MongoDatabase;
import java.security.SecureRandom;
import java.time.Clock;
import org.axonframework.serialization.upcasting.event.EventUpcasterChain;
import org.qunzhi.bench.BenchEvent.ClearNoted;
import org.qunzhi.platform.store.MongoEventStorageEngine;
import org.qunzhi.platform.store.NamedEventSerializer;
import org.qunzhi.platform.store.Protection;
import org.qunzhi.platform.store.StoredNames;
import org.qunzhi.vault.Keys;

/** The platform's: digests and salts of every field, one order of all events of the service. */
final class OurStore implements Appender {
    private final MongoDatabase database;
    private final MongoEventStorageEngine engine;

    OurStore(MongoDatabase database, Keys keys) {
        this.database = database;
        engine = engine(database, keys);
    }

    static MongoEventStorageEngine engine(MongoDatabase database, Keys keys) {
        return new MongoEventStorageEngine(
                database,
                new NamedEventSerializer(StoredNames.of(ClearNoted.class)),
                new EventUpcasterChain(),
                Clock.systemUTC(),
                _ -> {},
                new Protection(keys, new SecureRandom()));
    }

    @Override
    public String name() {
        return "ours";
    }

    @Override
    public boolean append(String stream, long sequence, ClearNoted event) {
        return Appender.unlessTaken(() -> Appender.append(engine, stream, sequence, event));
    }

    @Override
    public long last(String stream) {
        return engine.lastSequenceNumberFor(stream).orElse(-1L);
    }

    @Override
    public void close() {
        engine.close();
        database.drop();
    }
}
