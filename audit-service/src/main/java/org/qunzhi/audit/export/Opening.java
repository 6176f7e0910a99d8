package org.qunzhi.audit.export;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.qunzhi.audit.export.ErasedPersons.Erased;
import org.qunzhi.audit.log.PublishedEvent;
import org.qunzhi.platform.store.Protection;
import org.qunzhi.platform.store.Protection.Opened;
import tools.jackson.databind.json.JsonMapper;

/**
 * Opens the protected fields of events as far as the vault's keys go, and no field of a person who
 * was erased, whatever keys there are.
 *
 * @param unproven those of whose data it is not said that they are erased, but only not shown
 */
public record Opening(Protection protection, Set<Erased> erased, Set<Erased> unproven) {
    private static final JsonMapper JSON = new JsonMapper();

    public Opening {
        erased = Set.copyOf(erased);
        unproven = Set.copyOf(unproven);
    }

    public Opening(Protection protection, Set<Erased> erased) {
        this(protection, erased, Set.of());
    }

    /** For who wants proof of an erasure: of these there is none yet. */
    Opening butUnproven(Set<Erased> persons) {
        return new Opening(protection, erased, persons);
    }

    /** By name, those that may be shown. */
    public Map<String, Opened> of(PublishedEvent event, Predicate<String> shown) {
        var opened = new TreeMap<String, Opened>();
        event.closed()
                .forEach(
                        (name, field) -> {
                            if (shown.test(name)) opened.put(name, open(event, name, field));
                        });
        var result = new TreeMap<>(opened);
        PersonalFields.of(event.attribute("type"))
                .forEach(
                        (name, mark) -> {
                            var whose =
                                    new Erased(
                                            text(event, opened, mark.of()),
                                            text(event, opened, mark.heldBy()));
                            if (opened.containsKey(name) && erased.contains(whose))
                                result.put(name, new Opened.Erased());
                            if (result.get(name) instanceof Opened.Erased && mayBeUnproven(whose))
                                result.put(name, new Opened.Withheld());
                        });
        return result;
    }

    /** Whose field it was may itself be erased. */
    private boolean mayBeUnproven(Erased whose) {
        return unproven.stream()
                .anyMatch(
                        one ->
                                isOrMayBe(whose.person(), one.person())
                                        && isOrMayBe(whose.organization(), one.organization()));
    }

    private static boolean isOrMayBe(String known, String one) {
        return known.isEmpty() || known.equals(one);
    }

    private Opened open(PublishedEvent event, String name, Map<?, ?> field) {
        var opened = protection.disclosure(event.attribute("id"), name, JSON.valueToTree(field));
        boolean foreign =
                opened instanceof Opened.Shown(var disclosure, var _, var _)
                        && !event.sd().contains(disclosure.digest());
        return foreign ? new Opened.Broken() : opened;
    }

    private static String text(PublishedEvent event, Map<String, Opened> opened, String name) {
        if (opened.get(name) instanceof Opened.Shown(var _, var _, var value)) {
            return value.asString("");
        }
        return event.fields().get(name) instanceof String clear ? clear : "";
    }
}
