package org.qunzhi.contracts;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What {@code marks.txt} says.
 *
 * @param reasons not to mark a component, by code
 * @param events by {@code context/stored-name}: each component's mark or reason; the parts of a
 *     component stand as {@code component.part}
 */
record Catalogue(Map<String, String> reasons, Map<String, Map<String, String>> events) {

    /**
     * Reads a list.
     *
     * @throws IllegalArgumentException where a line says nothing or says something again
     */
    static Catalogue parse(List<String> lines) {
        var sections = new LinkedHashMap<String, Map<String, String>>();
        Map<String, String> section = new LinkedHashMap<>();
        for (var line : lines) {
            if (line.isBlank() || line.startsWith("#")) continue;
            if (line.startsWith("[") && line.endsWith("]")) {
                section = new LinkedHashMap<>();
                put(sections, line.substring(1, line.length() - 1), section);
            } else {
                var parts = line.split(" +", 2);
                if (parts.length < 2) throw new IllegalArgumentException("no reason: " + line);
                put(section, parts[0], parts[1]);
            }
        }
        var reasons = sections.remove("reasons");
        if (reasons == null) throw new IllegalArgumentException("no [reasons]");
        return new Catalogue(reasons, sections);
    }

    private static <T> void put(Map<String, T> into, String name, T value) {
        if (into.put(name, value) != null) throw new IllegalArgumentException("twice: " + name);
    }

    /** Reasons that no component has: nobody needs them. */
    Set<String> idleReasons() {
        var idle = new HashSet<>(reasons.keySet());
        idle.removeAll(
                events.values().stream()
                        .flatMap(event -> event.values().stream())
                        .collect(Collectors.toSet()));
        return idle;
    }
}
