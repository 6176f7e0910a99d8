package org.qunzhi.review;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.axonframework.eventhandling.AnnotationEventHandlerAdapter;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.MetaData;
import org.qunzhi.platform.Attributes;
import org.qunzhi.platform.store.StoredEvent;

/**
 * Brings events to a bean's handlers, as the platform does; the number is the place in the list.
 */
public final class Feed {

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
                        "{}",
                        Map.of());
        return new GenericDomainEventMessage<>(
                "test", "test", sequence, event, MetaData.with(Attributes.STORED, stored));
    }

    private Feed() {}
}
