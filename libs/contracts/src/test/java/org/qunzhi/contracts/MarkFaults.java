package org.qunzhi.contracts;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is wrong with the marks of events, each fault as {@code event.component what}. */
final class MarkFaults {

    /** Of the list, held against the records that it should list. */
    static Stream<String> of(Catalogue catalogue, Map<String, Class<?>> events) {
        var names = new TreeSet<>(events.keySet());
        names.addAll(catalogue.events().keySet());
        return names.stream()
                .flatMap(
                        name -> {
                            var event = events.get(name);
                            var listed = catalogue.events().get(name);
                            if (event == null) return Stream.of(name + " is listed and gone");
                            if (listed == null) return Stream.of(name + " is not listed");
                            return of(catalogue, name, listed, event);
                        });
    }

    private static Stream<String> of(
            Catalogue catalogue, String event, Map<String, String> listed, Class<?> type) {
        var components = components(type, "");
        var names = new TreeSet<>(components.keySet());
        names.addAll(listed.keySet());
        var differences =
                names.stream()
                        .flatMap(
                                name ->
                                        difference(
                                                        catalogue,
                                                        listed.get(name),
                                                        components.get(name))
                                                .map(what -> event + "." + name + " " + what));
        return Stream.concat(differences, of(event, type));
    }

    private static Stream<String> difference(
            Catalogue catalogue, @Nullable String listed, @Nullable RecordComponent component) {
        if (component == null) return Stream.of("is listed and gone");
        if (listed == null) return Stream.of("is not listed");
        var mark = mark(component);
        if (mark != null && !mark.equals(listed)) return Stream.of("is marked " + mark);
        if (mark == null && !catalogue.reasons().containsKey(listed))
            return Stream.of("is not marked, and this is no reason: " + listed);
        return Stream.of();
    }

    /** Of the records alone. */
    private static Stream<String> of(String event, Class<?> type) {
        return components(type, "").entrySet().stream()
                .flatMap(
                        each ->
                                faults(type, each.getKey(), each.getValue())
                                        .map(what -> event + "." + each.getKey() + " " + what));
    }

    private static Stream<String> faults(Class<?> event, String path, RecordComponent component) {
        var protects = component.getType() == Protected.class;
        var personal = component.getAnnotation(Personal.class);
        var sealing = component.getAnnotation(Sealed.class);
        var marked = personal != null || sealing != null;
        if (personal != null && sealing != null) return Stream.of("is personal and sealed");
        if (protects && !marked) return Stream.of("is Protected and not marked");
        if (marked && !protects) return Stream.of("is marked and not Protected");
        if (marked && path.contains(".")) return Stream.of("is protected below the event's fields");
        if (!protects && component.getGenericType().getTypeName().contains("Protected<"))
            return Stream.of("holds what is protected");
        if (personal != null)
            return Stream.concat(
                    named("of", personal.of(), event, true),
                    named("heldBy", personal.heldBy(), event, false));
        return sealing == null ? Stream.of() : named("until", sealing.until(), event, false);
    }

    /** The seam must find the key's owner in the event: only the person may be protected too. */
    private static Stream<String> named(
            String role, String name, Class<?> event, boolean mayBeProtected) {
        var found =
                Arrays.stream(event.getRecordComponents())
                        .filter(component -> component.getName().equals(name))
                        .findFirst();
        if (found.isEmpty()) return Stream.of("names no component: " + role + "=" + name);
        var type = found.get().getGenericType();
        if (type == String.class)
            return mayBeProtected || !nullable(found.get())
                    ? Stream.of()
                    : Stream.of("names what may be absent: " + role + "=" + name);
        if (!(type instanceof ParameterizedType of) || of.getRawType() != Protected.class)
            return Stream.of("names no id: " + role + "=" + name);
        return mayBeProtected
                ? Stream.of()
                : Stream.of("names what is protected itself: " + role + "=" + name);
    }

    private static boolean nullable(RecordComponent component) {
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    private static @Nullable String mark(RecordComponent component) {
        var personal = component.getAnnotation(Personal.class);
        var sealing = component.getAnnotation(Sealed.class);
        if (personal != null)
            return "personal of=%s heldBy=%s".formatted(personal.of(), personal.heldBy());
        return sealing == null ? null : "sealed until=%s".formatted(sealing.until());
    }

    /** Those of the records inside too, except inside of what is protected as a whole. */
    private static Map<String, RecordComponent> components(Class<?> event, String above) {
        var components = new LinkedHashMap<String, RecordComponent>();
        for (var component : event.getRecordComponents()) {
            var path = above + component.getName();
            components.put(path, component);
            if (component.getType() != Protected.class)
                records(component.getGenericType())
                        .forEach(part -> components.putAll(components(part, path + ".")));
        }
        return components;
    }

    private static Stream<Class<?>> records(Type type) {
        return switch (type) {
            case ParameterizedType many ->
                    Arrays.stream(many.getActualTypeArguments()).flatMap(MarkFaults::records);
            case Class<?> plain when plain.isRecord() -> Stream.of(plain);
            default -> Stream.of();
        };
    }

    private MarkFaults() {}
}
