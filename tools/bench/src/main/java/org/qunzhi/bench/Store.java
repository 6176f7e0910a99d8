package org.qunzhi.bench;

import com.mongodb.client.MongoDatabase;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.serialization.upcasting.event.EventUpcasterChain;
import org.qunzhi.bench.BenchEvent.ClearNoted;
import org.qunzhi.bench.BenchEvent.ClosedNoted;
import org.qunzhi.platform.store.MongoEventStorageEngine;
import org.qunzhi.platform.store.NamedEventSerializer;
import org.qunzhi.platform.store.Protection;
import org.qunzhi.platform.store.StoredNames;
import org.qunzhi.vault.Keys;

/** The event store of one variant, at the engine's seam. */
final class Store implements AutoCloseable {
    private final Variant variant;
    private final Size size;
    private final int filling;
    private final MongoDatabase database;
    private final MongoEventStorageEngine engine;
    private final ExecutorService writers;
    private int appended;

    Store(Variant variant, Size size, int filling, MongoDatabase database, Keys keys) {
        this.variant = variant;
        this.size = size;
        this.filling = filling;
        this.database = database;
        engine =
                new MongoEventStorageEngine(
                        database,
                        new NamedEventSerializer(
                                StoredNames.of(ClearNoted.class, ClosedNoted.class)),
                        new EventUpcasterChain(),
                        Clock.systemUTC(),
                        _ -> {},
                        new Protection(keys, new SecureRandom()));
        writers = Executors.newFixedThreadPool(size.writers());
    }

    /** One round: every writer has a stream of its own and waits for each of its events. */
    void append() {
        int first = appended;
        var waiting = new ArrayList<Callable<Void>>();
        for (int writer = 0; writer < size.writers(); writer++) {
            int from = first + writer * size.events();
            waiting.add(
                    () -> {
                        append(from);
                        return null;
                    });
        }
        try {
            for (var written : writers.invokeAll(waiting)) written(written);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        appended += size.eventsOfARound();
    }

    private static void written(Future<?> written) throws InterruptedException {
        try {
            written.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("not appended", e.getCause());
        }
    }

    private void append(int from) {
        var note = "note-%08d".formatted(from);
        for (int i = 0; i < size.events(); i++) {
            var event = variant.event(note, (from + i) % size.persons(), filling);
            engine.appendEvents(List.of(new GenericDomainEventMessage<>("", note, i, event)));
        }
    }

    /**
     * Every event from the first on, bound to its record.
     *
     * @throws IllegalStateException where one is missing or its fields are not to be read
     */
    void replay() {
        int seen = 0;
        try (var events = engine.readEvents(null, false)) {
            for (var all = events.iterator(); all.hasNext(); seen++) {
                if (all.next().getPayload() instanceof ClosedNoted closed && !readable(closed))
                    throw new IllegalStateException("a field does not open");
            }
        }
        if (seen != appended) throw new IllegalStateException(seen + " events of " + appended);
    }

    private static boolean readable(ClosedNoted event) {
        return event.name().shown().isPresent()
                && event.phone().shown().isPresent()
                && event.remark().shown().isPresent();
    }

    Variant variant() {
        return variant;
    }

    int appended() {
        return appended;
    }

    /** Bytes that its first event takes: its data and its salts. */
    int stored() {
        var event = engine.stored(1).findFirst().orElseThrow();
        return event.data().getBytes(StandardCharsets.UTF_8).length
                + event.salts().entrySet().stream()
                        .mapToInt(salt -> salt.getKey().length() + salt.getValue().length())
                        .sum();
    }

    @Override
    public void close() {
        writers.close();
        engine.close();
        database.drop();
    }
}
