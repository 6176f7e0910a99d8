package org.qunzhi.audit.witness;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qunzhi.audit.checkpoint.SignedCheckpoint;
import org.qunzhi.ledger.WitnessRule;
import org.springframework.stereotype.Component;

/** What anybody may know: which witness cosigned which size of this log when, and the reverse. */
@Component
public class Supervised {
    private final Cosigning cosigning;
    private final WatchedLogs logs;
    private final Witnessed witnessed;

    Supervised(Cosigning cosigning, WatchedLogs logs, Witnessed witnessed) {
        this.cosigning = cosigning;
        this.logs = logs;
        this.witnessed = witnessed;
    }

    /**
     * Somebody who cosigns this log.
     *
     * @param size the largest that it has cosigned, 0 for none
     * @param cosignedAt when, by its clock
     */
    public record OurWitness(
            String name, String vkey, long size, @Nullable Instant cosignedAt, Stance stance) {}

    /**
     * A log that this platform cosigns.
     *
     * @param checkpoint where the cosigned one is found, below the witness's prefix
     * @param contradictions pairs of signed checkpoints that cannot both be true
     */
    public record WatchedLog(
            String origin,
            String checkpoint,
            long size,
            @Nullable Instant cosignedAt,
            int contradictions) {}

    public List<OurWitness> witnesses() {
        return cosigning.witnesses().stream()
                .map(
                        one ->
                                new OurWitness(
                                        one.witness().name(),
                                        one.witness().key().format(),
                                        one.state().size(),
                                        one.state().cosignedAt(),
                                        one.state().stance()))
                .toList();
    }

    /**
     * How each witness stands to a checkpoint that was signed before, the last one of a restored
     * log for example: {@link Stance#AHEAD} where it has seen a larger one. Nothing is signed for
     * it. Returns when everybody has answered or was given up.
     */
    public List<OurWitness> asked(SignedCheckpoint checkpoint) throws InterruptedException {
        cosigning.askAll(checkpoint);
        return witnesses();
    }

    public List<WatchedLog> watched() {
        return logs.origins().stream().map(this::watched).toList();
    }

    private WatchedLog watched(String origin) {
        var latest = witnessed.latest(origin);
        return new WatchedLog(
                origin,
                WitnessRule.monitoringPath(origin),
                latest.map(one -> one.checkpoint().size()).orElse(0L),
                latest.map(Witnessed.Latest::at).orElse(null),
                witnessed.contradictions(origin).size());
    }
}
