package org.qunzhi.audit.witness;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.qunzhi.ledger.AddCheckpoint;
import org.qunzhi.ledger.Checkpoint;
import org.qunzhi.ledger.Note;
import org.qunzhi.ledger.NoteSignature;
import org.qunzhi.ledger.VerifierKey;
import org.qunzhi.ledger.WitnessAnswer;
import org.qunzhi.ledger.WitnessRule;
import org.qunzhi.platform.web.HttpProblem;
import org.springframework.stereotype.Component;

/**
 * This platform as a witness of other logs. What it cosigns is stored before the cosignature leaves
 * it, and stored only in the place of what it was compared with: whoever was faster, or whatever
 * dies, the latest checkpoint of a log never goes back and never forks.
 */
@Component
final class Witness {
    private static final int TRIES = 32;

    private final WatchedLogs logs;
    private final WitnessKey key;
    private final Witnessed witnessed;
    private final Clock clock;

    Witness(WatchedLogs logs, WitnessKey key, Witnessed witnessed, Clock clock) {
        this.logs = logs;
        this.key = key;
        this.witnessed = witnessed;
        this.clock = clock;
    }

    /**
     * @param lines the cosignature; none unless the answer is {@link WitnessAnswer.Cosign}
     */
    record Answered(WitnessAnswer answer, List<NoteSignature> lines) {}

    /**
     * @throws HttpProblem 503 where others are faster all the time
     */
    Answered answer(AddCheckpoint request) {
        var origin = request.origin();
        var keys = logs.keysOf(origin);
        if (keys.isEmpty()) return refused(new WitnessAnswer.UnknownLog(origin));
        for (int i = 0; i < TRIES; i++) {
            var latest = witnessed.latest(origin);
            var answer =
                    WitnessRule.decide(request, keys, latest.map(Witnessed.Latest::checkpoint));
            if (!(answer instanceof WitnessAnswer.Cosign)) {
                if (answer instanceof WitnessAnswer.Unprocessable) keep(request, keys, latest);
                return refused(answer);
            }
            var now = clock.instant();
            var signed = signedBy(keys, request.checkpoint());
            var line = key.cosign(signed, now.getEpochSecond());
            if (witnessed.replace(origin, latest.orElse(null), and(signed, line), now)) {
                return new Answered(answer, List.of(line));
            }
        }
        throw new HttpProblem(503, "service-unavailable");
    }

    private static Answered refused(WitnessAnswer answer) {
        return new Answered(answer, List.of());
    }

    /** A proof that does not lead there proves nothing: anybody could have sent it. */
    private void keep(
            AddCheckpoint request,
            Collection<VerifierKey> keys,
            Optional<Witnessed.Latest> latest) {
        var other = signedBy(keys, request.checkpoint());
        latest.filter(known -> known.checkpoint().contradicts(Checkpoint.parse(other.text())))
                .ifPresent(
                        known ->
                                witnessed.contradicted(
                                        request.origin(), known.note(), other, clock.instant()));
    }

    /** Without what others may have put below it, which nobody has checked. */
    private static Note signedBy(Collection<VerifierKey> keys, Note note) {
        var known =
                keys.stream()
                        .flatMap(
                                key ->
                                        note.signatures().stream()
                                                .filter(line -> line.isBy(key))
                                                .limit(1))
                        .toList();
        return new Note(note.text(), known);
    }

    private static Note and(Note note, NoteSignature line) {
        var all = new ArrayList<>(note.signatures());
        all.add(line);
        return new Note(note.text(), all);
    }
}
