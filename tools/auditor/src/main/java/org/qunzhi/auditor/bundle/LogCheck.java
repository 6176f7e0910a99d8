package org.qunzhi.auditor.bundle;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.qunzhi.ledger.LogEntry;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Takes the log's entries in order: is each one the canonical form of itself, and are every
 * service's positions and every stream's counters complete? Whether they are the ones the
 * checkpoint was signed over is found out beside it, by {@link EntryPass}.
 */
public final class LogCheck {
    private static final JsonMapper JSON = JsonMapper.shared();
    private final Faults faults;
    private final Map<String, Long> positions = new HashMap<>();
    private final Map<String, Head> streams = new HashMap<>();
    private final MessageDigest sha256 = sha256();

    /** A log may have a million streams, and few services. */
    @SuppressWarnings("ArrayRecordComponent") // never compared, never handed out
    private record Head(String service, long counter, byte[] digest) {}

    /** An entry and the digest that the stream's next one must name. */
    public record Taken(LogEntry entry, String digest) {}

    public LogCheck(Faults faults) {
        this.faults = faults;
    }

    /** The entry on that line; empty where it is none, and that is a fault. */
    public Optional<Taken> take(long index, byte[] line) {
        if (line.length > LogEntry.LONGEST) {
            faults.addHole(Fault.at(index, "entry-too-long", line.length, LogEntry.LONGEST));
            return Optional.empty();
        }
        try {
            var entry = entry(JSON.readTree(line));
            if (!Arrays.equals(entry.bytes(), line)) notCanonical(index, line);
            var taken = new Taken(entry, digest(line));
            position(index, entry);
            stream(index, taken);
            return Optional.of(taken);
        } catch (IllegalArgumentException | JacksonException e) {
            faults.addHole(Fault.at(index, "entry-unreadable", String.valueOf(e.getMessage())));
            return Optional.empty();
        }
    }

    private void notCanonical(long index, byte[] line) {
        boolean ended = line.length > 0 && line[line.length - 1] == '\r';
        faults.add(
                ended
                        ? Fault.at(index, "entry-carriage-return")
                        : Fault.at(index, "entry-not-canonical"));
    }

    private void position(long index, LogEntry entry) {
        long expected = positions.merge(entry.service(), 1L, Long::sum);
        if (entry.position() != expected)
            faults.add(
                    Fault.at(index, "position-gap", entry.service(), expected, entry.position()));
    }

    private void stream(long index, Taken taken) {
        var entry = taken.entry();
        var head = streams.get(entry.stream());
        long expected = head == null ? 0 : head.counter() + 1;
        var previous = head == null ? "" : encoded(head.digest());
        if (entry.counter() != expected)
            faults.add(Fault.at(index, "stream-gap", entry.stream(), expected, entry.counter()));
        if (!entry.previous().equals(previous))
            faults.add(Fault.at(index, "stream-broken", entry.stream()));
        if (head != null && !head.service().equals(entry.service()))
            faults.add(Fault.at(index, "stream-of-two-services", entry.stream()));
        var digest = Base64.getUrlDecoder().decode(taken.digest());
        streams.put(entry.stream(), new Head(entry.service().intern(), entry.counter(), digest));
    }

    public int streams() {
        return streams.size();
    }

    private String digest(byte[] line) {
        return encoded(sha256.digest(line));
    }

    private static String encoded(byte[] digest) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
    }

    /**
     * As it was parsed.
     *
     * @throws IllegalArgumentException if it is none
     */
    public static LogEntry entry(JsonNode json) {
        return new LogEntry(
                json.path("v").asInt(),
                json.path("service").asString(),
                Long.parseLong(json.path("position").asString()),
                json.path("type").asString(),
                json.path("stream").asString(),
                json.path("counter").asLong(),
                json.path("prev").asString(),
                json.path("time").asString(),
                json.path("sd").valueStream().map(JsonNode::asString).toList());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
