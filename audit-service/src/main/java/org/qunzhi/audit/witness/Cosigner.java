package org.qunzhi.audit.witness;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongPredicate;
import java.util.function.LongSupplier;
import org.qunzhi.audit.checkpoint.SignedCheckpoint;
import org.qunzhi.audit.witness.RemoteWitness.Answer;
import org.qunzhi.audit.witness.WitnessStates.State;
import org.qunzhi.ledger.AddCheckpoint;
import org.qunzhi.ledger.ConsistencyProof;
import org.qunzhi.ledger.NodeHashes;
import org.qunzhi.ledger.Note;
import org.qunzhi.ledger.NoteSignature;
import org.qunzhi.ledger.UnverifiedNote;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks one witness for its cosignature, never twice at once, after failures ever more seldom. */
final class Cosigner {
    private static final Logger LOG = LoggerFactory.getLogger(Cosigner.class);
    private static final long FIRST_WAIT_NANOS = Duration.ofSeconds(1).toNanos();
    private static final int MOST_DOUBLINGS = 8;

    /** A witness whose size changes under each question is being asked by somebody else too. */
    private static final int QUESTIONS = 4;

    private final AskedWitness witness;
    private final RemoteWitness remote;
    private final OwnLog log;
    private final Cosignatures cosignatures;
    private final WitnessStates states;
    private final LongSupplier nanos;
    private final AtomicBoolean busy = new AtomicBoolean();
    private volatile State state;
    private final AtomicInteger failures = new AtomicInteger();
    private volatile long notBefore;

    /**
     * This log, as much as a witness is told of it.
     *
     * @param signed whether a checkpoint of so many entries or more was signed, by any instance
     */
    record OwnLog(NodeHashes tree, LongPredicate signed) {}

    Cosigner(
            AskedWitness witness,
            RemoteWitness remote,
            OwnLog log,
            Cosignatures cosignatures,
            WitnessStates states,
            LongSupplier nanos) {
        this.witness = witness;
        this.remote = remote;
        this.log = log;
        this.cosignatures = cosignatures;
        this.states = states;
        this.nanos = nanos;
        this.state = states.of(witness);
        this.notBefore = nanos.getAsLong();
    }

    AskedWitness witness() {
        return witness;
    }

    State state() {
        return state;
    }

    /** Since the last cosignature. */
    int failures() {
        return failures.get();
    }

    /** Whether there is something to ask it, and now. */
    boolean isDue(long size) {
        return !busy.get()
                && nanos.getAsLong() - notBefore >= 0
                && (state.size() != size || state.stance() != Stance.COSIGNED);
    }

    /**
     * Returns when it has answered or was given up; at once where a question is under way.
     *
     * @return whether it has cosigned this checkpoint now
     */
    boolean ask(SignedCheckpoint checkpoint) throws InterruptedException {
        if (!busy.compareAndSet(false, true)) return false;
        try {
            // Counted before it is known, so that whatever breaks here waits as well.
            failures.incrementAndGet();
            conclude(asked(checkpoint));
            return state.stance() == Stance.COSIGNED && state.size() == checkpoint.size();
        } finally {
            notBefore = nanos.getAsLong() + waiting();
            busy.set(false);
        }
    }

    private long waiting() {
        int failed = failures.get();
        return failed == 0 ? 0 : FIRST_WAIT_NANOS << Math.min(failed - 1, MOST_DOUBLINGS);
    }

    private void conclude(State next) {
        var before = state;
        if (next.stance() == Stance.COSIGNED) failures.set(0);
        if (next.equals(before)) return;
        states.put(witness, next);
        state = next;
        if (next.stance() != before.stance()) say(next);
    }

    private void say(State next) {
        var level =
                next.stance().isAlarming()
                        ? LOG.atError()
                        : next.stance() == Stance.COSIGNED ? LOG.atInfo() : LOG.atWarn();
        level.addKeyValue("witness", witness.name())
                .addKeyValue("stance", next.stance())
                .addKeyValue("why", next.why())
                .log("Witness {}: {} {}", witness.name(), next.stance(), next.why());
    }

    private State asked(SignedCheckpoint checkpoint) throws InterruptedException {
        var note = Note.parse(checkpoint.note());
        long from = Math.min(state.size(), checkpoint.size());
        for (int i = 0; i < QUESTIONS; i++) {
            switch (remote.ask(new AddCheckpoint(from, proof(from, checkpoint.size()), note))) {
                case Answer.Signed(var lines) -> {
                    return take(checkpoint, note, lines);
                }
                case Answer.Knows(long size) when size <= checkpoint.size() -> from = size;
                // Another instance was faster with a later one.
                case Answer.Knows(long size) when log.signed().test(size) -> {
                    return state;
                }
                case Answer.Knows(long size) -> {
                    var why = "it knows %d entries, of %d here".formatted(size, checkpoint.size());
                    return state.but(Stance.AHEAD, why);
                }
                case Answer.Contradicted() -> {
                    return state.but(Stance.CONTRADICTED, "at " + checkpoint.checkpoint());
                }
                case Answer.Refused(int status) -> {
                    return state.but(Stance.REFUSED, "status " + status);
                }
                case Answer.Unreachable(var why) -> {
                    return state.but(Stance.UNREACHABLE, why);
                }
            }
        }
        return state.but(Stance.UNREACHABLE, "another size at every question");
    }

    /** RFC 9162 proves nothing from the empty tree, and the witness expects nothing. */
    private List<byte[]> proof(long from, long size) {
        return from == 0 ? List.of() : ConsistencyProof.of(log.tree(), from, size);
    }

    private State take(SignedCheckpoint checkpoint, Note note, List<NoteSignature> lines) {
        var key = List.of(witness.key());
        try {
            var cosigned = note.with(lines, key);
            var said = cosigned.cosignatures(key);
            if (said.isEmpty()) return state.but(Stance.WRONG_SIGNATURE, "none by its key");
            cosigned.signatures().stream()
                    .filter(line -> line.isBy(witness.key()))
                    .forEach(line -> cosignatures.add(checkpoint, witness.id(), line));
            var at = Instant.ofEpochSecond(said.getFirst().time());
            return new State(Stance.COSIGNED, "", checkpoint.size(), at);
        } catch (UnverifiedNote e) {
            return state.but(Stance.WRONG_SIGNATURE, String.valueOf(e.getMessage()));
        }
    }
}
