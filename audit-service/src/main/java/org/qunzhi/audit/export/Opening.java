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
 */
public record Opening(Protection protection, Set<Erased> erased) {
    private static final JsonMapper JSON = new JsonMapper();

    public Opening {
        erased = Set.copyOf(erased);
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
                        });
        return result;
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
