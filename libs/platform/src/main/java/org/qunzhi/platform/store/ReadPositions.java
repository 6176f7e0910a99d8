package org.qunzhi.platform.store;

import java.time.Duration;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.StreamingEventProcessor;

/** How far this service's read models have seen its store, after the commit of their batch. */
public final class ReadPositions {
    private static final Duration LOOK = Duration.ofMillis(2);
    private final EventProcessingConfiguration processing;
    private final MongoEventStorageEngine engine;

    ReadPositions(EventProcessingConfiguration processing, MongoEventStorageEngine engine) {
        this.processing = processing;
        this.engine = engine;
    }

    /** The position of the last event seen, 0 before the first. */
    public long position() {
        return processing
                .eventProcessor(ReadModels.PROCESSOR, StreamingEventProcessor.class)
                .map(ReadPositions::position)
                .orElseGet(() -> engine.commits().head());
    }

    private static long position(StreamingEventProcessor processor) {
        return processor.processingStatus().values().stream()
                .mapToLong(status -> status.getCurrentPosition().orElse(0))
                .min()
                .orElse(0);
    }

    /** Waits until {@code least} is seen, or for as long as that; answers the position then. */
    public long await(long least, Duration most) {
        long end = System.nanoTime() + most.toNanos();
        long position = position();
        while (position < least && System.nanoTime() < end) {
            try {
                Thread.sleep(LOOK);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return position;
            }
            position = position();
        }
        return position;
    }
}
