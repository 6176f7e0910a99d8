package org.qunzhi.ledger;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

/**
 * A {@link LogEntry} of which the stream's pseudonym and its entry before are not known yet: what a
 * writer of a log can check and write out before it is the entry's turn. Immutable.
 */
public final class EntryDraft {

    private static final int DIGEST_CHARACTERS = 43;

    private final byte[] beforePrevious;
    private final byte[] beforeStream;
    private final byte[] rest;

    private EntryDraft(byte[] beforePrevious, byte[] beforeStream, byte[] rest) {
        this.beforePrevious = beforePrevious;
        this.beforeStream = beforeStream;
        this.rest = rest;
    }

    /**
     * The components as {@link LogEntry} has them, in its present version.
     *
     * @throws IllegalArgumentException if one is out of its range, or a digest twice there
     */
    public static EntryDraft of(
            String service,
            long position,
            String type,
            long counter,
            Instant time,
            List<String> sd) {
        if (position < 0 || counter < 0 || counter > CanonicalJson.LARGEST_NUMBER) {
            throw new IllegalArgumentException("position or counter out of range");
        }
        if (service.isBlank() || type.isBlank()) {
            throw new IllegalArgumentException("an entry names its service and type");
        }
        String beforePrevious =
                "{\"counter\":" + counter + ",\"position\":\"" + position + "\",\"prev\":\"";
        String rest =
                "\",\"time\":\""
                        + time
                        + "\",\"type\":"
                        + CanonicalJson.write(type)
                        + ",\"v\":"
                        + LogEntry.VERSION
                        + "}";
        return new EntryDraft(utf8(beforePrevious), utf8(beforeStream(service, sd)), utf8(rest));
    }

    private static String beforeStream(String service, List<String> sd) {
        StringBuilder json = new StringBuilder(64 + sd.size() * (DIGEST_CHARACTERS + 3));
        json.append("\",\"sd\":[");
        String quote = "\"";
        for (String digest : LogEntry.sorted(sd)) {
            json.append(quote).append(digest).append('"');
            quote = ",\"";
        }
        return json.append("],\"service\":")
                .append(CanonicalJson.write(service))
                .append(",\"stream\":\"")
                .toString();
    }

    /** How many bytes the entry of a stream with a pseudonym of this length has at most. */
    public int longest(int streamCharacters) {
        return length() + DIGEST_CHARACTERS + streamCharacters;
    }

    /**
     * {@link LogEntry#bytes} of the entry.
     *
     * @param stream the pseudonym of the event's stream, in base64url
     * @param previous {@link LogEntry#digest} of the stream's entry before, empty for the first
     * @throws IllegalArgumentException if one of them has another form, or the entry is longer than
     *     {@link LogEntry#LONGEST}
     */
    public byte[] bytes(String stream, String previous) {
        if (stream.isEmpty() || !StrictBase64.isUrl(stream)) {
            throw new IllegalArgumentException("not a pseudonym in base64url: " + stream);
        }
        if (!previous.isEmpty()) {
            LogEntry.checkDigest(previous);
        }
        int length = length() + previous.length() + stream.length();
        if (length > LogEntry.LONGEST) {
            throw new IllegalArgumentException(
                    "an entry has at most " + LogEntry.LONGEST + " bytes, this one " + length);
        }
        byte[] bytes = new byte[length];
        int at = put(bytes, 0, beforePrevious);
        at = put(bytes, at, utf8(previous));
        at = put(bytes, at, beforeStream);
        at = put(bytes, at, utf8(stream));
        put(bytes, at, rest);
        return bytes;
    }

    private int length() {
        return beforePrevious.length + beforeStream.length + rest.length;
    }

    private static int put(byte[] bytes, int at, byte[] part) {
        System.arraycopy(part, 0, bytes, at, part.length);
        return at + part.length;
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
