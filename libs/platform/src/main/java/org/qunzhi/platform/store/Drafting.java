package org.qunzhi.platform.store;

import com.github.f4b6a3.uuid.UuidCreator;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.qunzhi.ledger.Disclosure;
import org.qunzhi.platform.Attributes;
import tools.jackson.databind.node.ObjectNode;

/** Makes the commit of what an aggregate applied: one aggregate, one command, bounded in size. */
final class Drafting {
    /** A MongoDB document holds 16 MiB. */
    private static final int MOST_CHARACTERS = 2 << 20;

    private static final List<String> CARRIED =
            List.of(
                    Attributes.ACTOR,
                    Attributes.ORGANIZATION,
                    Attributes.AUTHORITY,
                    Attributes.CORRELATION,
                    Attributes.CAUSATION,
                    Attributes.TRACE);

    /** The attributes of the envelope that are disclosed one by one: all but the position. */
    private static final List<String> SALTED =
            List.of(
                    "@id",
                    "@source",
                    "@type",
                    "@subject",
                    "@time",
                    "@dataschema",
                    "@sequence",
                    "@actor",
                    "@organization",
                    "@authority",
                    "@correlationid",
                    "@causationid",
                    "@classification");

    private final NamedEventSerializer serializer;
    private final Clock clock;
    private final Publishable publishable;
    private final Protection protection;
    private final SecureRandom random = new SecureRandom();

    Drafting(
            NamedEventSerializer serializer,
            Clock clock,
            Publishable publishable,
            Protection protection) {
        this.serializer = serializer;
        this.clock = clock;
        this.publishable = publishable;
        this.protection = protection;
    }

    Commit draft(List<? extends EventMessage<?>> messages, String commandId, String requestHash) {
        if (messages.size() > Commit.MOST_EVENTS) {
            throw new EventStoreException(
                    messages.size() + " events in one commit; at most " + Commit.MOST_EVENTS);
        }
        var first = domain(messages.getFirst());
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var events = new ArrayList<StoredEvent>(messages.size());
        for (var message : messages) {
            var event = domain(message);
            if (!event.getAggregateIdentifier().equals(first.getAggregateIdentifier())) {
                throw new EventStoreException("two aggregates in one commit");
            }
            if (event.getSequenceNumber() != first.getSequenceNumber() + events.size()) {
                throw new EventStoreException("a gap in the sequence of one commit");
            }
            events.add(stored(event, now));
        }
        if (events.stream().mapToInt(event -> event.data().length()).sum() > MOST_CHARACTERS) {
            throw new EventStoreException("more than " + MOST_CHARACTERS + " characters");
        }
        events.forEach(publishable::check);
        return new Commit(
                0,
                first.getAggregateIdentifier(),
                first.getSequenceNumber(),
                commandId,
                requestHash,
                List.copyOf(events));
    }

    static String madeUpId() {
        return UUID.randomUUID().toString();
    }

    private static DomainEventMessage<?> domain(EventMessage<?> message) {
        if (message instanceof DomainEventMessage<?> event) return event;
        throw new EventStoreException("an event of no aggregate: " + message.getPayloadType());
    }

    private StoredEvent stored(DomainEventMessage<?> message, Instant now) {
        var serialized = serializer.serialize(message.getPayload(), String.class);
        var attributes = new HashMap<String, String>();
        for (var name : CARRIED) {
            if (message.getMetaData().get(name) instanceof String value) {
                attributes.put(name, value);
            }
        }
        var mapper = serializer.getObjectMapper();
        var id = UuidCreator.getTimeOrderedEpoch(now).toString();
        var data = (ObjectNode) mapper.readTree(serialized.getData());
        var closed = protection.close(message.getPayloadType(), id, data);
        return new StoredEvent(
                0,
                id,
                serialized.getType().getName(),
                Integer.parseInt(serialized.getType().getRevision()),
                message.getAggregateIdentifier(),
                message.getSequenceNumber(),
                now,
                Map.copyOf(attributes),
                closed ? mapper.writeValueAsString(data) : serialized.getData(),
                salts(data));
    }

    /** The salt of a protected field is inside its ciphertext. */
    private Map<String, String> salts(ObjectNode data) {
        var salts = new HashMap<String, String>();
        for (var field : data.properties()) {
            if (!Protection.isClosed(field.getValue())) {
                salts.put(field.getKey(), Disclosure.newSalt(random));
            }
        }
        SALTED.forEach(name -> salts.put(name, Disclosure.newSalt(random)));
        return Map.copyOf(salts);
    }
}
