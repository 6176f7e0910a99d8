package org.qunzhi.audit.restore;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bson.Document;
import org.qunzhi.audit.checkpoint.Checkpoints;
import org.qunzhi.audit.checkpoint.LogKey;
import org.qunzhi.audit.folder.LogFolder;
import org.qunzhi.audit.log.Durable;
import org.qunzhi.audit.log.LogBroken;
import org.qunzhi.audit.log.LogTree;
import org.qunzhi.audit.log.LostLog;
import org.qunzhi.audit.log.Opening;
import org.qunzhi.ledger.BrokenLog;
import org.qunzhi.ledger.Checkpoint;
import org.qunzhi.ledger.LogHasher;
import org.qunzhi.ledger.MerkleTree;
import org.qunzhi.ledger.Note;
import org.qunzhi.ledger.Tile;
import org.qunzhi.ledger.TileReader;
import org.qunzhi.ledger.UnverifiedNote;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Opens the log: as its database has it, or anew as its folder has it. */
@Component
public class Restoration implements Opening {
    private static final Logger LOG = LoggerFactory.getLogger(Restoration.class);
    private static final String ID = "restoration";

    private final MongoCollection<Document> states;
    private final LogFolder folder;
    private final LostLog log;
    private final LogTree tree;
    private final LogKey key;
    private final Checkpoints checkpoints;
    private final OwnEvents ownEvents;
    private final List<SeenElsewhere> elsewhere;

    Restoration(
            MongoDatabase database,
            LogFolder folder,
            LostLog log,
            LogTree tree,
            LogKey key,
            Checkpoints checkpoints,
            OwnEvents ownEvents,
            List<SeenElsewhere> elsewhere) {
        this.states = Durable.of(database).getCollection("state");
        this.folder = folder;
        this.log = log;
        this.tree = tree;
        this.key = key;
        this.checkpoints = checkpoints;
        this.ownEvents = ownEvents;
        this.elsewhere = List.copyOf(elsewhere);
    }

    @Override
    public void open() {
        var note = folder.checkpoint();
        var shown = note.map(this::own);
        var decided = checkpoints.decided();
        long begun = begun();
        if (decided.isPresent() && begun == 0) {
            shown.ifPresent(inFolder -> compare(inFolder, decided.get()));
            key.lastSigned().ifPresent(checkpoints::mustContain);
        } else if (log.size() > 0 && begun == 0) {
            if (shown.map(Checkpoint::size).orElse(0L) > 0) throw unsigned(shown.orElseThrow());
            key.lastSigned().ifPresent(checkpoints::mustContain);
        } else {
            var last = larger(shown, key.lastSigned());
            if (last.map(Checkpoint::size).orElse(0L) > 0) restore(last.orElseThrow(), note);
            else mayBegin(begun);
        }
    }

    /** How large the log is whose restoration was begun and not ended; 0 for none. */
    private long begun() {
        var found = states.find(eq("_id", ID)).first();
        return found == null ? 0 : found.getLong("size");
    }

    private static LogBroken unsigned(Checkpoint shown) {
        return new LogBroken(
                "the database has entries and no checkpoint, the folder has %s: empty the one or the other"
                        .formatted(shown));
    }

    /** The vault remembers what the folder was killed before showing. */
    private static Optional<Checkpoint> larger(
            Optional<Checkpoint> shown, Optional<Checkpoint> remembered) {
        return Stream.concat(shown.stream(), remembered.stream())
                .max(Comparator.comparingLong(Checkpoint::size));
    }

    private Checkpoint own(Note note) {
        try {
            return key.open(note);
        } catch (UnverifiedNote e) {
            var broken = new LogBroken("the checkpoint in the folder is none of this log");
            broken.initCause(e);
            throw broken;
        }
    }

    /** A database that came back from an old copy would sign again what was signed before. */
    private void compare(Checkpoint inFolder, Checkpoint decided) {
        if (inFolder.size() > decided.size() || !tree.reaches(decided.size())) {
            throw new LogBroken(
                    "the folder has %s, the database only %s: empty the database to restore it"
                            .formatted(inFolder, decided));
        }
        if (!Arrays.equals(inFolder.root(), MerkleTree.root(tree, inFolder.size()))) {
            throw new LogBroken("the folder has another log: %s".formatted(inFolder));
        }
    }

    private void mayBegin(long begun) {
        if (begun > 0) {
            throw new LogBroken(
                    "the folder is gone from which %d entries were being restored"
                            .formatted(begun));
        }
        for (var seen : seenElsewhere()) {
            if (seen.size() > 0) throw notHere("others have seen", seen);
        }
    }

    private static LogBroken notHere(String who, Checkpoint seen) {
        return new LogBroken(
                "%s %s, and the database is empty: restore the log from its folder, qunzhi.log.folder"
                        .formatted(who, seen));
    }

    private List<Checkpoint> seenElsewhere() {
        return elsewhere.stream()
                .flatMap(other -> other.newest(key.origin()).stream())
                .map(key::open)
                .toList();
    }

    private void restore(Checkpoint last, Optional<Note> note) {
        if (!folder.isKept()) throw notHere("the vault remembers", last);
        LOG.warn("The log is restored from its folder: {}", last);
        states.replaceOne(
                eq("_id", ID),
                new Document("size", last.size()),
                new ReplaceOptions().upsert(true));
        var shown = note.filter(one -> own(one).equals(last));
        var reader = verified(last, shown.isPresent());
        for (long from = log.size(); from < last.size(); from = log.size()) {
            var entries = reader.entries(from / Tile.FULL);
            log.restore(entries.subList((int) (from % Tile.FULL), entries.size()));
        }
        checkpoints.mustContain(last);
        ownEvents.putBack(folder.ownEvents());
        log.recheck();
        checkpoints.restore(last, shown);
        states.deleteOne(eq("_id", ID));
        LOG.warn("Restored. Nothing is signed until all its events have come again.");
    }

    /** The folder has everything under a checkpoint before it, or the vault, has the checkpoint. */
    private TileReader verified(Checkpoint last, boolean shown) {
        try {
            var reader = new TileReader(folder.files(), last);
            reader.verify(LogHasher.fastest());
            folder.checkpoint().map(this::own).ifPresent(seen -> mustContinue(reader, seen));
            key.lastSigned().ifPresent(seen -> mustContinue(reader, seen));
            seenElsewhere().forEach(seen -> mustContinue(reader, seen));
            return reader;
        } catch (BrokenLog e) {
            var why = shown ? "damaged" : "damaged, or older than what was signed, " + last;
            var broken = new LogBroken("the folder is %s: %s".formatted(why, e.getMessage()));
            broken.initCause(e);
            throw broken;
        }
    }

    private static void mustContinue(TileReader reader, Checkpoint seen) {
        if (reader.continues(seen)) return;
        throw new LogBroken(
                "the folder has %s, others have seen %s: find a newer copy of the folder"
                        .formatted(reader.checkpoint(), seen));
    }
}
