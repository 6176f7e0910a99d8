package org.qunzhi.audit.export;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * How long bundles are, and what their bytes hash to, so that one that broke off goes on where it
 * was. Nothing of the content is kept: a part is made again, and held against the hash of the
 * whole. Whoever breaks a download off does not stop it being measured.
 */
@Component
class Downloads {
    private static final Duration KEPT = Duration.ofDays(7);

    private final MongoCollection<Document> known;
    private final Bundle bundle;
    private final Clock clock;
    private final Map<String, CompletableFuture<Measured>> running = new ConcurrentHashMap<>();

    Downloads(MongoDatabase database, Bundle bundle, Clock clock) {
        this.known = database.getCollection("bundle-downloads");
        this.bundle = bundle;
        this.clock = clock;
    }

    /**
     * The whole of a bundle.
     *
     * @param sha256 base64
     */
    record Measured(long length, String sha256) {}

    /** Where it was made before, by this instance or another. */
    Optional<Measured> known(String tag) {
        return Optional.ofNullable(known.find(eq("_id", tag)).first())
                .map(one -> new Measured(one.getLong("length"), one.getString("sha256")));
    }

    /** Waits for it where it is being made now, and makes it for nobody where it is not. */
    Measured measured(Edition edition) throws IOException {
        var tag = edition.tag();
        var before = known(tag);
        if (before.isPresent()) return before.get();
        @Nullable CompletableFuture<Measured> now = running.get(tag);
        if (now != null) {
            var found = now.exceptionally(_ -> new Measured(-1, "")).join();
            if (found.length() >= 0) return found;
        }
        return write(edition, OutputStream.nullOutputStream());
    }

    /** The whole. */
    Measured write(Edition edition, OutputStream out) throws IOException {
        var future = new CompletableFuture<Measured>();
        running.putIfAbsent(edition.tag(), future);
        try {
            var part = new PartOutput(out, 0, Long.MAX_VALUE);
            bundle.write(part, edition);
            part.release();
            var measured = new Measured(part.length(), part.sha256());
            remember(edition.tag(), measured);
            future.complete(measured);
            return measured;
        } finally {
            future.completeExceptionally(new IllegalStateException("not made"));
            running.remove(edition.tag(), future);
        }
    }

    /**
     * The bytes from one to another, both included.
     *
     * @throws IOException before the last of them where the whole is not what it was
     */
    void write(Edition edition, Measured whole, long from, long to, OutputStream out)
            throws IOException {
        var part = new PartOutput(out, from, to);
        bundle.write(part, edition);
        var now = new Measured(part.length(), part.sha256());
        if (!now.equals(whole)) throw new IOException("the bundle is not what it was any more");
        part.release();
    }

    private void remember(String tag, Measured measured) {
        var now = clock.instant();
        known.deleteMany(lt("at", now.minus(KEPT).toString()));
        known.replaceOne(
                eq("_id", tag),
                new Document("length", measured.length())
                        .append("sha256", measured.sha256())
                        .append("at", now.toString()),
                new ReplaceOptions().upsert(true));
    }

    static String base64(byte[] hash) {
        return Base64.getEncoder().encodeToString(hash);
    }
}
