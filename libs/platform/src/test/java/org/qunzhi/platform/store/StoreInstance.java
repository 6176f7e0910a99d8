package org.qunzhi.platform.store;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.Configuration;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.EventCountSnapshotTriggerDefinition;
import org.axonframework.serialization.upcasting.event.EventUpcasterChain;
import org.qunzhi.platform.store.LetterEvent.LetterWritten;
import org.qunzhi.platform.store.NoteEvent.NoteAmended;
import org.qunzhi.platform.store.NoteEvent.NoteOpened;
import org.qunzhi.platform.trace.TraceContext;
import org.qunzhi.vault.Owner;
import org.qunzhi.vault.VaultInMemory;

/** One instance of a service, as far as its store goes: client, engine, event store, bus. */
final class StoreInstance implements AutoCloseable {
    static final int SNAPSHOT_EVERY = 20;
    private final MongoClient client;
    final VaultInMemory keys = new VaultInMemory(Owner.PERSONAL, Owner.SEALED);
    final MongoDatabase database;
    final MongoEventStorageEngine engine;
    final TailingEventStore store;
    private final Configuration axon;
    final CommandSender sender;

    StoreInstance(String uri, String databaseName) {
        this(uri, databaseName, Duration.ofSeconds(20));
    }

    StoreInstance(String uri, String databaseName, Duration patience) {
        this(uri, databaseName, patience, Duration.ofHours(1));
    }

    StoreInstance(String uri, String databaseName, Duration patience, Duration settle) {
        client = MongoClients.create(uri);
        database = client.getDatabase(databaseName);
        engine =
                new MongoEventStorageEngine(
                        database,
                        new NamedEventSerializer(
                                StoredNames.of(
                                        NoteOpened.class, NoteAmended.class, LetterWritten.class)),
                        new EventUpcasterChain(new NoteAmendedFrom1To2()),
                        Clock.systemUTC(),
                        _ -> {},
                        new Protection(keys, new SecureRandom()),
                        new MongoEventStorageEngine.Limits(patience, settle));
        store = new TailingEventStore(engine);
        axon =
                DefaultConfigurer.defaultConfiguration(false)
                        .configureEventStore(_ -> store)
                        .configureAggregate(
                                AggregateConfigurer.defaultConfiguration(NoteAggregate.class)
                                        .configureSnapshotTrigger(
                                                all ->
                                                        new EventCountSnapshotTriggerDefinition(
                                                                all.snapshotter(), SNAPSHOT_EVERY)))
                        .start();
        sender = new CommandSender(axon.getComponent(CommandBus.class), engine, TraceContext.NONE);
    }

    /** {@code count} events of one aggregate from a sequence on, not yet appended. */
    static List<DomainEventMessage<?>> events(String note, long firstSequence, int count) {
        return IntStream.range(0, count)
                .<DomainEventMessage<?>>mapToObj(
                        i ->
                                new GenericDomainEventMessage<>(
                                        "NoteAggregate",
                                        note,
                                        firstSequence + i,
                                        new NoteOpened(note, "text " + (firstSequence + i))))
                .toList();
    }

    void append(String note, long firstSequence, int count) {
        store.publish(events(note, firstSequence, count));
    }

    List<StoredEvent> all() {
        var all = new ArrayList<StoredEvent>();
        long next = 1;
        while (true) {
            var page = engine.commits().from(next, 256);
            if (page.isEmpty()) return all;
            page.forEach(commit -> all.addAll(commit.events()));
            next = page.getLast().lastPosition() + 1;
        }
    }

    long commits() {
        return database.getCollection(Commits.COLLECTION).countDocuments();
    }

    @Override
    public void close() {
        axon.shutdown();
        store.shutDown();
        client.close();
    }
}
