package org.qunzhi.audit.export;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.qunzhi.audit.log.PublishedEvent;
import org.qunzhi.ledger.Disclosure;

/**
 * What an asker may see of an event. What has no rule here is not shown.
 *
 * @param revealed the rounds whose sheets are open
 */
record View(Asker asker, Set<String> revealed) {

    /** In clear in the entry, or in the place where it stands. */
    private static final Set<String> IN_THE_LOG_ANYWAY =
            Set.of("@type", "@time", "@sequence", "@source", "@classification");

    /** Who it was, and what tells that two things were done by the same hand. */
    private static final Set<String> NOT_PUBLIC =
            Set.of("@actor", "@correlationid", "@causationid");

    private static final String REMARK = "comment";

    View {
        revealed = Set.copyOf(revealed);
    }

    /** Encoded, by name. */
    List<String> disclosures(PublishedEvent event) {
        var shown = shown(event);
        return event.salts().entrySet().stream()
                .filter(salt -> shown.test(salt.getKey()) && has(event, salt.getKey()))
                .map(salt -> disclosure(event, salt.getKey(), salt.getValue()))
                .toList();
    }

    private Predicate<String> shown(PublishedEvent event) {
        return switch (event.attributes().getOrDefault("classification", "")) {
            case "public" -> asker == Asker.AUDITOR ? _ -> true : name -> !hidden(name);
            case "restricted", "personal" ->
                    asker == Asker.AUDITOR ? _ -> true : IN_THE_LOG_ANYWAY::contains;
            case "secret" -> isRevealed(event) ? opened() : IN_THE_LOG_ANYWAY::contains;
            default -> IN_THE_LOG_ANYWAY::contains;
        };
    }

    private Predicate<String> opened() {
        return asker == Asker.AUDITOR ? _ -> true : name -> !hidden(name) && !name.equals(REMARK);
    }

    private boolean isRevealed(PublishedEvent event) {
        return event.fields().get("round") instanceof String round && revealed.contains(round);
    }

    private static boolean hidden(String name) {
        return NOT_PUBLIC.contains(name);
    }

    private static boolean has(PublishedEvent event, String name) {
        return name.startsWith("@")
                ? event.attributes().containsKey(name.substring(1))
                : event.fields().containsKey(name);
    }

    private static String disclosure(PublishedEvent event, String name, String salt) {
        Object value =
                name.startsWith("@")
                        ? event.attributes().get(name.substring(1))
                        : event.fields().get(name);
        return Disclosure.of(salt, name, value).encoded();
    }
}
