package org.qunzhi.bench;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.AggregateSnapshotter;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.eventsourcing.GenericAggregateFactory;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.bson.Document;
import org.qunzhi.platform.store.MongoEventStorageEngine;
import org.qunzhi.vault.Keys;

/**
 * An aggregate is loaded through Axon's repository: with all its events, and with a snapshot taken
 * five events before the last. The limit is one look for the documents of its commits, of which
 * nothing is made.
 */
final class LoadRow implements Row {
    private static final int OF_A_COMMIT = 60;
    private static final int AFTER_SNAPSHOT = 5;
    private final MongoClient client;
    private final List<Integer> sizes;
    private final History plain;
    private final History snapshots;

    LoadRow(String uri, List<Integer> sizes, Keys keys) {
        this.client = MongoClients.create(uri);
        this.sizes = sizes;
        this.plain = new History(client.getDatabase("bench-" + UUID.randomUUID()), keys);
        this.snapshots = new History(client.getDatabase("bench-" + UUID.randomUUID()), keys);
        for (int events : sizes) {
            plain.append(events, 0, events);
            snapshots.append(events, 0, events - AFTER_SNAPSHOT);
            snapshots.snapshot(events);
            snapshots.append(events, events - AFTER_SNAPSHOT, events);
        }
    }

    @Override
    public String name() {
        return "load";
    }

    @Override
    public String size() {
        return "events of the aggregate";
    }

    @Override
    public List<Case> cases() {
        return sizes.stream().map(this::of).toList();
    }

    private Case of(int events) {
        return new Case(
                "an aggregate of %,d events".formatted(events),
                events,
                List.of(
                        new Contender(
                                "its commits, as documents", Part.LIMIT, plain.documents(events)),
                        new Contender("all its events", Part.PEER, plain.loaded(events)),
                        new Contender("with a snapshot", Part.OURS, snapshots.loaded(events))));
    }

    @Override
    public void close() {
        plain.close();
        snapshots.close();
        client.close();
    }

    /** A store with one aggregate of each size, and Axon's repository over it. */
    private static final class History implements AutoCloseable {
        private final MongoDatabase database;
        private final MongoEventStorageEngine engine;
        private final EmbeddedEventStore store;
        private final EventSourcingRepository<NotedAggregate> repository;

        History(MongoDatabase database, Keys keys) {
            this.database = database;
            engine = OurStore.engine(database, keys);
            store = EmbeddedEventStore.builder().storageEngine(engine).build();
            repository =
                    EventSourcingRepository.builder(NotedAggregate.class).eventStore(store).build();
        }

        private static String note(int size) {
            return "note-" + size;
        }

        void append(int size, int from, int to) {
            for (int first = from; first < to; first += OF_A_COMMIT) {
                var commit = new ArrayList<DomainEventMessage<?>>();
                IntStream.range(first, Math.min(to, first + OF_A_COMMIT))
                        .forEach(i -> commit.add(event(size, i)));
                engine.appendEvents(commit);
            }
        }

        private static DomainEventMessage<?> event(int size, int sequence) {
            var event = Variant.CLEAR.event(note(size), sequence, 0);
            return new GenericDomainEventMessage<>("NotedAggregate", note(size), sequence, event);
        }

        void snapshot(int size) {
            AggregateSnapshotter.builder()
                    .eventStore(store)
                    .aggregateFactories(new GenericAggregateFactory<>(NotedAggregate.class))
                    .build()
                    .scheduleSnapshot(NotedAggregate.class, note(size));
            if (engine.readSnapshot(note(size)).isEmpty())
                throw new IllegalStateException("no snapshot was taken");
        }

        Callable<Integer> documents(int size) {
            return () -> {
                int events = 0;
                for (var commit :
                        database.getCollection("commits")
                                .find(Filters.eq("aggregateId", note(size)))
                                .sort(Sorts.ascending("firstSequence")))
                    events += commit.getList("events", Document.class).size();
                return checked(events, size);
            };
        }

        Callable<Integer> loaded(int size) {
            return () -> {
                var work = DefaultUnitOfWork.startAndGet(null);
                try {
                    return checked(repository.load(note(size)).invoke(NotedAggregate::lines), size);
                } finally {
                    work.rollback();
                }
            };
        }

        private static int checked(int events, int size) {
            if (events != size) throw new IllegalStateException(events + " events of " + size);
            return 1;
        }

        @Override
        public void close() {
            store.shutDown();
            engine.close();
            database.drop();
        }
    }
}
