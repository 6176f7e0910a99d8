package org.qunzhi.audit.witness;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOptions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.qunzhi.audit.checkpoint.SignedCheckpoint;
import org.qunzhi.audit.log.Durable;
import org.qunzhi.ledger.Checkpoint;
import org.qunzhi.ledger.Note;
import org.qunzhi.ledger.NoteSignature;
import org.springframework.stereotype.Component;

/**
 * What witnesses have signed of this log, kept beside the checkpoints: a checkpoint is signed once
 * and stays as it is, cosignatures come to it later, each as fast as its witness.
 */
@Component
public class Cosignatures {
    /** C2SP signed-note: every verifier accepts as many signatures, and not every one more. */
    public static final int MOST_SIGNATURES = 16;

    /** How many cosigned checkpoints back one is looked for that more witnesses have signed. */
    private static final int LOOKED_THROUGH = 256;

    private final MongoCollection<Document> cosigned;

    public Cosignatures(MongoDatabase database) {
        this.cosigned = Durable.of(database).getCollection("cosignatures");
    }

    /**
     * Returns when it is durable.
     *
     * @param witness id of the witness, without dots
     * @param line verified: the cosignature of this checkpoint by this witness
     */
    void add(SignedCheckpoint checkpoint, String witness, NoteSignature line) {
        cosigned.updateOne(
                eq("_id", checkpoint.size()),
                combine(
                        set("note", checkpoint.note()),
                        set("at", checkpoint.at().toString()),
                        set("lines." + witness, line.format())),
                new UpdateOptions().upsert(true));
    }

    /** The checkpoint's note with the cosignatures that have come by now. */
    Note with(SignedCheckpoint checkpoint) {
        var found = cosigned.find(eq("_id", checkpoint.size())).first();
        return found == null ? Note.parse(checkpoint.note()) : read(found).note();
    }

    /**
     * The largest checkpoint that so many witnesses have cosigned; it is seldom the latest one
     * while the log grows.
     */
    public Optional<Note> latest(int least) {
        return newest(-1).stream()
                .filter(one -> one.witnesses() >= least)
                .findFirst()
                .map(Cosigned::note);
    }

    /** Of those that cover the entry the one with most cosignatures, the largest of several. */
    public Optional<Note> mostCosigned(long index) {
        return newest(index).stream()
                .max(Comparator.comparingInt(Cosigned::witnesses).thenComparing(Cosigned::size))
                .map(Cosigned::note);
    }

    /** As {@link #mostCosigned}, but the smallest of several: no later checkpoint changes it. */
    public Optional<Note> firstMostCosigned(long index) {
        return cosigned
                .find(gt("_id", index))
                .sort(Sorts.ascending("_id"))
                .limit(LOOKED_THROUGH)
                .map(Cosignatures::read)
                .into(new ArrayList<>())
                .stream()
                .max(
                        Comparator.comparingInt(Cosigned::witnesses)
                                .thenComparing(Cosigned::size, Comparator.reverseOrder()))
                .map(Cosigned::note);
    }

    private record Cosigned(Note note, int witnesses) {
        long size() {
            return Checkpoint.parse(note.text()).size();
        }
    }

    private List<Cosigned> newest(long largerThan) {
        return cosigned.find(gt("_id", largerThan))
                .sort(Sorts.descending("_id"))
                .limit(LOOKED_THROUGH)
                .map(Cosignatures::read)
                .into(new ArrayList<>());
    }

    private static Cosigned read(Document found) {
        var note = Note.parse(found.getString("note"));
        var lines =
                found.get("lines", Document.class).values().stream()
                        .flatMap(line -> NoteSignature.parseLines((String) line).stream())
                        .limit(MOST_SIGNATURES - note.signatures().size())
                        .toList();
        var all = new ArrayList<>(note.signatures());
        all.addAll(lines);
        return new Cosigned(new Note(note.text(), all), lines.size());
    }
}
