package org.qunzhi.platform.store;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.EventUtils;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.WrappedToken;
import org.axonframework.eventsourcing.eventstore.AbstractEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.jspecify.annotations.Nullable;

/**
 * Commits in one chain behind Axon's seam. The position of an event is its token; a token may stand
 * inside a commit.
 */
public final class MongoEventStorageEngine extends AbstractEventStorageEngine
        implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Commits commits;
    private final Chain chain;
    private final Drafting drafting;
    private final Protection protection;

    public MongoEventStorageEngine(
            MongoDatabase database,
            NamedEventSerializer serializer,
            EventUpcaster upcasters,
            Clock clock,
            Publishable publishable,
            Protection protection) {
        this(database, serializer, upcasters, clock, publishable, protection, PATIENCE);
    }

    MongoEventStorageEngine(
            MongoDatabase database,
            NamedEventSerializer serializer,
            EventUpcaster upcasters,
            Clock clock,
            Publishable publishable,
            Protection protection,
            Duration patience) {
        super(new Parts(serializer, upcasters));
        commits = new Commits(database);
        chain = new Chain(commits, patience, database.getName());
        drafting = new Drafting(serializer, clock, publishable, protection);
        this.protection = protection;
    }

    @Override
    protected void appendEvents(List<? extends EventMessage<?>> events, Serializer serializer) {
        if (events.isEmpty()) return;
        var intent =
                Intent.current()
                        .orElseGet(() -> new Intent(Drafting.madeUpId(), Drafting.madeUpId()));
        append(events, intent);
    }

    void append(List<? extends EventMessage<?>> events, Intent intent) {
        if (intent.receipt() != null) {
            throw new EventStoreException("one command, one commit");
        }
        var commit = drafting.draft(events, intent.commandId(), intent.requestHash());
        intent.received(commit.receipt(chain.append(commit)));
    }

    Commits commits() {
        return commits;
    }

    /** A page of the tail and where to go on. */
    record Page(Iterator<TrackedEventMessage<?>> messages, long next) {}

    /**
     * Reads on.
     *
     * @param next the position to go on from
     * @param inside whether {@code next} may stand inside a commit
     */
    Page page(long next, boolean inside, int limit) {
        var found = commits.from(next, limit);
        Stream<StoredEvent> events = found.stream().flatMap(commit -> commit.events().stream());
        if (inside && (found.isEmpty() || found.getFirst().position() != next)) {
            var around = commits.around(next);
            if (around.isPresent()) {
                found = List.of(around.get());
                events = around.get().events().stream().filter(event -> event.position() >= next);
            }
        }
        if (found.isEmpty()) return new Page(Collections.emptyIterator(), next);
        var messages =
                EventUtils.upcastAndDeserializeTrackedEvents(
                                events.map(this::data), getEventSerializer(), upcasterChain)
                        .iterator();
        return new Page(messages, found.getLast().lastPosition() + 1);
    }

    private StoredEventData data(StoredEvent event) {
        return new StoredEventData(event, protection);
    }

    /** From a position on, each event as it lies there; the stream reads page by page. */
    public Stream<StoredEvent> stored(long from) {
        var rest =
                Stream.iterate(
                                commits.from(from, 256),
                                page -> !page.isEmpty(),
                                page -> commits.from(page.getLast().lastPosition() + 1, 256))
                        .flatMap(List::stream);
        return Stream.concat(commits.around(from).stream(), rest)
                .flatMap(commit -> commit.events().stream())
                .filter(event -> event.position() >= from);
    }

    static long after(@Nullable TrackingToken token) {
        return switch (WrappedToken.unwrapLowerBound(token)) {
            case null -> 1;
            case GlobalSequenceTrackingToken position -> position.getGlobalIndex() + 1;
            case TrackingToken other ->
                    throw new IllegalArgumentException("not a token of this store: " + other);
        };
    }

    @Override
    protected Stream<? extends TrackedEventData<?>> readEventData(
            @Nullable TrackingToken token, boolean mayBlock) {
        return stored(after(token)).map(this::data);
    }

    @Override
    protected Stream<? extends DomainEventData<?>> readEventData(
            String aggregateId, long firstSequence) {
        return commits.ofAggregate(aggregateId, firstSequence).stream()
                .flatMap(commit -> commit.events().stream())
                .filter(event -> event.sequence() >= firstSequence)
                .map(this::data);
    }

    @Override
    public Optional<Long> lastSequenceNumberFor(String aggregateId) {
        return commits.lastSequence(aggregateId);
    }

    /** Never null: a token store cannot put a token back that is none. */
    @Override
    public TrackingToken createTailToken() {
        return new GlobalSequenceTrackingToken(0);
    }

    /** The last position, durable; 0 as long as there is none. */
    public long head() {
        return commits.head();
    }

    @Override
    public @Nullable TrackingToken createHeadToken() {
        return token(head());
    }

    @Override
    public @Nullable TrackingToken createTokenAt(Instant time) {
        var first = commits.since(time);
        return first == null ? createHeadToken() : token(first.position() - 1);
    }

    private static @Nullable TrackingToken token(long position) {
        return position == 0 ? null : new GlobalSequenceTrackingToken(position);
    }

    /** No aggregate asks for snapshots yet; they will have a collection of their own. */
    @Override
    protected Stream<? extends DomainEventData<?>> readSnapshotData(String aggregateId) {
        return Stream.empty();
    }

    @Override
    protected void storeSnapshot(DomainEventMessage<?> snapshot, Serializer serializer) {
        throw new UnsupportedOperationException("no snapshots");
    }

    @Override
    public void close() {
        chain.close();
    }

    private static final class Parts extends Builder {
        Parts(Serializer serializer, EventUpcaster upcasters) {
            eventSerializer(serializer).snapshotSerializer(serializer).upcasterChain(upcasters);
        }
    }
}
