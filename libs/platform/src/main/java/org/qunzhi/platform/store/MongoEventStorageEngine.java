package org.qunzhi.platform.store;

import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
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
        implements AutoCloseable, MeterBinder {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** Of the buckets in which the time of an append is counted. */
    private static final Duration[] BOUNDS =
            IntStream.of(1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000)
                    .mapToObj(Duration::ofMillis)
                    .toArray(Duration[]::new);

    private final Commits commits;
    private final Snapshots snapshots;
    private final Chain chain;
    private final Drafting drafting;
    private final Protection protection;
    private final Duration settle;
    private volatile @Nullable Timer appending;

    public MongoEventStorageEngine(
            MongoDatabase database,
            NamedEventSerializer serializer,
            EventUpcaster upcasters,
            Clock clock,
            Publishable publishable,
            Protection protection) {
        this(database, serializer, upcasters, clock, publishable, protection, Limits.USUAL);
    }

    /**
     * How long things may take.
     *
     * @param patience of a caller, until the store answers
     * @param settle from the beginning of a command until its commit is sent to the store
     */
    public record Limits(Duration patience, Duration settle) {
        static final Limits USUAL = new Limits(PATIENCE, Duration.ofSeconds(5));

        public static Limits settle(Duration settle) {
            return new Limits(PATIENCE, settle);
        }
    }

    public MongoEventStorageEngine(
            MongoDatabase database,
            NamedEventSerializer serializer,
            EventUpcaster upcasters,
            Clock clock,
            Publishable publishable,
            Protection protection,
            Limits limits) {
        super(new Parts(serializer, upcasters));
        commits = new Commits(database);
        snapshots = new Snapshots(database, commits);
        chain = new Chain(commits, limits.patience(), limits.settle(), database.getName());
        settle = limits.settle();
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
        long begun = System.nanoTime();
        try {
            intent.received(commit.receipt(chain.append(commit, intent.begunNanos())));
        } finally {
            var timer = appending;
            if (timer != null) timer.record(System.nanoTime() - begun, TimeUnit.NANOSECONDS);
        }
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        appending =
                Timer.builder("qunzhi.store.append")
                        .description("until a commit is durable, or was not accepted")
                        .serviceLevelObjectives(BOUNDS)
                        .register(registry);
    }

    /** How long after its beginning a command may still decide something. */
    public Duration settle() {
        return settle;
    }

    /**
     * The last position, of which all that was sent to the store longer than a settle-time ago
     * stands at or before it; empty while that cannot be said.
     */
    public OptionalLong settledHead() {
        if (chain.isUnsettled()) return OptionalLong.empty();
        long head = commits.next() - 1;
        return chain.isUnsettled() ? OptionalLong.empty() : OptionalLong.of(head);
    }

    /**
     * Puts events of a store that was lost back where they were, those that are missing.
     *
     * @param events by position, from 1 without a gap
     */
    public void putBack(List<StoredEvent> events) {
        for (var event : events) {
            if (event.position() < commits.next()) continue;
            var commit =
                    new Commit(
                            event.position(),
                            event.aggregateId(),
                            event.sequence(),
                            "put-back/" + event.id(),
                            "put-back",
                            List.of(event));
            commits.insert(List.of(commit.at(event.position())));
        }
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
        var events = from(next, found);
        if (inside && (found.isEmpty() || found.getFirst().position() != next)) {
            var around = commits.around(next);
            if (around.isPresent()) {
                found = List.of(around.get());
                events = from(next, found);
            }
        }
        if (found.isEmpty()) return new Page(Collections.emptyIterator(), next);
        var messages =
                EventUtils.upcastAndDeserializeTrackedEvents(
                                data(events), getEventSerializer(), upcasterChain)
                        .iterator();
        return new Page(messages, found.getLast().lastPosition() + 1);
    }

    private StoredEventData data(StoredEvent event) {
        return new StoredEventData(event, protection);
    }

    private Stream<StoredEventData> data(List<StoredEvent> page) {
        protection.expect(page);
        return page.stream().map(this::data);
    }

    private static List<StoredEvent> from(long position, List<Commit> commits) {
        return commits.stream()
                .flatMap(commit -> commit.events().stream())
                .filter(event -> event.position() >= position)
                .toList();
    }

    /** From a position on, each event as it lies there; the stream reads page by page. */
    public Stream<StoredEvent> stored(long from) {
        return pages(from).flatMap(List::stream);
    }

    private Stream<List<StoredEvent>> pages(long from) {
        var rest =
                Stream.iterate(
                        commits.from(from, 256),
                        page -> !page.isEmpty(),
                        page -> commits.from(page.getLast().lastPosition() + 1, 256));
        return Stream.concat(commits.around(from).map(List::of).stream(), rest)
                .map(page -> from(from, page));
    }

    /** The event at a position, as it lies there. */
    public Optional<StoredEvent> storedAt(long position) {
        return commits.around(position)
                .or(() -> commits.from(position, 1).stream().findFirst())
                .flatMap(
                        commit ->
                                commit.events().stream()
                                        .filter(event -> event.position() == position)
                                        .findFirst());
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
        return pages(after(token)).flatMap(this::data);
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

    @Override
    public Optional<DomainEventMessage<?>> readSnapshot(String aggregateId) {
        return snapshots.read(aggregateId);
    }

    @Override
    public void storeSnapshot(DomainEventMessage<?> snapshot) {
        snapshots.store(snapshot);
    }

    /** Snapshots are no events, hence not of the events' serializer, and never come by this way. */
    @Override
    protected Stream<? extends DomainEventData<?>> readSnapshotData(String aggregateId) {
        throw new UnsupportedOperationException();
    }

    @Override
    protected void storeSnapshot(DomainEventMessage<?> snapshot, Serializer serializer) {
        throw new UnsupportedOperationException();
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
