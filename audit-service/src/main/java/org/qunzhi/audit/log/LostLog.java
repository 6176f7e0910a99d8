package org.qunzhi.audit.log;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qunzhi.audit.log.LogEntries.Stored;
import org.qunzhi.ledger.LogEntry;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Takes back the entries of a log whose database was lost. */
@Component
public class LostLog {
    private static final JsonMapper JSON = new JsonMapper();

    private final Appender appender;
    private final Recheck recheck;

    LostLog(Appender appender, Recheck recheck) {
        this.appender = appender;
        this.recheck = recheck;
    }

    /** How many entries are here. */
    public long size() {
        return appender.state().size();
    }

    /**
     * The next entries, exactly as they were.
     *
     * @throws LogBroken where one is none of ours, or does not continue the log
     */
    public void restore(List<byte[]> lost) {
        var restored = new ArrayList<Stored>();
        for (var bytes : lost) restored.add(stored(size() + restored.size(), bytes));
        appender.restore(restored);
    }

    /** From now on each must be found again among the events before anything is appended. */
    public void recheck() {
        recheck.begin(size());
    }

    private static Stored stored(long index, byte[] bytes) {
        try {
            var entry = entry(JSON.readTree(bytes));
            var context = Contexts.of(entry.service()).orElseThrow();
            if (Arrays.equals(entry.bytes(), bytes)) {
                return Stored.of(
                        index, context, entry.position(), entry.stream(), entry.counter(), bytes);
            }
        } catch (RuntimeException e) {
            throw broken(index, bytes, e);
        }
        throw broken(index, bytes, null);
    }

    private static LogEntry entry(JsonNode json) {
        return new LogEntry(
                json.path("v").intValue(),
                json.path("service").stringValue(),
                Long.parseLong(json.path("position").stringValue()),
                json.path("type").stringValue(),
                json.path("stream").stringValue(),
                json.path("counter").longValue(),
                json.path("prev").stringValue(),
                json.path("time").stringValue(),
                json.path("sd").valueStream().map(JsonNode::stringValue).toList());
    }

    private static LogBroken broken(long index, byte[] bytes, @Nullable Throwable why) {
        var broken =
                new LogBroken(
                        "entry %d is none of this log: %s"
                                .formatted(index, new String(bytes, StandardCharsets.UTF_8)));
        if (why != null) broken.initCause(why);
        return broken;
    }
}
