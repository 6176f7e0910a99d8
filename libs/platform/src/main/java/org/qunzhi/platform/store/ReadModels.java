package org.qunzhi.platform.store;

import java.util.List;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.qunzhi.platform.Projection;
import org.springframework.context.ApplicationEventPublisher;

/** Drops this service's read models and builds them anew from its store. */
public final class ReadModels {
    static final String PROCESSOR = "read-models";
    static final String FOLLOWERS = "followers";

    private final EventProcessingConfiguration processing;
    private final List<Projection> projections;
    private final ApplicationEventPublisher publisher;

    ReadModels(
            EventProcessingConfiguration processing,
            List<Projection> projections,
            ApplicationEventPublisher publisher) {
        this.processing = processing;
        this.projections = projections;
        this.publisher = publisher;
    }

    /** Said after the read models were dropped: who feeds them other events begins anew too. */
    public record Dropped() {}

    /** Returns when the replay has begun; it goes through the processor, event by event. */
    public void rebuild() {
        var processor =
                processing
                        .eventProcessor(PROCESSOR, StreamingEventProcessor.class)
                        .orElseThrow(() -> new IllegalStateException("no read models here"));
        processor.shutDown();
        try {
            // Fails where another instance holds the claim, and then nothing must be dropped.
            processor.resetTokens();
            projections.forEach(Projection::reset);
            publisher.publishEvent(new Dropped());
        } finally {
            processor.start();
        }
    }
}
