package org.qunzhi.audit.restore;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
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
        boolean begun = states.find(eq("_id", ID)).first() != null;
        if (decided.isPresent() && !begun) {
            shown.ifPresent(inFolder -> compare(inFolder, decided.get()));
        } else if (note.isEmpty() || shown.map(Checkpoint::size).orElse(0L) == 0) {
            mayBegin(decided);
        } else if (!begun && log.size() > 0) {
            throw new LogBroken(
                    "the database has entries and no checkpoint, the folder has %s: empty the one"
                                    .formatted(shown.orElseThrow())
                            + " or the other");
        } else {
            restore(note.get(), shown.orElseThrow());
        }
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

    private void mayBegin(Optional<Checkpoint> decided) {
        if (decided.isPresent() || log.size() > 0) return;
        for (var seen : seenElsewhere()) {
            if (seen.size() > 0) {
                throw new LogBroken(
                        "others have seen %s, and the database is empty: restore the log from its"
                                        .formatted(seen)
                                + " folder, qunzhi.log.folder");
            }
        }
    }

    private List<Checkpoint> seenElsewhere() {
        return elsewhere.stream()
                .flatMap(other -> other.newest(key.origin()).stream())
                .map(key::open)
                .toList();
    }

    private void restore(Note note, Checkpoint shown) {
        LOG.warn("The log is restored from its folder: {}", shown);
        states.replaceOne(
                eq("_id", ID),
                new Document("size", shown.size()),
                new ReplaceOptions().upsert(true));
        var reader = verified(shown);
        for (long from = log.size(); from < shown.size(); from = log.size()) {
            var entries = reader.entries(from / Tile.FULL);
            log.restore(entries.subList((int) (from % Tile.FULL), entries.size()));
        }
        if (!Arrays.equals(shown.root(), MerkleTree.root(tree, shown.size()))) {
            throw new LogBroken("what was restored is not %s".formatted(shown));
        }
        ownEvents.putBack(folder.ownEvents());
        log.recheck();
        checkpoints.restore(note);
        states.deleteOne(eq("_id", ID));
        LOG.warn("Restored. Nothing is signed until all its events have come again.");
    }

    private TileReader verified(Checkpoint shown) {
        try {
            var reader = new TileReader(folder.files(), shown);
            reader.verify(LogHasher.fastest());
            for (var seen : seenElsewhere()) {
                if (!reader.continues(seen)) {
                    throw new LogBroken(
                            "the folder has %s, others have seen %s: find a newer copy of the"
                                            .formatted(shown, seen)
                                    + " folder");
                }
            }
            return reader;
        } catch (BrokenLog e) {
            var broken = new LogBroken("the folder is damaged: " + e.getMessage());
            broken.initCause(e);
            throw broken;
        }
    }
}
