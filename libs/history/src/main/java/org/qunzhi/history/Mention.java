package org.qunzhi.history;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An event names a thing: by which field, and which id.
 *
 * @param field the name under which things of this kind go: {@code association} and {@code
 *     organizer} count as {@code organization}
 */
public record Mention(String field, String id) {

    /** The fields that hold ids of things, and what they count as. */
    private static final Map<String, String> FIELDS =
            Map.ofEntries(
                    Map.entry("organization", "organization"),
                    Map.entry("association", "organization"),
                    Map.entry("recommenders", "organization"),
                    Map.entry("organizer", "organization"),
                    Map.entry("member", "organization"),
                    Map.entry("holder", "organization"),
                    Map.entry("appointment", "appointment"),
                    Map.entry("plan", "plan"),
                    Map.entry("circle", "circle"),
                    Map.entry("topic", "topic"),
                    Map.entry("contest", "contest"),
                    Map.entry("entry", "entry"),
                    Map.entry("round", "round"),
                    Map.entry("scoring", "scoring"),
                    Map.entry("ranking", "ranking"),
                    Map.entry("award", "award"),
                    Map.entry("awardList", "awardList"));

    /** What an event names, as far as its reader sees it. */
    public static Set<Mention> of(Seen event) {
        var mentions = new HashSet<Mention>();
        event.values()
                .forEach(
                        (name, part) ->
                                part.shown().ifPresent(value -> add(mentions, event, name, value)));
        return mentions;
    }

    private static void add(Set<Mention> mentions, Seen event, String name, Object value) {
        var field = name.equals("subject") ? numbered(event) : FIELDS.get(name);
        if (field == null) return;
        if (value instanceof String id) mentions.add(new Mention(field, id));
        if (value instanceof List<?> ids) {
            for (@Nullable Object one : ids)
                if (one instanceof String id) mentions.add(new Mention(field, id));
        }
    }

    /** The register's numbers go to circles and topics, and say to which. */
    private static @Nullable String numbered(Seen event) {
        return switch (event.text("kind").shown().orElse("")) {
            case "CIRCLE" -> "circle";
            case "TOPIC" -> "topic";
            default -> null;
        };
    }
}
