package org.qunzhi.bench;

import java.util.List;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.qunzhi.bench.BenchEvent.ClearNoted;

/** A store at the layer of {@code EventStorageEngine.appendEvents}; many threads use it at once. */
interface Appender extends AutoCloseable {
    String name();

    /**
     * Returns when it is durable.
     *
     * @param sequence of the event in its stream, from 0
     * @return false where the stream has that sequence already, and then nothing is stored
     */
    boolean append(String stream, long sequence, ClearNoted event) throws Exception;

    /** As Axon has it appended. */
    static void append(EventStorageEngine engine, String stream, long sequence, ClearNoted event) {
        engine.appendEvents(
                List.of(
                        new GenericDomainEventMessage<>(
                                "NotedAggregate", stream, sequence, event)));
    }

    /**
     * Does it.
     *
     * @return false where Axon says that the place was taken
     */
    static boolean unlessTaken(Runnable appending) {
        try {
            appending.run();
            return true;
        } catch (ConcurrencyException | AggregateStreamCreationException taken) {
            return false;
        }
    }

    /** Of the last event of the stream; -1 where there is none. */
    long last(String stream) throws Exception;

    @Override
    void close();
}
