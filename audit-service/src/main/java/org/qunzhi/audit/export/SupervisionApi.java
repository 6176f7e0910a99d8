package org.qunzhi.audit.export;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.qunzhi.audit.checkpoint.Checkpoints;
import org.qunzhi.audit.checkpoint.SignedCheckpoint;
import org.qunzhi.audit.log.Archive;
import org.qunzhi.audit.log.LogWriter;
import org.qunzhi.audit.witness.Supervised;
import org.qunzhi.contracts.Context;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Does the log go on, and how far has it come? */
@RestController
class SupervisionApi {
    private final Checkpoints checkpoints;
    private final LogWriter writer;
    private final Archive archive;
    private final Supervised supervised;

    SupervisionApi(
            Checkpoints checkpoints, LogWriter writer, Archive archive, Supervised supervised) {
        this.checkpoints = checkpoints;
        this.writer = writer;
        this.archive = archive;
        this.supervised = supervised;
    }

    /**
     * @param size entries under the last checkpoint
     * @param checkpointAt when it was signed
     * @param entries logged, by service
     * @param waiting received and not logged, since something before them is missing
     * @param standing whether the log goes on
     * @param witnesses who cosigns this log, how far and when
     * @param watched whose logs are cosigned here, how far and when
     */
    record Supervision(
            long size,
            @Nullable String checkpointAt,
            Map<String, Long> entries,
            Map<String, Long> waiting,
            boolean standing,
            List<Supervised.OurWitness> witnesses,
            List<Supervised.WatchedLog> watched) {}

    @GetMapping("/api/audit/public/supervision")
    Supervision supervision() {
        var state = writer.state();
        var latest = checkpoints.latest();
        return new Supervision(
                latest.map(SignedCheckpoint::size).orElse(0L),
                latest.map(signed -> signed.at().toString()).orElse(null),
                byService(state::position),
                byService(context -> archive.behind(context, state.position(context))),
                writer.broken().isEmpty(),
                supervised.witnesses(),
                supervised.watched());
    }

    /** Positions begin at 1 and have no gap, so the last one is also their number. */
    private static Map<String, Long> byService(ToLongFunction<Context> count) {
        var counts = new LinkedHashMap<String, Long>();
        Arrays.stream(Context.values())
                .forEach(context -> counts.put(context.code(), count.applyAsLong(context)));
        return counts;
    }
}
