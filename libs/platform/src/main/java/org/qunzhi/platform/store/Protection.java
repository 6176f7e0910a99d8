package org.qunzhi.platform.store;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.qunzhi.ledger.CanonicalJson;
import org.qunzhi.ledger.Disclosure;
import org.qunzhi.vault.Closing;
import org.qunzhi.vault.Closing.Closed;
import org.qunzhi.vault.Found;
import org.qunzhi.vault.Keys;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Closes an event's protected fields before it is stored and opens them after it was read. Stored
 * is {@code {"_enc": closed, "_sd": digest}}: the plaintext is the field's disclosure (RFC 9901
 * §4.2.1), so its salt is inside and whoever opens it can prove it; the digest goes with the
 * event's others. A field opens in its own event and under its own name alone.
 */
public final class Protection {
    /** The closed text. */
    public static final String CLOSED = "_enc";

    /** The digest of the disclosure in it. */
    public static final String DIGEST = "_sd";

    private static final Logger log = LoggerFactory.getLogger(Protection.class);
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String MARK = "\"" + CLOSED + "\"";

    private final Keys keys;
    private final Closing closing;
    private final SecureRandom random;

    /** The source must be fit for secrets, hence its type. */
    public Protection(Keys keys, SecureRandom random) {
        this.keys = keys;
        this.closing = new Closing(random);
        this.random = random;
    }

    /**
     * Closes what the event's class marks, in place.
     *
     * @return whether anything was
     * @throws org.qunzhi.vault.KeyDestroyed where the person was erased
     * @throws IllegalStateException where a protected value is not clear: nothing else is recorded
     */
    boolean close(Class<?> type, String eventId, ObjectNode event) {
        var fields = ProtectedFields.of(type);
        var closed = JSON.createObjectNode();
        fields.forEach(
                (name, key) -> {
                    var field = event.path(name);
                    if (field.isNull() || field.isMissingNode()) return;
                    if (!field.has(ProtectedJson.CLEAR)) {
                        throw new IllegalStateException(name + " is not clear");
                    }
                    closed.set(name, close(key, eventId, name, event));
                });
        // At the end: the owner of one may stand in another.
        event.setAll(closed);
        return !closed.isEmpty();
    }

    private ObjectNode close(
            ProtectedFields.Key key, String eventId, String name, ObjectNode event) {
        var value = JSON.treeToValue(event.path(name).get(ProtectedJson.CLEAR), Object.class);
        var plain = CanonicalJson.bytes(Arrays.asList(Disclosure.newSalt(random), name, value));
        var padding = key.padding();
        var padded = Arrays.copyOf(plain, (plain.length + padding - 1) / padding * padding);
        Arrays.fill(padded, plain.length, padded.length, (byte) ' ');
        var text = closing.close(keys.of(key.owner(eventId, event)), padded, place(eventId, name));
        return JSON.createObjectNode().put(CLOSED, text).put(DIGEST, digest(plain));
    }

    /** The event with each protected field as the binder takes it; others are left as they are. */
    public JsonNode open(String eventId, String data) {
        var event = JSON.readTree(data);
        var opening = new Opening(eventId);
        for (var field : event.properties()) {
            var closed = field.getValue();
            if (isClosed(closed)) field.setValue(opening.open(field.getKey(), closed));
        }
        return event;
    }

    /**
     * These will be opened next: their keys are asked for together. Where that fails, who opens the
     * event whose key it was is told so, and those before it can be read.
     */
    void expect(List<StoredEvent> page) {
        var ids = new HashMap<String, Set<String>>();
        for (var event : page) {
            for (var closed : closedIn(event.data())) {
                ids.computeIfAbsent(closed.kind(), _ -> new HashSet<>()).add(closed.keyId());
            }
        }
        try {
            ids.forEach(keys::fetch);
        } catch (RuntimeException e) {
            log.debug("Keys were not fetched together", e);
        }
    }

