package org.qunzhi.bench;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.qunzhi.audit.log.PublishedEvent;
import org.qunzhi.audit.streamlist.StreamList;
import org.qunzhi.contracts.Context;
import org.qunzhi.ledger.Disclosure;
import org.qunzhi.platform.store.StoredEvent;
import org.qunzhi.platform.wire.Envelope;
import org.qunzhi.vault.Closing;
import org.qunzhi.vault.Keys;
import org.qunzhi.vault.Owner;
import tools.jackson.databind.json.JsonMapper;

/**
 * A history that no rule finds fault with, of as many streams as one wants: an association
 * registers people, with name and telephone number closed under a key of each person's own, and one
 * in ten begins to work there. Every event is made when it is asked for, as a service would publish
 * it.
 */
final class MadeUpHistory {
    static final String ORIGIN = "bench.example/log";

    /** Founding, seating, appointing, and the registration of who was appointed. */
    private static final int PROLOGUE = 4;

    private static final int ONE_IN = 10;
    private static final Instant BEGIN = Instant.parse("2026-01-05T00:00:00Z");
    private static final String BY_APPOINTMENT = "of-dm@0";
    private static final String GENESIS = "genesis@01020304";
    private static final List<String> COMMITTED =
            List.of(
                    "@id",
                    "@source",
                    "@type",
                    "@subject",
                    "@time",
                    "@dataschema",
                    "@sequence",
                    "@actor",
                    "@organization",
                    "@authority",
                    "@correlationid",
                    "@causationid",
                    "@classification");

    private final Envelope plan = new Envelope(Context.PLAN);
    private final Envelope audit = new Envelope(Context.AUDIT);
    private final Closing closing = new Closing(new SecureRandom());
    private final Keys keys;
    private final long persons;

    MadeUpHistory(Keys keys, long persons) {
        this.keys = keys;
        this.persons = persons;
    }

    /** Events of the planning service. */
    long size() {
        return PROLOGUE + persons + persons / ONE_IN;
    }

    /** Streams of it. */
    long streams() {
        return 3 + persons;
    }

    /** The event at this position, from 1. */
    PublishedEvent event(long position) {
        var text = new String(plan.write(stored(position)), StandardCharsets.UTF_8);
        return PublishedEvent.read(Context.PLAN, text);
    }

    private StoredEvent stored(long position) {
        if (position <= PROLOGUE) return prologue(position);
        long person = position - PROLOGUE;
        if (person <= persons) return registered(position, "person-" + person, by());
        var who = "person-" + ((person - persons) * ONE_IN);
        return stored(position, "employment-began", who, 1, by(), employment(who));
    }

    private StoredEvent prologue(long position) {
        return switch ((int) position) {
            case 1 ->
                    stored(
                            1,
                            "organization-founded",
                            "association",
                            0,
                            by("genesis-key", GENESIS),
                            Map.of(
                                    "organization", "association",
                                    "kind", "ASSOCIATION",
                                    "level", "PROVINCE",
                                    "name", "示范省协会",
                                    "genesisDigest", "00"));
            case 2 ->
                    stored(
                            2,
                            "first-decision-maker-seated",
                            "association",
                            1,
                            by("genesis-key", GENESIS),
                            Map.of("organization", "association", "person", "dm"));
            case 3 -> {
                var following = by("plan-service", GENESIS);
                following.put("causationid", id(2));
                yield stored(3, "appointed", "of-dm", 0, following, appointment());
            }
            default -> registered(position, "dm", by());
        };
    }

    private static Map<String, @Nullable Object> appointment() {
        var fields = new LinkedHashMap<String, @Nullable Object>();
        fields.put("appointment", "of-dm");
        fields.put("person", "dm");
        fields.put("organization", "association");
        fields.put("unit", null);
        fields.put("role", "DECISION_MAKER");
        fields.put("from", BEGIN.toString());
        fields.put("until", null);
        return fields;
    }

    private static Map<String, @Nullable Object> employment(String person) {
        var fields = new LinkedHashMap<String, @Nullable Object>();
        fields.put("person", person);
        fields.put("organization", "association");
        fields.put("unit", null);
        fields.put("from", "2026-01-01");
        return fields;
    }

    private StoredEvent registered(long position, String person, Map<String, String> by) {
        var fields = new LinkedHashMap<String, @Nullable Object>();
        fields.put("person", person);
        fields.put("holder", "association");
        fields.put("name", closed(position, person, "name", "王小明" + position));
        fields.put("phone", closed(position, person, "phone", "13800000000"));
        return stored(position, "person-registered", person, 0, by, fields);
    }

    /** As {@code libs/platform} closes a field before it is stored. */
    private Map<String, String> closed(long position, String person, String name, String value) {
        var plain = Disclosure.of(Salts.of(position, name), name, value);
        var text =
                closing.close(
                        keys.of(Owner.personal(person, "association")),
                        Base64.getUrlDecoder().decode(plain.encoded()),
                        "event/" + id(position) + "/" + name);
        return Map.of("_enc", text, "_sd", plain.digest());
    }

    private static Map<String, String> by() {
        return by("dm", BY_APPOINTMENT);
    }

    private static Map<String, String> by(String actor, String authority) {
        var by = new TreeMap<String, String>();
        by.put("actor", actor);
        by.put("organization", "association");
        by.put("authority", authority);
        by.put("correlationid", "request");
        return by;
    }

    private static StoredEvent stored(
            long position,
            String name,
            String stream,
            long sequence,
            Map<String, String> by,
            Map<String, ? extends @Nullable Object> fields) {
        var salts = new TreeMap<String, String>();
        for (var attribute : COMMITTED) salts.put(attribute, Salts.of(position, attribute));
        fields.forEach(
                (field, value) -> {
                    if (!(value instanceof Map)) salts.put(field, Salts.of(position, field));
                });
        return new StoredEvent(
                position,
                id(position),
                name,
                1,
                stream,
                sequence,
                BEGIN.plusMillis(1 + position),
                by,
                JsonMapper.shared().writeValueAsString(fields),
                salts);
    }

    private static String id(long position) {
        return "0192f0c1-0000-7000-8000-%012d".formatted(position);
    }

    /** What audit-service says of a list, at its own first position. */
    PublishedEvent listed(StreamList list, String vkey) {
        var by = by("audit-service", vkey);
        by.put("organization", ORIGIN);
        var fields = new LinkedHashMap<String, @Nullable Object>();
        fields.put("streamLists", "lists");
        fields.put("day", list.day().toString());
        fields.put("size", list.size());
        fields.put("streams", list.streams());
        fields.put("root", list.root());
        fields.put("previousDay", null);
        var event =
                new StoredEvent(
                        1,
                        id(size() + 1),
                        "streams-listed",
                        1,
                        "lists",
                        0,
                        BEGIN.plusMillis(2 + size()),
                        by,
                        JsonMapper.shared().writeValueAsString(fields),
                        listSalts(fields));
        return PublishedEvent.read(
                Context.AUDIT, new String(audit.write(event), StandardCharsets.UTF_8));
    }

    private static Map<String, String> listSalts(Map<String, @Nullable Object> fields) {
        var salts = new TreeMap<String, String>();
        for (var attribute : COMMITTED) salts.put(attribute, Salts.of("list", attribute));
        fields.keySet().forEach(field -> salts.put(field, Salts.of("list", field)));
        return salts;
    }
}
