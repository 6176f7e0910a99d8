package org.qunzhi.platform.web;

import jakarta.validation.Validator;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.qunzhi.platform.Field;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Binds JSON to request records and finds every fault at once: broken text; then members unknown,
 * missing or of another type; and with what is left, broken constraints. Jackson itself stops at
 * the first. A component without {@code @Nullable} must be there, as its type says.
 */
final class StrictJson {
    private final JsonMapper mapper;
    private final Validator validator;

    StrictJson(JsonMapper mapper, Validator validator) {
        this.mapper =
                mapper.rebuild()
                        .enable(
                                DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
                                DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                        .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                        .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                        .build();
        this.validator = validator;
    }

    /**
     * @throws BadInput with every fault found
     */
    Object read(byte[] body, Type type) {
        var target = mapper.constructType(type);
        var faults = new ArrayList<Fault>();
        var sound = element(tree(body), target, "", faults);
        var bound = bind(sound, target, faults);
        if (bound != null) validate(bound, faults);
        if (bound == null || !faults.isEmpty()) throw new BadInput(faults);
        return bound;
    }

    private JsonNode tree(byte[] body) {
        try {
            return mapper.readTree(body);
        } catch (JacksonException broken) {
            var at = broken.getLocation();
            throw new BadInput(
                    List.of(
                            Fault.of(
                                    "",
                                    "broken-json",
                                    Map.of("line", at.getLineNr(), "column", at.getColumnNr()))));
        }
    }

    /** The value without its faulty parts, so that the rest can still be looked at. */
    private @Nullable JsonNode sound(
            JsonNode node, JavaType type, String path, List<Fault> faults) {
        if (type.isRecordType() && node.isObject()) return object(node, type, path, faults);
        if (type.isCollectionLikeType() && node.isArray()) {
            return array(node, type.getContentType(), path, faults);
        }
        if (type.isMapLikeType() && node.isObject()) {
            return map(node, type.getContentType(), path, faults);
        }
        if (Leaf.fits(mapper, node, type)) return node;
        faults.add(Fault.of(path, "mistyped", Leaf.expected(type)));
        return null;
    }

    private JsonNode object(JsonNode node, JavaType type, String path, List<Fault> faults) {
        var sound = mapper.createObjectNode();
        var components = type.getRawClass().getRecordComponents();
        var names =
                Arrays.stream(components).map(RecordComponent::getName).collect(Collectors.toSet());
        for (var name : node.propertyNames()) {
            if (!names.contains(name)) faults.add(Fault.of(path + Field.step(name), "unknown"));
        }
        for (var component : components) {
            var at = path + Field.step(component.getName());
            var member = mapper.getTypeFactory().constructType(component.getGenericType());
            var value = node.get(component.getName());
            var kept =
                    value == null || value.isNull()
                            ? missing(component, at, faults)
                            : sound(value, member, at, faults);
            if (kept == null && member.isPrimitive()) kept = Leaf.zero(mapper, member);
            if (kept != null) sound.set(component.getName(), kept);
        }
        return sound;
    }

    private static @Nullable JsonNode missing(
            RecordComponent component, String path, List<Fault> faults) {
        if (!mayBeAbsent(component)) faults.add(Fault.of(path, "missing"));
        return null;
    }

    private static boolean mayBeAbsent(RecordComponent component) {
        if (component.getType().isPrimitive()) return false;
        var owner = component.getDeclaringRecord();
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class)
                || !owner.getPackage().isAnnotationPresent(NullMarked.class);
    }

    private JsonNode array(JsonNode node, JavaType type, String path, List<Fault> faults) {
        var sound = mapper.createArrayNode();
        for (int i = 0; i < node.size(); i++) {
            var kept = element(node.get(i), type, path + Field.step(i), faults);
            // Keeps its place, so that later faults point to where they are.
            if (kept == null) sound.addNull();
            else sound.add(kept);
        }
        return sound;
    }

    private JsonNode map(JsonNode node, JavaType type, String path, List<Fault> faults) {
        var sound = mapper.createObjectNode();
        for (var member : node.properties()) {
            var at = path + Field.step(member.getKey());
            var kept = element(member.getValue(), type, at, faults);
            if (kept != null) sound.set(member.getKey(), kept);
        }
        return sound;
    }

    private @Nullable JsonNode element(
            JsonNode node, JavaType type, String path, List<Fault> faults) {
        if (!node.isNull()) return sound(node, type, path, faults);
        faults.add(Fault.of(path, "missing"));
        return null;
    }

    private @Nullable Object bind(@Nullable JsonNode sound, JavaType type, List<Fault> faults) {
        if (sound == null) return null;
        try {
            return mapper.readerFor(type).readValue(sound);
        } catch (JacksonException refused) {
            // A record that checks itself; beside other faults it may only miss what we left out.
            if (faults.isEmpty()) {
                faults.add(Fault.of(Leaf.pointer(refused), "mistyped", Leaf.expected(type)));
            }
            return null;
        }
    }

    private void validate(Object bound, List<Fault> faults) {
        var known = faults.stream().map(Fault::path).collect(Collectors.toSet());
        validator.validate(bound).stream()
                .map(Constraints::fault)
                .filter(fault -> !known.contains(fault.path()))
                .sorted(java.util.Comparator.comparing(Fault::path).thenComparing(Fault::code))
                .forEach(faults::add);
    }
}
