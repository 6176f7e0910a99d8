package org.qunzhi.platform.store;

import java.util.ArrayDeque;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.GenericTrackedDomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingEventStream;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.StreamableMessageSource;
import org.jspecify.annotations.Nullable;
import org.qunzhi.platform.Attributes;

/**
 * The positions of a store, each event as it lies there: for a pooled processor that passes them
 * on. No upcaster and no stored name that this version does not know can hide one; through the
 * store itself, where events are deserialised, either would.
 */
public final class StoredEvents implements StreamableMessageSource<TrackedEventMessage<?>> {
    private static final int PAGE = 200;

    private final TailingEventStore store;
    private final MongoEventStorageEngine engine;

    public StoredEvents(TailingEventStore store, MongoEventStorageEngine engine) {
        this.store = store;
        this.engine = engine;
    }

    @Override
    public BlockingStream<TrackedEventMessage<?>> openStream(@Nullable TrackingToken token) {
        return new Reader(
                engine.commits(), store.openStream(token), MongoEventStorageEngine.after(token));
    }

    @Override
    public @Nullable TrackingToken createTailToken() {
        return store.createTailToken();
    }

    @Override
    public @Nullable TrackingToken createHeadToken() {
        return store.createHeadToken();
    }

    private static TrackedEventMessage<?> message(StoredEvent event) {
        Message<StoredEvent> message =
                new GenericMessage<>(event.id(), event, Map.of(Attributes.STORED, event));
        return new GenericTrackedDomainEventMessage<>(
                new GlobalSequenceTrackingToken(event.position()),
                "",
                event.aggregateId(),
                event.sequence(),
                message,
                event::time);
    }

    /** Read by one thread; woken by a stream of the store that is never read itself. */
    private static final class Reader implements BlockingStream<TrackedEventMessage<?>> {
        private final Commits commits;
        private final TrackingEventStream waker;
        private final Queue<TrackedEventMessage<?>> page = new ArrayDeque<>();
        private long next;

        Reader(Commits commits, TrackingEventStream waker, long next) {
            this.commits = commits;
            this.waker = waker;
            this.next = next;
            // A token may stand inside a commit.
            commits.around(next).ifPresent(this::take);
        }

        private void take(Commit commit) {
            commit.events().stream()
                    .filter(event -> event.position() >= next)
                    .map(StoredEvents::message)
                    .forEach(page::add);
            next = commit.lastPosition() + 1;
        }

        @Override
        public Optional<TrackedEventMessage<?>> peek() {
            if (page.isEmpty()) {
                commits.from(next, PAGE).forEach(this::take);
            }
            return Optional.ofNullable(page.peek());
        }

        /** Never waits: a pooled processor comes again when it is woken. */
        @Override
        public boolean hasNextAvailable(int timeout, TimeUnit unit) {
            return peek().isPresent();
        }

        @Override
        public TrackedEventMessage<?> nextAvailable() {
            var event = peek().orElseThrow();
            page.remove();
            return event;
        }

        @Override
        public boolean setOnAvailableCallback(Runnable onAvailable) {
            return waker.setOnAvailableCallback(onAvailable);
        }

        @Override
        public void close() {
            waker.close();
        }
    }
}
