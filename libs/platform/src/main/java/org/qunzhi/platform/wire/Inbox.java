package org.qunzhi.platform.wire;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.axonframework.eventhandling.EventMessageHandler;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.qunzhi.platform.trace.TraceContext;
import org.qunzhi.platform.wire.InboxStore.Waiting;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes in the events of other services, each aggregate's in order and without a gap. What comes
 * again is ignored; what comes too early waits; what cannot be handled is parked, its successors of
 * the same aggregate wait behind it, and all others go on.
 *
 * <p>An event whose turn it is is handled first, then its stream moves on, then the offset is
 * committed: a kill at any point makes it come again, which its handlers bear.
 */
public final class Inbox {
    private static final Logger log = LoggerFactory.getLogger(Inbox.class);
    private static final int TRIES = 3;

    private final InboxStore store;
    private final ForeignEvents events;
    private final List<EventMessageHandler> handlers;
    private final TraceContext trace;

    /** Each event is given to the handlers in their order. */
    Inbox(
            InboxStore store,
            ForeignEvents events,
            List<EventMessageHandler> handlers,
            TraceContext trace) {
        this.store = store;
        this.events = events;
        this.handlers = List.copyOf(handlers);
        this.trace = trace;
    }

    /**
     * A record as the broker has it.
     *
     * @param id topic, partition and offset
     * @param trace header of the record
     */
    record Incoming(String id, String topic, Binary value, @Nullable String trace) {
        /** As it is kept under its place in the topic. */
        Waiting kept() {
            return new Waiting(id, topic, value, trace, null);
        }

        Waiting kept(ReceivedEvent event) {
            return new Waiting(
                    key(Inbox.stream(event), event.sequence()), topic, value, trace, null);
        }
    }

    /** When it returns, each of them is handled or durably kept. */
    synchronized void accept(List<Incoming> batch) {
        var received = new ArrayList<Received>();
        for (var record : batch) {
            try {
                received.add(new Received(read(record.topic(), record.value()), record));
            } catch (UnreadableEvent e) {
                park(record.kept().because(e.toString()));
            }
        }
        var streams = new HashSet<String>();
        received.forEach(record -> streams.add(record.stream()));
        var before = store.next(streams);
        var after = new HashMap<>(before);
        var stuck = new HashSet<String>();
        for (var record : received) {
            if (!take(record, after)) {
                stuck.add(record.stream());
            }
        }
        after.entrySet().removeAll(before.entrySet());
        store.handled(after);
        after.keySet().removeAll(stuck);
        after.forEach(this::goOn);
    }

    /** Tries again what waits; once whatever hindered it is gone, nothing is left waiting. */
    public synchronized void redrive() {
        var streams = new LinkedHashSet<String>();
        for (var record : store.waiting()) {
            try {
                var event = read(record.topic(), record.value());
                var stream = stream(event);
                if (!record.id().equals(key(stream, event.sequence()))) {
                    var id = key(stream, event.sequence());
                    store.keep(
                            new Waiting(id, record.topic(), record.value(), record.trace(), null));
                    store.drop(record.id());
                }
                if (event.sequence() < next(stream)) {
                    store.drop(key(stream, event.sequence()));
                }
                streams.add(stream);
            } catch (UnreadableEvent e) {
                log.debug("still unreadable: {}", record.id());
            }
        }
        streams.forEach(stream -> goOn(stream, next(stream)));
    }

    /** Whether all must come again, whatever the broker knows of this consumer. */
    synchronized boolean mustRewind() {
        return store.mustRewind();
    }

    /** The broker knows now that all must come again. */
    synchronized void rewound() {
        store.rewound();
    }

    /** As if nothing had ever come. */
    synchronized void forget() {
        store.forget();
    }

    /** Ends what a kill interrupted, and tries what waits. */
    synchronized void recover() {
        if (store.forgetting()) {
            store.forget();
        }
        redrive();
    }

    /** How many events cannot be handled; those that wait behind them are not counted. */
    public long parked() {
        return store.parked();
    }

    /**
     * A stream that stands still.
     *
     * @param stream {@code <source>|<aggregate>}; where the event cannot even be read, its place in
     *     the topic
     * @param sequence of the event that cannot be handled; absent where it cannot be read
     * @param fault what kind of fault it is and where; the words of it, which may quote the event,
     *     stand in the service's own log
     * @param since absent where it was parked before this was kept
     * @param behind how many wait behind it
     */
    public record Parked(
            String stream,
            @Nullable Long sequence,
            String topic,
            String fault,
            @Nullable Instant since,
            long behind) {}

