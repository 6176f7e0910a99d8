package org.qunzhi.platform.wire;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.Segment;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.qunzhi.platform.Attributes;
import org.qunzhi.platform.store.StoredEvent;

/** Publishes what the store read, never the payload that an upcaster may have changed. */
final class RelayHandler implements EventHandlerInvoker {
    private static final long FROM_TOKEN = -1;

    private final Envelope envelope;
    private final Publisher publisher;
    private final LongSupplier token;
    private final AtomicLong failures = new AtomicLong();
    private final AtomicLong published = new AtomicLong();
    private long next = FROM_TOKEN;

    /**
     * @param token the last position that was published and acknowledged, 0 before the first
     */
    RelayHandler(Envelope envelope, Publisher publisher, LongSupplier token) {
        this.envelope = envelope;
        this.publisher = publisher;
        this.token = token;
    }

    @Override
    public boolean canHandle(EventMessage<?> message, Segment segment) {
        return true;
    }

    @Override
    public void handle(EventMessage<?> message, Segment segment) throws Exception {
        try {
            publish(stored(message));
            // Axon stores the token in onPrepareCommit, ahead of any hook that could wait here.
            if (lastOfBatch()) {
                publisher.await();
                published.set(next - 1);
            }
        } catch (Exception e) {
            failures.incrementAndGet();
            publisher.close();
            next = FROM_TOKEN;
            throw e;
        }
    }

    /** From the token, whatever was published before; not while anything is handled. */
    void begin() {
        next = FROM_TOKEN;
        published.set(0);
    }

    /** The last position that is known to be acknowledged, 0 as long as none is. */
    long published() {
        return published.get();
    }

    /** How many batches were not acknowledged and will be sent again. */
    long failures() {
        return failures.get();
    }

    private void publish(StoredEvent event) throws ExecutionException, InterruptedException {
        if (next == FROM_TOKEN) {
            next = token.getAsLong() + 1;
            published.set(next - 1);
        }
        // An upcaster that drops an event would hide its position from this reader.
        if (event.position() > next) {
            throw new IllegalStateException(
                    "read position " + event.position() + " where " + next + " was due");
        }
        var trace = event.attributes().get(Attributes.TRACE);
        publisher.send(event.aggregateId(), envelope.write(event), trace);
        next = event.position() + 1;
    }

    private static StoredEvent stored(EventMessage<?> message) {
        if (message.getMetaData().get(Attributes.STORED) instanceof StoredEvent stored) {
            return stored;
        }
        throw new IllegalStateException(message.getIdentifier() + " was not read from the store");
    }

    private static boolean lastOfBatch() {
        return !(CurrentUnitOfWork.get().root() instanceof BatchingUnitOfWork<?> batch)
                || batch.isLastMessage();
    }
}
