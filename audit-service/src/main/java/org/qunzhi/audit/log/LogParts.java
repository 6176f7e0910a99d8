package org.qunzhi.audit.log;

import com.mongodb.client.MongoDatabase;
import java.util.List;

/** A log put together by hand, without broker and application context: for a benchmark. */
public final class LogParts implements AutoCloseable {
    private final Archive archive;
    private final Arrivals arrivals = new Arrivals();
    private final LogEntries entries;
    private final LogTree tree;
    private final Appender appender;
    private final Recheck recheck;
    private LogWriter writer;

    /**
     * @param streamKey of the streams' names
     */
    public LogParts(MongoDatabase database, byte[] streamKey) {
        archive = new Archive(database);
        entries = new LogEntries(database);
        tree = new LogTree(database, entries);
        var pseudonyms = new Pseudonyms(streamKey);
        appender = new Appender(database, archive, arrivals, entries, pseudonyms);
        recheck = new Recheck(database, archive, entries, pseudonyms);
        writer = new LogWriter(appender, recheck, List.of(), () -> {});
    }

    public Archive archive() {
        return archive;
    }

    public LogEntries entries() {
        return entries;
    }

    public LogTree tree() {
        return tree;
    }

    /** Writes from now on. */
    public void start(LogListener listener) {
        writer = new LogWriter(appender, recheck, List.of(listener), () -> {});
        writer.start();
    }

    /** As a batch of records arrives from the broker. */
    public void accept(List<PublishedEvent> batch) {
        arrivals.bring(() -> archive.store(batch));
        writer.wake();
    }

    @Override
    public void close() {
        writer.stop();
    }
}
