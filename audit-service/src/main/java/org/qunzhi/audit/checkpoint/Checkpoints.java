package org.qunzhi.audit.checkpoint;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.qunzhi.audit.checkpoint.CheckpointChain.Link;
import org.qunzhi.audit.folder.LogFolder;
import org.qunzhi.audit.log.LogBroken;
import org.qunzhi.audit.log.LogListener;
import org.qunzhi.audit.log.LogState;
import org.qunzhi.audit.log.LogTree;
import org.qunzhi.audit.log.Logged;
import org.qunzhi.ledger.Checkpoint;
import org.qunzhi.ledger.ConsistencyProof;
import org.qunzhi.ledger.MerkleTree;
import org.qunzhi.ledger.Note;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Signs each state of the log that it gives away, never two that contradict each other. A state is
 * proven to continue the last one and decided, for all instances; then written to the folder;
 * remembered by the vault; signed; shown by the folder, and then by this service. Killed between
 * any two of these, whoever comes next goes on where it stopped.
 */
@Component
public class Checkpoints {
    private static final long PAUSE_NANOS = Duration.ofMillis(100).toNanos();

    private final CheckpointChain chain;
    private final LogTree tree;
    private final LogKey key;
    private final Clock clock;
    private final LogFolder folder;
    private final Others others;
    private volatile @Nullable SignedCheckpoint latest;
    private boolean checked;
    private boolean urgent;
    private long begunNanos;

    /** Those who want to know of checkpoints, and those who sign them too. */
    private record Others(
            ObjectProvider<CheckpointListener> listeners, ObjectProvider<Cosigners> cosigners) {}

    /**
     * @throws IllegalStateException where the last checkpoint is of another origin
     * @throws org.qunzhi.ledger.UnverifiedNote where it is another key's: this log must not go on
     *     under this one
     */
    @Autowired
    public Checkpoints(
            MongoDatabase database,
            LogTree tree,
            LogKey key,
            Clock clock,
            LogFolder folder,
            ObjectProvider<CheckpointListener> listeners,
            ObjectProvider<Cosigners> cosigners) {
        this(database, tree, key, clock, folder, new Others(listeners, cosigners));
    }

    /** Without anybody beside it. */
    public Checkpoints(
            MongoDatabase database, LogTree tree, LogKey key, Clock clock, LogFolder folder) {
        this(database, tree, key, clock, folder, new Others(none(), none()));
    }

    /** Without a folder. */
    public Checkpoints(MongoDatabase database, LogTree tree, LogKey key, Clock clock) {
        this(database, tree, key, clock, LogFolder.NONE);
    }

    private Checkpoints(
            MongoDatabase database,
            LogTree tree,
            LogKey key,
            Clock clock,
            LogFolder folder,
            Others others) {
        this.chain = new CheckpointChain(database);
        this.tree = tree;
        this.key = key;
        this.clock = clock;
        this.folder = folder;
        this.others = others;
        this.latest = chain.newestSigned().map(this::read).orElse(null);
    }

    private static <T> ObjectProvider<T> none() {
        return new ObjectProvider<>() {
            @Override
            public Stream<T> stream() {
                return Stream.empty();
            }
        };
    }

    /** Absent until the service has first looked at its log. */
    public Optional<SignedCheckpoint> latest() {
        return Optional.ofNullable(latest);
    }

    /** The latest as it is served: with the signatures of others that have come. */
    public Optional<Note> served() {
        return latest().map(this::served);
    }

    /** The one of that size; there is one only of the sizes that were signed. */
    public Optional<SignedCheckpoint> at(long size) {
        return firstCovering(size).filter(signed -> signed.size() == size);
    }

    /** The first that was signed of a log at least that large. */
    public Optional<SignedCheckpoint> firstCovering(long size) {
        return chain.firstCovering(size).map(this::unopened);
    }

    /** The one that the log began with here; after a restoration the restored one. */
    public Optional<Note> first() {
        return chain.first().map(Link::note).map(Note::parse);
    }

    /** To be called by {@link Cosigners} when there is more than before for a checkpoint. */
    public void cosignedAgain(SignedCheckpoint checkpoint) {
        var newest = latest;
        if (newest != null && newest.size() == checkpoint.size()) folder.show(served(newest));
    }

    /** As it is served now. */
    public Note served(SignedCheckpoint signed) {
        return others.cosigners().stream()
                .findFirst()
                .map(cosigners -> cosigners.cosigned(signed))
                .orElseGet(() -> Note.parse(signed.note()));
    }

    /**
     * After each pass of the log's writer: signs where there is more than before, at most every 100
     * ms.
     *
     * @param atOnce whether a legal moment is among what was logged
     * @return whether it looked at this state, and need not again
     * @throws LogBroken where it does not continue what was signed
     */
    synchronized boolean passed(LogState state, boolean atOnce) {
        urgent |= atOnce;
        var last = latest;
        boolean grown = last == null || last.size() != state.size();
        if (checked && !grown) return true;
        if (checked && !due()) return false;
        begunNanos = System.nanoTime();
        advance(state);
        checked = true;
        urgent = false;
        return true;
    }

