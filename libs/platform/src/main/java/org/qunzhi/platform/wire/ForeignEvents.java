package org.qunzhi.platform.wire;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventEntry;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.axonframework.serialization.upcasting.event.InitialEventRepresentation;
import org.qunzhi.contracts.Context;
import org.qunzhi.platform.Attributes;
import org.qunzhi.platform.store.Protection;

/** Makes Axon's messages of records, as the store makes them of its own events. */
final class ForeignEvents {
    private static final List<String> CARRIED =
            List.of(
                    Attributes.ACTOR,
                    Attributes.ORGANIZATION,
                    Attributes.AUTHORITY,
                    Attributes.CORRELATION,
                    Attributes.CAUSATION);

    private final Function<Context, Serializer> serializers;
    private final EventUpcaster upcasters;
    private final Protection protection;
    private final Map<Context, Serializer> made = new EnumMap<>(Context.class);

    ForeignEvents(
            Function<Context, Serializer> serializers,
            EventUpcaster upcasters,
            Protection protection) {
        this.serializers = serializers;
        this.upcasters = upcasters;
        this.protection = protection;
    }

    /**
     * One message, or as many as an upcaster makes of it.
     *
     * @throws UnreadableEvent where this version knows no such name, version or form
     */
    List<DomainEventMessage<?>> messages(ReceivedEvent event) {
        var serializer = made.computeIfAbsent(event.context(), serializers);
        var data =
                Protection.maybeClosed(event.data())
                        ? protection.open(event.id(), event.data()).toString()
                        : event.data();
        var entry =
                new GenericDomainEventEntry<>(
                        "",
                        event.aggregateId(),
                        event.sequence(),
                        event.id(),
                        event.time(),
                        event.name(),
                        Integer.toString(event.version()),
                        data,
                        "");
        try {
            return upcasters
                    .upcast(Stream.of(new InitialEventRepresentation(entry, serializer)))
                    .<DomainEventMessage<?>>map(
                            form -> message(event, serializer.deserialize(form.getData())))
                    .toList();
        } catch (SerializationException e) {
            throw new UnreadableEvent("not readable here: " + e.getMessage(), e);
        }
    }

    private static DomainEventMessage<?> message(ReceivedEvent event, Object payload) {
        var metadata = new HashMap<String, Object>();
        for (var name : CARRIED) {
            var value = event.attributes().get(name);
            if (value != null) {
                metadata.put(name, value);
            }
        }
        return new GenericDomainEventMessage<>(
                "",
                event.aggregateId(),
                event.sequence(),
                payload,
                metadata,
                event.id(),
                event.time());
    }
}
