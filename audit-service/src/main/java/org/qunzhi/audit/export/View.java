package org.qunzhi.audit.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.qunzhi.audit.log.PublishedEvent;
import org.qunzhi.ledger.Disclosure;
import org.qunzhi.platform.store.Protection;
import org.qunzhi.platform.store.Protection.Opened;
import org.qunzhi.vault.Closing.Closed;

/**
 * What an asker may see of an event. What has no rule here is not shown.
 *
 * @param revealed the rounds whose sheets are open
 * @param opening of what is closed, for those who may see it
 */
record View(Asker asker, Set<String> revealed, Opening opening) {

    /** In clear in the entry, or in the place where it stands. */
    private static final Set<String> IN_THE_LOG_ANYWAY =
            Set.of("@type", "@time", "@sequence", "@source", "@classification");

    /** Who it was, and what tells that two things were done by the same hand. */
    private static final Set<String> NOT_PUBLIC =
            Set.of("@actor", "@correlationid", "@causationid");

    View {
        revealed = Set.copyOf(revealed);
    }

    /**
     * What was found for the asker. Digests stand for fields that they might see and nobody can.
     *
     * @param disclosures encoded, by name
     * @param erased the key was destroyed
     * @param broken it does not open, or not to what the event was committed to
     * @param keyIds of the keys that opened something
     */
    record Shown(
            List<String> disclosures,
            List<String> erased,
            List<String> broken,
            List<String> keyIds) {
        static final Shown NOTHING = new Shown(List.of(), List.of(), List.of(), List.of());
    }

    Shown shown(PublishedEvent event) {
        var open = shownFields(event);
        var closed = event.closed();
        var shown =
                new Shown(
                        new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        event.salts().entrySet().stream()
                .filter(salt -> open.test(salt.getKey()) && has(event, salt.getKey()))
                .filter(salt -> !closed.containsKey(salt.getKey()))
                .map(salt -> disclosure(event, salt.getKey(), salt.getValue()))
                .forEach(shown.disclosures()::add);
        if (asker.isAuditor()) {
            opening.of(event, open).forEach((name, opened) -> add(shown, closed.get(name), opened));
        }
        return shown;
    }

    private static void add(Shown shown, @Nullable Map<?, ?> field, Opened opened) {
        if (field == null) return;
        var digest = String.valueOf(field.get(Protection.DIGEST));
        switch (opened) {
            case Opened.Shown(var disclosure, var _, var _) -> {
                shown.disclosures().add(disclosure.encoded());
                Closed.parse(String.valueOf(field.get(Protection.CLOSED)))
                        .ifPresent(one -> shown.keyIds().add(one.kind() + "." + one.keyId()));
            }
            case Opened.Broken _ -> shown.broken().add(digest);
            case Opened.Erased _ -> shown.erased().add(digest);
            case Opened.Withheld _ -> {}
        }
    }

    private Predicate<String> shownFields(PublishedEvent event) {
        return switch (event.attributes().getOrDefault("classification", "")) {
            case "public" -> opened();
            case "restricted", "personal" ->
                    asker.isAuditor() ? _ -> true : IN_THE_LOG_ANYWAY::contains;
            case "secret" -> isRevealed(event) ? opened() : IN_THE_LOG_ANYWAY::contains;
            default -> IN_THE_LOG_ANYWAY::contains;
        };
    }

    private Predicate<String> opened() {
        return asker.isAuditor() ? _ -> true : name -> !NOT_PUBLIC.contains(name);
    }

    private boolean isRevealed(PublishedEvent event) {
        return event.fields().get("round") instanceof String round && revealed.contains(round);
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