    private boolean due() {
        return urgent || System.nanoTime() - begunNanos >= PAUSE_NANOS;
    }

    private void advance(LogState state) {
        while (true) {
            var newest = chain.newest();
            if (newest.isPresent()) {
                var last = newest.get();
                boolean behind = prove(last, state);
                if (last.note() == null) finish(last);
                else show(read(last));
                if (behind || last.size() == state.size()) return;
            }
            var root = state.frontier().root();
            var next = Link.after(newest, state.size(), root, clock.instant());
            if (chain.decide(next)) {
                finish(next);
                return;
            }
        }
    }

    /**
     * @return whether another instance is further than this one knows
     */
    private boolean prove(Link last, LogState state) {
        if (last.size() > state.size()) {
            if (!tree.reaches(last.size())) {
                throw new LogBroken(
                        "signed with %d entries, and now %d".formatted(last.size(), state.size()));
            }
            if (!Arrays.equals(last.root(), MerkleTree.root(tree, last.size()))) {
                throw changed(last);
            }
            return true;
        }
        // RFC 9162 proves nothing about the empty tree: every log continues it.
        if (last.size() == 0) return false;
        var proof = ConsistencyProof.of(tree, last.size(), state.size());
        var root = state.frontier().root();
        if (!ConsistencyProof.verify(last.size(), state.size(), proof, last.root(), root)
                || !Arrays.equals(root, MerkleTree.root(tree, state.size()))) {
            throw changed(last);
        }
        return false;
    }

    private static LogBroken changed(Link last) {
        return new LogBroken("what was signed with %d entries was changed".formatted(last.size()));
    }

    /** The folder first: what is signed can be restored. */
    private void finish(Link decided) {
        folder.extend(decided.size());
        var checkpoint = new Checkpoint(key.origin(), decided.size(), decided.root());
        remember(checkpoint);
        var note = key.sign(checkpoint);
        folder.show(note);
        chain.sign(decided, note.format());
        show(new SignedCheckpoint(checkpoint, note.format(), decided.at()));
    }

    /**
     * The vault outlives the database, and knows what was signed for one that was lost: nothing is
     * signed that does not contain it.
     */
    private void remember(Checkpoint next) {
        while (true) {
            var last = key.lastSigned();
            last.ifPresent(this::mustContain);
            if (last.isPresent() && last.get().size() >= next.size()) return;
            if (key.remember(last, next)) return;
        }
    }

    /**
     * Holds what the vault remembers against the log as it is here.
     *
     * @throws LogBroken where this log is another, or lacks entries
     */
    public void mustContain(Checkpoint signed) {
        if (!tree.reaches(signed.size())
                || !Arrays.equals(signed.root(), MerkleTree.root(tree, signed.size()))) {
            throw new LogBroken(
                    "the vault remembers %s, which is not in this log: restore it from its folder"
                            .formatted(signed));
        }
    }

    private void show(SignedCheckpoint signed) {
        var before = latest;
        latest = signed;
        if (before != null && before.size() == signed.size()) return;
        others.listeners().stream().forEach(listener -> listener.signed(signed));
    }

    /**
     * Begins the chain with the last checkpoint of a log whose database was lost; again after a
     * kill between.
     *
     * @param shown its note; where there is none it is signed when the log goes on
     * @throws IllegalStateException where there is another one already
     */
    public synchronized void restore(Checkpoint checkpoint, Optional<Note> shown) {
        var first =
                Link.after(Optional.empty(), checkpoint.size(), checkpoint.root(), clock.instant());
        chain.decide(first);
        var newest = chain.newest().orElseThrow();
        if (newest.number() != first.number() || newest.size() != first.size()) {
            throw new IllegalStateException("there are checkpoints already");
        }
        if (shown.isEmpty()) return;
        var note = shown.get().format();
        chain.sign(newest, note);
        latest = new SignedCheckpoint(checkpoint, note, newest.at());
    }

    /** What was decided last, signed or not; empty where the log never began here. */
    public Optional<Checkpoint> decided() {
        return chain.newest().map(last -> new Checkpoint(key.origin(), last.size(), last.root()));
    }

    private SignedCheckpoint read(Link link) {
        var signed = unopened(link);
        key.open(Note.parse(signed.note()));
        return signed;
    }

    private SignedCheckpoint unopened(Link link) {
        var note = link.note();
        if (note == null) throw new IllegalStateException("not signed yet: " + link.size());
        return new SignedCheckpoint(Checkpoint.parse(Note.parse(note).text()), note, link.at());
    }

    /** For a log that is written by the caller's own thread. */
    public LogListener atEachPass() {
        return (state, logged) -> passed(state, isLegalMoment(logged));
    }

    static boolean isLegalMoment(List<Logged> logged) {
        return logged.stream().anyMatch(one -> LegalMoments.contains(one.type()));
    }
}