    /** What cannot be handled, stream by stream. */
    public List<Parked> parkedStreams() {
        var all = store.lying();
        var behind = new HashMap<String, Long>();
        for (var one : all) if (one.why() == null) behind.merge(streamOf(one.id()), 1L, Long::sum);
        return all.stream()
                .filter(one -> one.why() != null)
                .map(one -> parked(one, behind.getOrDefault(streamOf(one.id()), 0L)))
                .toList();
    }

    private static Parked parked(InboxStore.Lying one, long behind) {
        var id = one.id();
        // Every source is a path, and no topic is.
        boolean read = id.startsWith("/");
        var since = one.since();
        return new Parked(
                read ? streamOf(id) : id,
                read ? Long.valueOf(id.substring(id.lastIndexOf('|') + 1)) : null,
                one.topic(),
                fault(String.valueOf(one.why())),
                since == null ? null : since.toInstant(),
                behind);
    }

    private static String streamOf(String id) {
        return id.substring(0, Math.max(0, id.lastIndexOf('|')));
    }

    /** {@code java.lang.X: words at a.B.c(B.java:1)} without the words. */
    private static String fault(String why) {
        var colon = why.indexOf(": ");
        var at = why.lastIndexOf(" at ");
        if (colon < 0) return why;
        return why.substring(0, colon) + (at > colon ? why.substring(at) : "");
    }

    /** Whether its stream may go on. */
    private boolean take(Received record, Map<String, Long> next) {
        long due = next.getOrDefault(record.stream(), 0L);
        long sequence = record.event().sequence();
        if (sequence < due) {
            return true;
        }
        var incoming = record.incoming();
        if (sequence > due) {
            store.keep(incoming.kept(record.event()));
            return true;
        }
        var fault = handle(record.event(), incoming.trace());
        if (fault == null) {
            next.put(record.stream(), due + 1);
        } else {
            park(incoming.kept(record.event()).because(fault));
        }
        return fault == null;
    }

    /** Handles what has waited for its turn. */
    private void goOn(String stream, long due) {
        var sequence = due;
        var record = store.waiting(key(stream, sequence));
        while (record != null) {
            var fault = handle(record);
            if (fault != null) {
                if (!fault.equals(record.why())) {
                    park(record.because(fault));
                }
                return;
            }
            sequence++;
            store.handled(Map.of(stream, sequence));
            store.drop(record.id());
            record = store.waiting(key(stream, sequence));
        }
    }

    private @Nullable String handle(Waiting record) {
        try {
            return handle(read(record.topic(), record.value()), record.trace());
        } catch (UnreadableEvent e) {
            return e.toString();
        }
    }

    /** Says what is wrong; nothing where all handlers have it. */
    private @Nullable String handle(ReceivedEvent event, @Nullable String parent) {
        for (var tries = 1; ; tries++) {
            try (var _ = trace.resume(parent, "inbox")) {
                for (var message : events.messages(event)) {
                    for (var handler : handlers) {
                        if (handler.canHandle(message)) {
                            handler.handle(message);
                        }
                    }
                }
                return null;
            } catch (UnreadableEvent e) {
                return e.toString();
            } catch (Exception e) {
                if (tries == TRIES) {
                    log.debug("event {} of {} not handled", event.id(), event.aggregateId(), e);
                    return e + where(e);
                }
            }
        }
    }

    /** One line is enough to find the handler, and is kept with the record. */
    private static String where(Exception e) {
        return e.getStackTrace().length == 0 ? "" : " at " + e.getStackTrace()[0];
    }

    private void park(Waiting record) {
        log.warn("parked {}: {}", record.id(), record.why());
        store.keep(record);
    }

    private long next(String stream) {
        return store.next(List.of(stream)).getOrDefault(stream, 0L);
    }

    private static ReceivedEvent read(String topic, Binary value) {
        var event = ReceivedEvent.read(value.getData());
        if (!event.context().topic().equals(topic)) {
            throw new UnreadableEvent(event.context() + " does not decide on " + topic, null);
        }
        return event;
    }

    private static String stream(ReceivedEvent event) {
        return event.context().source() + "|" + event.aggregateId();
    }

    private static String key(String stream, long sequence) {
        return stream + "|" + sequence;
    }

    private record Received(ReceivedEvent event, Incoming incoming) {
        String stream() {
            return Inbox.stream(event);
        }
    }
}
