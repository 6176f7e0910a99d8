package org.qunzhi.auditor;

import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qunzhi.contracts.EventType;
import org.qunzhi.contracts.Personal;
import org.qunzhi.contracts.Protected;
import org.qunzhi.contracts.Sealed;
import org.qunzhi.ledger.Disclosure;
import tools.jackson.databind.json.JsonMapper;

/** An event as the platform commits to it and as its askers see it (docs/bundle.md). */
record SampleEvent(Said said, long sequence) {
    private static final Set<String> IN_THE_LOG_ANYWAY =
            Set.of("@type", "@time", "@sequence", "@source", "@classification");
    private static final Set<String> NOT_PUBLIC =
            Set.of("@actor", "@correlationid", "@causationid");

    private EventType named() {
        return Objects.requireNonNull(said.event().getClass().getAnnotation(EventType.class));
    }

    String type() {
        return said.context().type(named());
    }

    private Map<String, @Nullable Object> values() {
        var values = new TreeMap<String, @Nullable Object>();
        for (var field : said.event().getClass().getRecordComponents())
            values.put(field.getName(), json(value(field)));
        values.put("@id", said.id());
        values.put("@source", said.context().source());
        values.put("@type", type());
        values.put("@subject", said.subject());
        values.put("@time", said.time().toString());
        values.put("@dataschema", "/schemas/" + type() + ".json");
        values.put("@sequence", "%019d".formatted(sequence));
        values.put("@actor", said.by().actor());
        values.put("@organization", said.by().organization());
        values.put("@authority", said.by().authority());
        if (!said.by().cause().isEmpty()) values.put("@causationid", said.by().cause());
        values.put("@correlationid", uuid("request").toString());
        values.put("@classification", named().classification().name().toLowerCase(Locale.ROOT));
        return values;
    }

    private static @Nullable Object json(@Nullable Object value) {
        if (value == null || value instanceof String || value instanceof Integer) return value;
        if (value instanceof Instant || value instanceof LocalDate || value instanceof Enum<?>)
            return value.toString();
        var json = JsonMapper.shared();
        return json.readValue(
                json.writeValueAsString(
                        value instanceof Protected.Clear<?> clear ? clear.value() : value),
                Object.class);
    }

    private @Nullable Object value(RecordComponent field) {
        try {
            field.getAccessor().setAccessible(true);
            return field.getAccessor().invoke(said.event());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private Optional<RecordComponent> field(String name) {
        return Arrays.stream(said.event().getClass().getRecordComponents())
                .filter(field -> field.getName().equals(name))
                .findFirst();
    }

    /** Salts from the place, so that every run makes the same bundle. */
    private UUID uuid(String name) {
        var place = said.context() + said.subject() + sequence + name;
        return UUID.nameUUIDFromBytes(place.getBytes(StandardCharsets.UTF_8));
    }

    private Disclosure disclosure(String name, @Nullable Object value) {
        var field = field(name).map(this::value);
        return field.orElse("") instanceof Protected.Clear<?>(var _, var salt) && salt != null
                ? Disclosure.of(salt, name, value)
                : Disclosure.of(salt(said.id() + sequence + name), name, value);
    }

    /** A salt of one's own. */
    static String salt(String text) {
        var bytes = UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8)).toString();
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(bytes.substring(0, 16).getBytes(StandardCharsets.US_ASCII));
    }

    /** Of one field, as anybody can make it who knows value and salt. */
    Disclosure disclosure(String name) {
        return disclosure(name, values().get(name));
    }

    Map<String, Disclosure> disclosures() {
        var disclosures = new TreeMap<String, Disclosure>();
        values().forEach((name, value) -> disclosures.put(name, disclosure(name, value)));
        return disclosures;
    }

    /** The names of what an asker is shown. */
    boolean shows(String name, boolean auditor) {
        return !isSealed(name) && (auditor || isPublic(name));
    }

    /** The fields that there are of that person's data, held by that organisation. */
    List<String> of(String person, String organization) {
        return Arrays.stream(said.event().getClass().getRecordComponents())
                .filter(field -> isOf(field, person, organization) && value(field) != null)
                .map(RecordComponent::getName)
                .toList();
    }

    private boolean isOf(RecordComponent field, String person, String organization) {
        var mark = field.getAnnotation(Personal.class);
        return mark != null
                && person.equals(text(mark.of()))
                && organization.equals(text(mark.heldBy()));
    }

    private String text(String name) {
        var value = field(name).map(this::value).orElse("");
        return String.valueOf(json(value instanceof Protected.Clear<?> c ? c.value() : value));
    }

    /** Shown to nobody: what was sealed is said by the event that reveals it. */
    private boolean isSealed(String name) {
        return field(name).filter(field -> field.isAnnotationPresent(Sealed.class)).isPresent();
    }

    private boolean isPublic(String name) {
        return switch (named().classification()) {
            case PUBLIC, SECRET -> !NOT_PUBLIC.contains(name);
            case RESTRICTED, PERSONAL -> IN_THE_LOG_ANYWAY.contains(name);
        };
    }
}
