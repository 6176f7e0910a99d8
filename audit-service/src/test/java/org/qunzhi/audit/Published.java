package org.qunzhi.audit;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.qunzhi.audit.log.PublishedEvent;
import org.qunzhi.contracts.Context;
import org.qunzhi.ledger.Disclosure;
import org.qunzhi.platform.store.StoredEvent;
import org.qunzhi.platform.wire.Envelope;
import org.qunzhi.vault.Closing;
import org.qunzhi.vault.Keys;
import org.qunzhi.vault.Owner;
import tools.jackson.databind.json.JsonMapper;

/** Events as the platform's own relay would publish them. */
public final class Published {
    private static final List<String> ATTRIBUTES =
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
                    "@classification");

    public static PublishedEvent event(
            Context context,
            long position,
            String name,
            String aggregate,
            long sequence,
            String data) {
        return PublishedEvent.read(
                context, text(context, position, name, aggregate, sequence, data));
    }

    public static String text(
            Context context,
            long position,
            String name,
            String aggregate,
            long sequence,
            String data) {
        var salts = new TreeMap<String, String>();
        ATTRIBUTES.forEach(attribute -> salts.put(attribute, salt(context, position, attribute)));
        for (var field : new JsonMapper().readTree(data).properties()) {
            if (field.getValue().has("_enc")) continue;
            salts.put(field.getKey(), salt(context, position, field.getKey()));
        }
        var stored =
                new StoredEvent(
                        position,
                        id(position),
                        name,
                        1,
                        aggregate,
                        sequence,
                        Instant.parse("2026-03-01T08:00:00.123Z").plusSeconds(position),
                        Map.of(
                                "actor", "person-wang",
                                "organization", "organization-steel",
                                "authority", "appointment-7@2",
                                "correlationid", "request-9"),
                        data,
                        salts);
        return new String(new Envelope(context).write(stored), StandardCharsets.UTF_8);
    }

    private static String id(long position) {
        return "0192f0c1-0000-7000-8000-%012d".formatted(position);
    }

    /**
     * A protected field of the event at that position, made step by step as the architecture says.
     *
     * @param value canonical JSON
     */
    public static String closed(Keys keys, Owner owner, long position, String name, String value) {
        var salt = salt(Context.REVIEW, position, name);
        return closed(
                keys, owner, position, name, "[\"%s\",\"%s\",%s]".formatted(salt, name, value), "");
    }

    /** The same of any plaintext, whose digest is that of {@code plain} without {@code padding}. */
    public static String closed(
            Keys keys, Owner owner, long position, String name, String plain, String padding) {
        var text =
                new Closing(new SecureRandom())
                        .close(
                                keys.of(owner),
                                (plain + padding).getBytes(StandardCharsets.UTF_8),
                                "event/" + id(position) + "/" + name);
        return "{\"_enc\":\"%s\",\"_sd\":\"%s\"}".formatted(text, digest(plain));
    }

    public static String digest(String plain) {
        return Disclosure.digest(
                Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString(plain.getBytes(StandardCharsets.UTF_8)));
    }

    /** The n-th of a round's events that anybody may see. */
    public static PublishedEvent listed(long position, String round, long sequence) {
        return event(
                Context.REVIEW,
                position,
                "entry-listed",
                round,
                sequence,
                """
                {"round":"%s","entry":"entry-%d","organization":"organization-steel",\
                "scoring":"scoring-%d","type":"INNOVATION"}"""
                        .formatted(round, position, position));
    }

    public static PublishedEvent unit(long position, String organization, long sequence) {
        return event(
                Context.PLAN,
                position,
                "unit-added",
                organization,
                sequence,
                """
                {"organization":"%s","unit":"unit-%d","parent":null,"name":"二车间"}"""
                        .formatted(organization, sequence));
    }

    private static String salt(Context context, long position, String name) {
        var bytes = (context.code() + position + name).getBytes(StandardCharsets.UTF_8);
        var last = Arrays.copyOfRange(bytes, Math.max(0, bytes.length - 16), bytes.length);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(last, 16));
    }

    private Published() {}
}
