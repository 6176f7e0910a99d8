package org.qunzhi.platform.store;

import java.time.Instant;
import java.util.HashMap;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.SerializedMetaData;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SimpleSerializedObject;
import org.qunzhi.platform.Attributes;
import tools.jackson.databind.JsonNode;

/** A stored event as Axon's upcasters and streams take it. */
record StoredEventData(StoredEvent event, Protection protection)
        implements DomainEventData<Object>, TrackedEventData<Object> {

    @Override
    public TrackingToken trackingToken() {
        return new GlobalSequenceTrackingToken(event.position());
    }

    /** No aggregate is polymorphic, so the kind of aggregate is not stored. */
    @Override
    public String getType() {
        return "";
    }

    @Override
    public String getAggregateIdentifier() {
        return event.aggregateId();
    }

    @Override
    public long getSequenceNumber() {
        return event.sequence();
    }

    @Override
    public String getEventIdentifier() {
        return event.id();
    }

    @Override
    public Instant getTimestamp() {
        return event.time();
    }

    @Override
    @SuppressWarnings({"unchecked", "rawtypes"})
    public SerializedObject<Object> getMetaData() {
        var entries = new HashMap<String, Object>(event.attributes());
        entries.put(Attributes.STORED, event);
        return (SerializedObject) new SerializedMetaData<>(MetaData.from(entries), MetaData.class);
    }

    @Override
    @SuppressWarnings({"unchecked", "rawtypes"})
    public SerializedObject<Object> getPayload() {
        var version = Integer.toString(event.version());
        return (SerializedObject)
                (Protection.maybeClosed(event.data())
                        ? new SimpleSerializedObject<>(
                                protection.open(event.id(), event.data()),
                                JsonNode.class,
                                event.name(),
                                version)
                        : new SimpleSerializedObject<>(
                                event.data(), String.class, event.name(), version));
    }
}
