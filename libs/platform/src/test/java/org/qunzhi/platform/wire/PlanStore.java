package org.qunzhi.platform.wire;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.serialization.upcasting.event.NoOpEventUpcaster;
import org.qunzhi.contracts.Classification;
import org.qunzhi.contracts.Context;
import org.qunzhi.contracts.EventType;
import org.qunzhi.contracts.plan.OrganizationEvent.UnitAdded;
import org.qunzhi.contracts.plan.PersonEvent.PersonRegistered;
import org.qunzhi.embedded.EmbeddedMongo;
import org.qunzhi.platform.store.MongoEventStorageEngine;
import org.qunzhi.platform.store.NamedEventSerializer;
import org.qunzhi.platform.store.Protection;
import org.qunzhi.platform.store.StoredEvent;
import org.qunzhi.platform.store.StoredEvents;
import org.qunzhi.platform.store.StoredNames;
import org.qunzhi.platform.store.TailingEventStore;
import org.qunzhi.vault.Owner;
import org.qunzhi.vault.VaultInMemory;

/** The event store of the plan context, on the embedded MongoDB. */
final class PlanStore implements AutoCloseable {
    final VaultInMemory vault = new VaultInMemory(Owner.PERSONAL);
    final Protection protection = new Protection(vault, new SecureRandom());
    private final EmbeddedMongo mongo;
    private final MongoClient client;
    final MongoEventStorageEngine engine;
    private final TailingEventStore store;
    final MongoDatabase database;

    /** What a later version of the service decided. */
    @EventType(value = "unit-painted", version = 3, classification = Classification.PUBLIC)
    record UnitPainted(String unit, String color) {}

    PlanStore(Path directory) {
        mongo = EmbeddedMongo.start(directory, 0);
        client = MongoClients.create(mongo.uri());
        database = client.getDatabase("qunzhi-test-" + UUID.randomUUID());
        var names = StoredNames.of(UnitAdded.class, UnitPainted.class, PersonRegistered.class);
        engine =
                new MongoEventStorageEngine(
                        database,
                        new NamedEventSerializer(names),
                        NoOpEventUpcaster.INSTANCE,
                        Clock.systemUTC(),
                        new Envelope(Context.PLAN)::check,
                        protection);
        store = new TailingEventStore(engine);
    }

    /** Another engine on the same events, which gives commands as long as that. */
    MongoEventStorageEngine engine(Duration settle) {
        return new MongoEventStorageEngine(
                database,
                new NamedEventSerializer(StoredNames.of(UnitAdded.class)),
                NoOpEventUpcaster.INSTANCE,
                Clock.systemUTC(),
                new Envelope(Context.PLAN)::check,
                protection,
                MongoEventStorageEngine.Limits.settle(settle));
    }

    StoredEvents events() {
        return new StoredEvents(store, engine);
    }

    /** One commit of so many units, the first of them with this sequence. */
    void addUnits(String organization, long sequence, int count) {
        store.publish(
                IntStream.range(0, count).mapToObj(i -> unit(organization, sequence + i)).toList());
    }

    void paint(String organization, long sequence) {
        store.publish(List.of(message(organization, sequence, new UnitPainted("u-1", "红"))));
    }

    /** The event as it was stored. */
    StoredEvent register(PersonRegistered person) {
        store.publish(List.of(message(person.person(), 0, person)));
        try (var all = engine.stored(1)) {
            return all.reduce((_, last) -> last).orElseThrow();
        }
    }

    private static DomainEventMessage<?> unit(String organization, long sequence) {
        return message(
                organization,
                sequence,
                new UnitAdded(organization, "u-" + sequence, null, "车间" + sequence));
    }

    private static DomainEventMessage<?> message(String aggregate, long sequence, Object payload) {
        return new GenericDomainEventMessage<>(
                "", aggregate, sequence, payload, Map.of("actor", "p-1", "authority", "a-1@1"));
    }

    @Override
    public void close() {
        store.shutDown();
        client.close();
        mongo.close();
    }
}
