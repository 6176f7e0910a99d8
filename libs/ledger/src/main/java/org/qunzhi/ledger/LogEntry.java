package org.qunzhi.ledger;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * The canonical envelope of one event, which is what the log commits to. It holds the digests of
 * the event's fields, never the fields, and no identifier or personal datum: {@code stream} must be
 * a pseudonym that says nothing about its subject.
 *
 * @param v version of this envelope, from 1
 * @param service the service that decided, kebab-case
 * @param position the event's place in the service's store, 0 to 2^63 − 1; a string in the JSON,
 *     since it may pass 2^53
 * @param type the event's published name, kebab-case
 * @param stream the pseudonym of the event's stream
 * @param counter the event's place in its stream, 0 to 2^53 − 1
 * @param previous {@link #digest} of the stream's entry before this one, empty for the first
 * @param time when the event was recorded, RFC 3339 in UTC as {@link Instant} writes it
 * @param sd the digests of the event's disclosures, sorted, so that their order says nothing
 */
public record LogEntry(
        int v,
        String service,
        long position,
        String type,
        String stream,
        long counter,
        String previous,
        String time,
        List<String> sd) {

    /** The version that this code writes. */
    public static final int VERSION = 1;

    /** The longest envelope, in bytes: far below the 65,535 of the tile format. */
    public static final int LONGEST = 4096;

    /**
     * Sorts the digests.
     *
     * @throws IllegalArgumentException if a component is out of its range, or a digest twice there
     */
    public LogEntry {
        if (v < 1 || position < 0 || counter < 0 || counter > CanonicalJson.LARGEST_NUMBER) {
            throw new IllegalArgumentException("version, position or counter out of range");
        }
        if (service.isBlank() || type.isBlank() || stream.isBlank()) {
            throw new IllegalArgumentException("an entry names its service, type and stream");
        }
        if (!previous.isEmpty()) {
            checkDigest(previous);
        }
        checkTime(time);
        sd = sorted(sd);
    }

    /**
     * The entry of the log: canonical JSON in UTF-8, of the members counter, position, prev, sd,
     * service, stream, time, type, v.
     *
     * @throws IllegalArgumentException if it is longer than {@link #LONGEST}
     */
    public byte[] bytes() {
        byte[] bytes =
                CanonicalJson.bytes(
                        Map.of(
                                "v", v,
                                "service", service,
                                "position", Long.toString(position),
                                "type", type,
                                "stream", stream,
                                "counter", counter,
                                "prev", previous,
                                "time", time,
                                "sd", sd));
        if (bytes.length > LONGEST) {
            throw new IllegalArgumentException(
                    "an entry has at most " + LONGEST + " bytes, this one " + bytes.length);
        }
        return bytes;
    }

    /** base64url(SHA-256({@link #bytes})): what the stream's next entry names as its previous. */
    public String digest() {
        return StrictBase64.encodeUrl(MerkleTree.sha256().digest(bytes()));
    }

    /** The leaf hash of this entry in the log. */
    public byte[] leafHash() {
        return MerkleTree.leafHash(bytes());
    }

    static List<String> sorted(List<String> digests) {
        String[] sorted = digests.toArray(String[]::new);
        for (String digest : sorted) {
            checkDigest(digest);
        }
        Arrays.sort(sorted);
        for (int i = 1; i < sorted.length; i++) {
            if (sorted[i].equals(sorted[i - 1])) {
                throw new IllegalArgumentException("a digest stands in an entry once");
            }
        }
        return List.of(sorted);
    }

    static void checkDigest(String digest) {
        if (!StrictBase64.isDigest(digest)) {
            throw new IllegalArgumentException("not a SHA-256 digest in base64url: " + digest);
        }
    }

    private static void checkTime(String time) {
        try {
            if (Instant.parse(time).toString().equals(time)) {
                return;
            }
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("not a time: " + time, e);
        }
        throw new IllegalArgumentException("not the one canonical form of its time: " + time);
    }
}
