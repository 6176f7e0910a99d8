package org.qunzhi.audit.log;

import com.mongodb.client.MongoDatabase;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.qunzhi.audit.checkpoint.Checkpoints;

/** A log without its thread and its broker: written when the test says so. */
public final class TestLog {
    private static final String KEY = "one stream key for all tests";

    public final Archive archive;
    public final LogEntries entries;
    public final LogTree tree;
    public final LostLog lost;
    final Arrivals arrivals = new Arrivals();
    final Appender appender;
    final Recheck recheck;

    TestLog(MongoDatabase database, String streamKey) {
        this(database, streamKey, new Heads(database));
    }

    private TestLog(MongoDatabase database, String streamKey, Heads heads) {
        archive = new Archive(database);
        entries = new LogEntries(database);
        tree = new LogTree(database, entries);
        var pseudonyms = new Pseudonyms(streamKey.getBytes(StandardCharsets.UTF_8));
        appender = new Appender(database, archive, arrivals, entries, pseudonyms, heads);
        recheck = new Recheck(database, archive, entries, pseudonyms);
        lost = new LostLog(appender, recheck);
    }

    public static TestLog over(MongoDatabase database) {
        return new TestLog(database, KEY);
    }

    /** One that writes the last entries of streams while it goes on. */
    static TestLog rememberingOften(MongoDatabase database) {
        return new TestLog(database, KEY, new Heads(database, 2));
    }

    public TestLog receive(PublishedEvent... events) {
        archive.store(List.of(events));
        return this;
    }

    /** Everything that can be appended now. */
    public LogState append() {
        return append((_, _) -> {});
    }

    public LogState append(Checkpoints checkpoints) {
        return append(checkpoints.atEachPass());
    }

    /** Whether all restored entries have been found again. */
    public boolean recheck() {
        return recheck.pass();
    }

    public LogState append(LogListener listener) {
        while (true) {
            var pass = appender.pass();
            listener.passed(pass.state(), pass.logged());
            if (pass.logged().isEmpty()) {
                appender.settle();
                return pass.state();
            }
        }
    }

    /** The entries as text, in order. */
    public List<String> lines() {
        var lines = new ArrayList<String>();
        for (var page = entries.range(0, 256);
                !page.isEmpty();
                page = entries.range(lines.size(), lines.size() + 256)) {
            page.forEach(e -> lines.add(new String(e.bytes(), StandardCharsets.UTF_8)));
        }
        return lines;
    }

    /** {@code plan/3}, in log order. */
    List<String> order() {
        return entries.range(0, 256).stream()
                .map(entry -> entry.context().code() + "/" + entry.position())
                .toList();
    }
}
