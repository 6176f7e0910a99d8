package org.qunzhi.auditor.bundle;

import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.qunzhi.contracts.Context;
import org.qunzhi.contracts.EventType;
import org.qunzhi.contracts.Protected;
import org.qunzhi.ledger.LogEntry;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the bundle's asker was shown of one event, each field already matched with its digest.
 *
 * @param index of its log entry
 * @param values fields by name, attributes by name with a leading {@code @}
 * @param counts of all its fields and attributes
 */
public record Disclosed(long index, LogEntry entry, Map<String, Value> values, Counts counts) {
    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                    .addModule(ProtectedJson.module())
                    .build();
    private static final Map<String, Class<?>> RECORDS = records();

    /** Of one field or attribute. */
    public record Value(String salt, JsonNode json) {}

    public String type() {
        return entry.type();
    }

    public String stream() {
        return entry.stream();
    }

    public boolean shows(String name) {
        return values.containsKey(name);
    }

    /** Is it shown, and is there something in it? That nothing was stated is nobody's data. */
    public boolean tells(String name) {
        var value = values.get(name);
        return value != null && !value.json().isNull();
    }

    /** Of a field that is a text; empty where it is not shown. */
    public Optional<String> text(String name) {
        var value = values.get(name);
        return value == null || !value.json().isString()
                ? Optional.empty()
                : Optional.of(value.json().asString());
    }

    public String attribute(String name) {
        return text("@" + name).orElse("");
    }

    <E> At<E> at(E event) {
        return new At<>(index, Instant.parse(entry.time()), event);
    }

    /** The event's fields; none of a type that this auditor does not know. */
    public List<RecordComponent> fields() {
        var type = RECORDS.get(type());
        return type == null ? List.of() : List.of(type.getRecordComponents());
    }

    /**
     * Was every field shown that is not protected? A type that this auditor does not know never is
     * whole to it.
     */
    public boolean whole() {
        return RECORDS.containsKey(type())
                && fields().stream()
                        .allMatch(field -> shows(field.getName()) || isProtected(field));
    }

    private static boolean isProtected(RecordComponent field) {
        return field.getType() == Protected.class;
    }

    /** How the fields alone stood; attributes count where the type is not known. */
    public Counts ofFields() {
        if (!RECORDS.containsKey(type())) return counts;
        int missing = (int) fields().stream().filter(field -> !shows(field.getName())).count();
        int unseen = counts.differing() + counts.erased() + counts.broken();
        return new Counts(
                fields().size() - missing,
                counts.differing(),
                Math.max(0, missing - unseen),
                counts.erased(),
                counts.broken());
    }

    /** The event, where every field of it fits and every one that is not protected was shown. */
    public Optional<Object> event() {
        var type = RECORDS.get(type());
        if (type == null || !whole()) return Optional.empty();
        var fields = JSON.createObjectNode();
        for (var component : type.getRecordComponents())
            fields.set(
                    component.getName(),
                    isProtected(component) ? closable(component.getName()) : json(component));
        try {
            return Optional.of(JSON.treeToValue(fields, type));
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    private JsonNode json(RecordComponent field) {
        return Objects.requireNonNull(values.get(field.getName())).json();
    }

    /** Whether an absent one was erased is told by the bundle for the event as a whole. */
    private JsonNode closable(String name) {
        var value = values.get(name);
        if (value == null)
            return counts.erased() > 0 ? ProtectedJson.erased() : ProtectedJson.withheld();
        return value.json().isNull()
                ? value.json()
                : ProtectedJson.clear(value.json(), value.salt());
    }

    private static Map<String, Class<?>> records() {
        var records = new HashMap<String, Class<?>>();
        for (var context : Context.values())
            for (var event : context.events().values())
                records.put(context.type(event.getAnnotation(EventType.class)), event);
        return Map.copyOf(records);
    }
}
