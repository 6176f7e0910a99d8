package org.qunzhi.bench;

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

    /** Of the last event of the stream; -1 where there is none. */
    long last(String stream) throws Exception;

    @Override
    void close();
}
