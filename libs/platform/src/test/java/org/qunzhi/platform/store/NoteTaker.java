package org.qunzhi.platform.store;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.ReplayStatus;
import org.axonframework.eventhandling.SimpleEventHandlerInvoker;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingEventStream;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.messaging.StreamableMessageSource;
import org.jspecify.annotations.Nullable;
import org.qunzhi.platform.Attributes;

/** A read model of positions behind a pooled processor. */
final class NoteTaker implements AutoCloseable {
    static final Duration AN_HOUR = Duration.ofHours(1);
    static final Duration AT_ONCE = Duration.ofMillis(20);

    /**
     * One thread, as in a service: with two a wake-up that comes while it works is lost in Axon.
     */
    private final ScheduledExecutorService coordinator = Executors.newScheduledThreadPool(1);

    private final ScheduledExecutorService worker = Executors.newScheduledThreadPool(1);
    private final LinkedBlockingQueue<Taken> arriving = new LinkedBlockingQueue<>();
    private final AtomicInteger opened = new AtomicInteger();
    final PooledStreamingEventProcessor processor;

    record Taken(long position, boolean replayed) {}

    /**
     * Takes part with one segment.
     *
     * @param interval how often it looks by itself, unless it is woken
     */
    NoteTaker(StoreInstance instance, TokenStore tokens, Duration interval) {
        processor =
                PooledStreamingEventProcessor.builder()
                        .name("note-taker")
                        .eventHandlerInvoker(
                                SimpleEventHandlerInvoker.builder()
                                        .eventHandlers(new Handler())
                                        .listenerInvocationErrorHandler(
                                                PropagatingErrorHandler.instance())
                                        .build())
                        .messageSource(new Source(instance.store))
                        .tokenStore(tokens)
                        .transactionManager(NoTransactionManager.INSTANCE)
                        .coordinatorExecutor(coordinator)
                        .workerExecutor(worker)
                        .initialSegmentCount(1)
                        .initialToken(StreamableMessageSource::createTailToken)
                        .batchSize(100)
                        .tokenClaimInterval(interval.toMillis())
                        .claimExtensionThreshold(interval.toMillis())
                        .build();
    }

    private final class Source implements StreamableMessageSource<TrackedEventMessage<?>> {
        private final TailingEventStore store;

        Source(TailingEventStore store) {
            this.store = store;
        }

        @Override
        public TrackingEventStream openStream(@Nullable TrackingToken token) {
            opened.incrementAndGet();
            return store.openStream(token);
        }

        @Override
        public @Nullable TrackingToken createTailToken() {
            return store.createTailToken();
        }
    }

    final class Handler {
        @EventHandler
        void on(NoteEvent event, EventMessage<?> message, ReplayStatus status) {
            var stored = (StoredEvent) message.getMetaData().get(Attributes.STORED);
            if (stored == null) throw new IllegalStateException("not from the store: " + event);
            arriving.add(new Taken(stored.position(), status.isReplay()));
        }
    }

    /** Waits for as many as that, in the order in which they came. */
    List<Taken> take(int count) throws InterruptedException {
        var taken = new ArrayList<Taken>();
        while (taken.size() < count) taken.add(arriving.take());
        return taken;
    }

    int streamsOpened() {
        return opened.get();
    }

    boolean nothingMore() {
        return arriving.isEmpty();
    }

    @Override
    public void close() {
        processor.shutDown();
        coordinator.shutdownNow();
        worker.shutdownNow();
    }
}
