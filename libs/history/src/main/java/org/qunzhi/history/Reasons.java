package org.qunzhi.history;

import java.util.List;
import java.util.Map;

/** In which field an event says why. */
final class Reasons {
    /** Where it is not {@code reason}, and where {@code reason} is something else. */
    private static final Map<String, List<String>> NAMED =
            Map.of(
                    "topic-applied", List.of(),
                    "entry-recommended", List.of("opinion"),
                    "result-accepted", List.of("authenticity", "effectiveness"),
                    "expert-recused", List.of("explanation", "reason"),
                    "erasure-rejected", List.of("explanation", "duty"),
                    "score-sheet-revealed", List.of("excludedFor"));

    /** The first that is shown; otherwise as the first one stands. */
    static Part<String> of(Seen event) {
        var names = NAMED.getOrDefault(event.name(), List.of("reason"));
        if (names.isEmpty()) return new Part.None<>();
        if (event.name().equals("result-accepted")) return both(event);
        return names.stream()
                .map(event::text)
                .filter(part -> part instanceof Part.Clear<String>)
                .findFirst()
                .orElseGet(() -> event.text(names.getFirst()));
    }

    /** HN 7.5.1 asks for two findings. */
    private static Part<String> both(Seen event) {
        var effectiveness = event.text("effectiveness").shown().orElse("");
        return event.text("authenticity").map(first -> first + " / " + effectiveness);
    }

    private Reasons() {}
}
