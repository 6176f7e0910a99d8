package org.qunzhi.registration;

import java.util.List;
import org.axonframework.eventhandling.AnnotationEventHandlerAdapter;
import org.axonframework.eventhandling.GenericDomainEventMessage;

/** Brings events to a bean's handlers, as the platform does; the number is the place. */
public final class Feed {
    public static void to(Object bean, Object... events) {
        var handlers = new AnnotationEventHandlerAdapter(bean);
        var all = List.of(events);
        for (int i = 0; i < all.size(); i++) {
            var message = new GenericDomainEventMessage<>("test", "test", i, all.get(i));
            try {
                if (handlers.canHandle(message)) handlers.handle(message);
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private Feed() {}
}
