package org.qunzhi.audit.checkpoint;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.qunzhi.audit.log.Durable;
import org.qunzhi.audit.log.LogBroken;
import org.qunzhi.audit.log.LogListener;
import org.qunzhi.audit.log.LogState;
import org.qunzhi.audit.log.LogTree;
import org.qunzhi.audit.log.PublishedEvent;
import org.qunzhi.contracts.Context;
import org.qunzhi.contracts.EventType;
import org.qunzhi.ledger.Checkpoint;
import org.qunzhi.ledger.ConsistencyProof;
import org.qunzhi.ledger.MerkleTree;
import org.qunzhi.ledger.Note;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Signs each state of the log that it gives away, never two that contradict each other: a state is
 * stored before anybody sees it, and signed only when a proof leads to it from the last one stored.
 */
@Component
public class Checkpoints implements LogListener {
    private static final long PAUSE_NANOS = Duration.ofMillis(100).toNanos();
    private static final Set<String> LEGAL_MOMENTS =
            Arrays.stream(Context.values())
                    .flatMap(context -> legalMoments(context).stream())
                    .collect(Collectors.toUnmodifiableSet());

    private final MongoCollection<Document> checkpoints;
    private final LogTree tree;
    private final LogKey key;
    private final Clock clock;
    private final Supplier<Optional<Cosigners>> cosigners;
    private volatile @Nullable SignedCheckpoint latest;
    private boolean checked;
    private boolean urgent;
    private long signedAtNanos;

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
            ObjectProvider<Cosigners> cosigners) {
        this(database, tree, key, clock, () -> Optional.ofNullable(cosigners.getIfAvailable()));
    }

    /** Without anybody who signs beside the log. */
    public Checkpoints(MongoDatabase database, LogTree tree, LogKey key, Clock clock) {
        this(database, tree, key, clock, Optional::empty);
    }

    private Checkpoints(
            MongoDatabase database,
            LogTree tree,
            LogKey key,
            Clock clock,
            Supplier<Optional<Cosigners>> cosigners) {
        this.checkpoints = Durable.of(database).getCollection("checkpoints");
        this.tree = tree;
        this.key = key;
        this.clock = clock;
        this.cosigners = cosigners;
        var last = checkpoints.find().sort(Sorts.descending("_id")).first();
        this.latest = last == null ? null : read(last);
    }

    /** Absent until the service has first looked at its log. */
    public Optional<SignedCheckpoint> latest() {
        return Optional.ofNullable(latest);
    }

    /** The latest as it is served: with the signatures of others that have come. */
    public Optional<Note> served() {
        return latest().map(this::served);
    }

    /** An earlier one; there is one only of the sizes that were signed. */
    public Optional<SignedCheckpoint> at(long size) {
        var last = latest;
        if (last != null && last.size() == size) return Optional.of(last);
        return Optional.ofNullable(checkpoints.find(eq("_id", size)).first()).map(this::read);
    }

    /** To be called by {@link Cosigners} when there is more than before for a checkpoint. */
    public void cosignedAgain(SignedCheckpoint checkpoint) {}

    /** As it is served now. */
    public Note served(SignedCheckpoint signed) {
        return cosigners
                .get()
                .map(others -> others.cosigned(signed))
                .orElseGet(() -> Note.parse(signed.note()));
    }

    @Override
    public void passed(LogState state, List<PublishedEvent> logged) {
        urgent |= logged.stream().anyMatch(e -> LEGAL_MOMENTS.contains(e.attribute("type")));
        var last = latest;
        boolean grown = last == null || last.size() != state.size();
        if (checked && !(grown && due())) return;
        if (last != null) prove(last.checkpoint(), state);
        checked = true;
        if (grown) sign(state);
        urgent = false;
    }

    private boolean due() {
        return urgent || System.nanoTime() - signedAtNanos >= PAUSE_NANOS;
    }

    private void prove(Checkpoint last, LogState state) {
        if (last.size() > state.size()) {
            throw new LogBroken("signed with %s, and now shorter".formatted(last));
        }
        // RFC 9162 proves nothing about the empty tree: every log continues it.
        if (last.size() == 0) return;
        var proof = ConsistencyProof.of(tree, last.size(), state.size());
        var root = state.frontier().root();
        if (!ConsistencyProof.verify(last.size(), state.size(), proof, last.root(), root)
                || !Arrays.equals(root, MerkleTree.root(tree, state.size()))) {
            throw new LogBroken("what was signed as %s was changed".formatted(last));
        }
    }

    private void sign(LogState state) {
        var checkpoint = new Checkpoint(key.origin(), state.size(), state.frontier().root());
        var note = checkpoint.sign(key.signing()).format();
        var now = clock.instant();
        checkpoints.replaceOne(
                eq("_id", state.size()),
                new Document("note", note).append("at", now.toString()),
                new ReplaceOptions().upsert(true));
        var signed = new SignedCheckpoint(checkpoint, note, now);
        latest = signed;
        signedAtNanos = System.nanoTime();
        cosigners.get().ifPresent(others -> others.signed(signed));
    }

    private SignedCheckpoint read(Document stored) {
        var note = stored.getString("note");
        var origin = Checkpoint.parse(Note.parse(note).text()).origin();
        if (!origin.equals(key.origin())) {
            throw new IllegalStateException(
                    "the log is %s, and qunzhi.log-origin says %s".formatted(origin, key.origin()));
        }
        var checkpoint = Checkpoint.open(Note.parse(note), key.verifier());
        return new SignedCheckpoint(checkpoint, note, Instant.parse(stored.getString("at")));
    }

    private static Set<String> legalMoments(Context context) {
        return context.events().values().stream()
                .map(event -> event.getAnnotation(EventType.class))
                .filter(EventType::legalMoment)
                .map(context::type)
                .collect(Collectors.toSet());
    }
}
