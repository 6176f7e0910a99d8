package org.qunzhi.review;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.axonframework.eventhandling.AnnotationEventHandlerAdapter;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.MetaData;
import org.qunzhi.contracts.review.ScoringEvent.ScoreSheetSealed;
import org.qunzhi.platform.Attributes;
import org.qunzhi.platform.store.StoredEvent;

/**
 * Brings events to a bean's handlers, as the platform does; the number is the place in the list.
 */
public final class Feed {
    /** A sealed sheet as it is stored, but for what its digests and closed texts are. */
    private static final String SEALED =
            """
            {"marks": {"_enc": "sealed.key.text", "_sd": "digest-of-marks"},
             "comment": {"_enc": "sealed.key.text", "_sd": "digest-of-comment"}}
            """;

    public static void to(Object bean, List<?> events) throws Exception {
        var handlers = new AnnotationEventHandlerAdapter(bean);
        for (int i = 0; i < events.size(); i++) {
            var message = message(events.get(i), i);
            if (handlers.canHandle(message)) handlers.handle(message);
        }
    }

    private static EventMessage<?> message(Object event, int sequence) {
        var stored =
                new StoredEvent(
                        sequence + 1,
                        "id-" + sequence,
                        "test",
                        1,
                        "test",
                        sequence,
                        Instant.EPOCH,
                        Map.of(),
                        event instanceof ScoreSheetSealed ? SEALED : "{}",
                        Map.of());
        return new GenericDomainEventMessage<>(
                "test", "test", sequence, event, MetaData.with(Attributes.STORED, stored));
    }

    private Feed() {}
}
