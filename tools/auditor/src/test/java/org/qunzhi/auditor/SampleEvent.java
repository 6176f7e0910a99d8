package org.qunzhi.auditor;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.qunzhi.contracts.EventType;
import org.qunzhi.ledger.Disclosure;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** An event as the platform commits to it and as its askers see it (docs/bundle.md). */
record SampleEvent(Said said, long sequence) {
    private static final TypeReference<Map<String, Object>> FIELDS = new TypeReference<>() {};
    private static final Set<String> IN_THE_LOG_ANYWAY =
            Set.of("@type", "@time", "@sequence", "@source", "@classification");
    private static final Set<String> NOT_PUBLIC = Set.of("@actor", "@correlationid", "comment");

    private EventType named() {
        return Objects.requireNonNull(said.event().getClass().getAnnotation(EventType.class));
    }

    String type() {
        return said.context().type(named());
    }

    private Map<String, Object> values() {
        var json = JsonMapper.shared();
        var values = new TreeMap<>(json.readValue(json.writeValueAsString(said.event()), FIELDS));
        values.put("@id", uuid("id").toString());
        values.put("@source", said.context().source());
        values.put("@type", type());
        values.put("@subject", said.subject());
        values.put("@time", said.time().toString());
        values.put("@dataschema", "/schemas/" + type() + ".json");
        values.put("@sequence", "%019d".formatted(sequence));
        values.put("@actor", "person-7");
        values.put("@organization", "association");
        values.put("@authority", "appointment-7");
        values.put("@correlationid", uuid("request").toString());
        values.put("@classification", named().classification().name().toLowerCase(Locale.ROOT));
        return values;
    }

    /** Salts from the place, so that every run makes the same bundle. */
    private UUID uuid(String name) {
        var place = said.context() + said.subject() + sequence + name;
        return UUID.nameUUIDFromBytes(place.getBytes(StandardCharsets.UTF_8));
    }

    private Disclosure disclosure(String name, Object value) {
        var salt = uuid("salt of " + name).toString().substring(0, 16);
        return Disclosure.of(salt.getBytes(StandardCharsets.US_ASCII), name, value);
    }

    List<String> digests() {
        return values().entrySet().stream()
                .map(value -> disclosure(value.getKey(), value.getValue()).digest())
                .toList();
    }

    List<String> shown(boolean auditor) {
        return values().entrySet().stream()
                .filter(value -> auditor || isPublic(value.getKey()))
                .map(value -> disclosure(value.getKey(), value.getValue()).encoded())
                .toList();
    }

    private boolean isPublic(String name) {
        return switch (named().classification()) {
            case PUBLIC, SECRET -> !NOT_PUBLIC.contains(name);
            case RESTRICTED, PERSONAL -> IN_THE_LOG_ANYWAY.contains(name);
        };
    }
}
