package org.qunzhi.platform.wire;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.common.Uuid;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.messaging.StreamableMessageSource;
import org.axonframework.messaging.unitofwork.RollbackConfigurationType;
import org.jspecify.annotations.Nullable;
import org.qunzhi.contracts.Context;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Publishes one record for every position of this service's store, in order, and moves its token
 * only behind what the broker acknowledged. A record may come twice, then whole; none is skipped.
 */
public final class Relay implements SmartLifecycle, TopicUser {
    static final String NAME = "relay";
    private static final Logger log = LoggerFactory.getLogger(Relay.class);
    private static final int BATCH = 500;

    /**
     * To finish the batch under way; what is not acknowledged then comes again at the next start.
     */
    private static final long GRACE_MILLIS = 2000;

    private final Context context;
    private final StreamableMessageSource<TrackedEventMessage<?>> store;
    private final TokenStore tokens;
    private final Topics topics;
    private final Rewind rewind;
    private final Publisher publisher;
    private final RelayHandler handler;
    private volatile @Nullable Running running;

    Relay(
            Context context,
            StreamableMessageSource<TrackedEventMessage<?>> store,
            TokenStore tokens,
            Topics topics,
            Rewind rewind,
            Map<String, Object> kafka) {
        this.rewind = rewind;
        this.context = context;
        this.store = store;
        this.tokens = tokens;
        this.topics = topics;
        this.publisher =
                new Publisher(kafka, "qunzhi-" + context.code() + "-relay", context.topic());
        this.handler = new RelayHandler(new Envelope(context), publisher, this::fromToken);
    }

    /** Returns at once; the broker may come later. */
    @Override
    public synchronized void start() {
        if (running != null) {
            return;
        }
        publisher.begin();
        handler.begin();
        var coordinator = thread("coordinator");
        var worker = thread("worker");
        var processor = processor(coordinator, worker);
        var starter =
                new Starter(
                        name("starter"),
                        () -> {
                            topics.ensure(List.of(context.topic()));
                            rewind.look();
                            processor.start();
                        });
        running = new Running(processor, coordinator, worker, starter);
    }

    @Override
    public synchronized void stop() {
        var stopping = running;
        running = null;
        if (stopping != null) {
            stopping.stop(publisher);
            publisher.close();
        }
    }

    @Override
    public List<String> topics() {
        return List.of(context.topic());
    }

    /** Where the broker lost the topic, all of it is published again. */
    @Override
    public void found(Map<String, Uuid> ids) {
        if (rewind.isStill(ids.get(context.topic()))) return;
        log.warn("{} was lost or made", context.topic());
        again();
    }

    private synchronized void again() {
        if (running == null) return;
        stop();
        start();
    }

    @Override
    public synchronized boolean isRunning() {
        return running != null;
    }

    /** Positions of the store that are not published yet, as far as this instance knows. */
    public long lag() {
        var active = running;
        var status = active == null ? null : active.processor.processingStatus().get(0);
        var claimed = status == null ? 0 : status.getCurrentPosition().orElse(0);
        var published = Math.max(claimed, handler.published());
        return Math.max(0, position(store.createHeadToken()) - published);
    }

    /** How many batches were not acknowledged and were, or will be, sent again. */
    public long failures() {
        return handler.failures();
    }

    private PooledStreamingEventProcessor processor(
            ScheduledExecutorService coordinator, ScheduledExecutorService worker) {
        return PooledStreamingEventProcessor.builder()
                .name(NAME)
                .eventHandlerInvoker(handler)
                .messageSource(store)
                .tokenStore(tokens)
                .transactionManager(NoTransactionManager.instance())
                .rollbackConfiguration(RollbackConfigurationType.ANY_THROWABLE)
                // The default handler only logs, that is, it skips.
                .errorHandler(PropagatingErrorHandler.instance())
                .coordinatorExecutor(coordinator)
                .workerExecutor(worker)
                .initialSegmentCount(1)
                .initialToken(StreamableMessageSource::createTailToken)
                .batchSize(BATCH)
                .tokenClaimInterval(1000)
                .claimExtensionThreshold(1000)
                // Waiting for acknowledgements may take longer than a claim lasts.
                .enableCoordinatorClaimExtension()
                .build();
    }

    private long fromToken() {
        return position(tokens.fetchToken(NAME, 0));
    }

    static long position(@Nullable TrackingToken token) {
        return token == null ? 0 : Math.max(0, token.position().orElse(0));
    }

    /** The store may still wake a reader whose executor has just stopped: that is no failure. */
    private ScheduledExecutorService thread(String role) {
        return new ScheduledThreadPoolExecutor(
                1,
                Thread.ofPlatform().daemon().name(name(role)).factory(),
                new ThreadPoolExecutor.DiscardPolicy());
    }

    private String name(String role) {
        return context.code() + "-relay-" + role;
    }

    private record Running(
            PooledStreamingEventProcessor processor,
            ScheduledExecutorService coordinator,
            ScheduledExecutorService worker,
            Starter starter) {

        /** Without a broker a batch waits for it longer than anybody waits for a stop. */
        void stop(Publisher publisher) {
            starter.close();
            var stopped = processor.shutdownAsync();
            try {
                stopped.get(GRACE_MILLIS, TimeUnit.MILLISECONDS);
            } catch (TimeoutException | ExecutionException e) {
                log.info("The relay is stopped in the middle of a batch: {}", e.toString());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            publisher.end();
            stopped.join();
            coordinator.shutdown();
            worker.shutdown();
        }
    }
}