    /** By a quick look that may find too much. */
    private static List<Closed> closedIn(String data) {
        var found = new ArrayList<Closed>();
        for (int at = data.indexOf(MARK); at >= 0; at = data.indexOf(MARK, at + 1)) {
            int begin = data.indexOf('"', at + MARK.length()) + 1;
            int end = data.indexOf('"', begin);
            if (begin > 0 && end > 0) {
                Closed.parse(data.substring(begin, end)).ifPresent(found::add);
            }
        }
        return found;
    }

    /** Whether anything in the event's JSON is closed; a quick look that may say yes wrongly. */
    public static boolean maybeClosed(String data) {
        return data.contains(MARK);
    }

    /** What a closed field says to whoever has these keys. */
    public sealed interface Opened {
        /** The disclosure is the one that the event is committed to. */
        record Shown(Disclosure disclosure, String salt, JsonNode value) implements Opened {}

        record Withheld() implements Opened {}

        record Erased() implements Opened {}

        record Broken() implements Opened {}
    }

    /**
     * Opens one field and holds it against its digest.
     *
     * @param field the object of {@link #CLOSED} and {@link #DIGEST}
     */
    public Opened disclosure(String eventId, String name, JsonNode field) {
        return new Opening(eventId).disclosure(name, field);
    }

    /** One event's fields, most of which share a key. */
    private final class Opening {
        private final Closing.Opener opener = new Closing.Opener();
        private final Map<String, Found> found = new HashMap<>(2);
        private final String eventId;

        Opening(String eventId) {
            this.eventId = eventId;
        }

        JsonNode open(String name, JsonNode field) {
            var opened = JSON.createObjectNode();
            return switch (disclosure(name, field)) {
                case Opened.Shown shown ->
                        opened.put(ProtectedJson.SALT, shown.salt())
                                .set(ProtectedJson.CLEAR, shown.value());
                case Opened.Withheld _ -> opened.put(ProtectedJson.WITHHELD, true);
                case Opened.Erased _ -> opened.put(ProtectedJson.ERASED, true);
                case Opened.Broken _ -> opened.put(ProtectedJson.BROKEN, true);
            };
        }

        Opened disclosure(String name, JsonNode field) {
            var parsed = Closed.parse(field.path(CLOSED).asString(""));
            if (parsed.isEmpty()) return new Opened.Broken();
            var closed = parsed.get();
            return switch (find(closed)) {
                case Found.NotHeld _ -> new Opened.Withheld();
                case Found.Destroyed _ -> new Opened.Erased();
                case Found.Unknown _ -> new Opened.Broken();
                case Found.Present present ->
                        opener.open(present.key(), closed, place(eventId, name))
                                .flatMap(
                                        plain ->
                                                shown(name, plain, field.path(DIGEST).asString("")))
                                .orElseGet(Opened.Broken::new);
            };
        }

        private Found find(Closed closed) {
            return found.computeIfAbsent(
                    closed.kind() + "." + closed.keyId(),
                    _ -> keys.find(closed.kind(), closed.keyId()));
        }
    }

    private static Optional<Opened> shown(String name, byte[] padded, String digest) {
        int end = padded.length;
        while (end > 0 && padded[end - 1] == ' ') end--;
        var plain = Arrays.copyOf(padded, end);
        var disclosure = new Disclosure(encoded(plain));
        if (!disclosure.digest().equals(digest)) return Optional.empty();
        try {
            var array = JSON.readTree(plain);
            return array.path(1).asString("").equals(name)
                    ? Optional.of(
                            new Opened.Shown(disclosure, array.path(0).asString(""), array.path(2)))
                    : Optional.empty();
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    /** The digest of a field that is closed; null of any other. */
    public static @Nullable String digestOf(@Nullable JsonNode field) {
        return field != null && isClosed(field)
                ? Objects.requireNonNull(field.path(DIGEST).asString(""))
                : null;
    }

    static boolean isClosed(JsonNode field) {
        return field.isObject() && field.has(CLOSED);
    }

    private static String digest(byte[] plain) {
        return Disclosure.digest(encoded(plain));
    }

    private static String encoded(byte[] plain) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain);
    }

    private static String place(String eventId, String name) {
        return "event/" + eventId + "/" + name;
    }
}
