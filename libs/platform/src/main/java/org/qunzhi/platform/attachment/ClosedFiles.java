package org.qunzhi.platform.attachment;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.MongoGridFSException;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.gridfs.GridFSBucket;
import com.mongodb.client.gridfs.GridFSBuckets;
import com.mongodb.client.gridfs.model.GridFSUploadOptions;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Objects;
import org.bson.BsonString;
import org.bson.Document;
import org.qunzhi.vault.Closing;
import org.qunzhi.vault.Found;
import org.qunzhi.vault.Keys;
import org.qunzhi.vault.Owner;

/**
 * Files in GridFS, each closed piece by piece with a key of its own. A piece opens at its own place
 * in its own file alone, and only as long as the file has that many: none can be changed, swapped,
 * repeated or left out.
 */
public final class ClosedFiles {
    private static final int PIECE = 1 << 16;
    private final GridFSBucket bucket;
    private final Keys keys;
    private final Closing closing;

    public ClosedFiles(MongoDatabase database, String name, Keys keys, Closing closing) {
        bucket =
                GridFSBuckets.create(database, name)
                        .withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
        this.keys = keys;
        this.closing = closing;
    }

    /**
     * Durable when it returns.
     *
     * @throws org.qunzhi.vault.KeyDestroyed where the owner's key was destroyed
     */
    public void write(String id, Owner owner, byte[] plain) {
        var key = keys.of(owner);
        int pieces = Math.max(1, (plain.length + PIECE - 1) / PIECE);
        var closed = new ByteArrayOutputStream(plain.length + pieces * Closing.overhead());
        for (int i = 0; i < pieces; i++) {
            int end = Math.min(plain.length, (i + 1) * PIECE);
            var piece = Arrays.copyOfRange(plain, i * PIECE, end);
            closed.writeBytes(closing.bytes(key, piece, place(id, i, pieces)));
        }
        var about =
                new Document("kind", key.kind()).append("key", key.id()).append("pieces", pieces);
        bucket.uploadFromStream(
                new BsonString(id),
                id,
                new ByteArrayInputStream(closed.toByteArray()),
                new GridFSUploadOptions().metadata(about));
    }

    /** What became of a reading. */
    public enum Reading {
        WHOLE,
        /** Nobody can open it any more, or it is not there. */
        GONE
    }

    /**
     * Opens it piece by piece into {@code into}; nothing that was changed comes out.
     *
     * @throws IllegalStateException where the file was changed in the store, or this service has no
     *     keys of that kind
     */
    public Reading read(String id, OutputStream into) throws IOException {
        var file = bucket.find(eq("_id", new BsonString(id))).first();
        if (file == null) return Reading.GONE;
        var about = Objects.requireNonNull(file.getMetadata());
        return switch (keys.find(about.getString("kind"), about.getString("key"))) {
            case Found.Destroyed _ -> Reading.GONE;
            case Found.Present(var key) -> {
                int pieces = about.getInteger("pieces");
                var opener = new Closing.Opener();
                try (var from = bucket.openDownloadStream(new BsonString(id))) {
                    for (int i = 0; i < pieces; i++) {
                        var piece = from.readNBytes(PIECE + Closing.overhead());
                        into.write(
                                opener.open(key, piece, place(id, i, pieces))
                                        .orElseThrow(() -> changed(id)));
                    }
                    if (from.read() >= 0) throw changed(id);
                }
                yield Reading.WHOLE;
            }
            case Found.NotHeld _, Found.Unknown _ -> throw changed(id);
        };
    }

    /** All of a file that is small enough. */
    public byte[] bytes(String id) {
        var into = new ByteArrayOutputStream();
        try {
            if (read(id, into) == Reading.GONE) throw changed(id);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return into.toByteArray();
    }

    /** Once more changes nothing. */
    public void delete(String id) {
        try {
            bucket.delete(new BsonString(id));
        } catch (MongoGridFSException absent) {
            // Its pieces are deleted all the same, where a writer died before it was whole.
        }
    }

    private static IllegalStateException changed(String id) {
        return new IllegalStateException("the file " + id + " is not as it was written");
    }

    private static String place(String id, int piece, int pieces) {
        return "file/" + id + "/" + piece + "/" + pieces;
    }
}
