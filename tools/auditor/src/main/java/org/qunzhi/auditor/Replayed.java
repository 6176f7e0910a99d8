package org.qunzhi.auditor;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.qunzhi.auditor.bundle.Bundle;
import org.qunzhi.auditor.bundle.Disclosed;
import org.qunzhi.auditor.bundle.DisclosureCheck;
import org.qunzhi.auditor.bundle.Faults;
import org.qunzhi.auditor.bundle.LogCheck;
import org.qunzhi.auditor.bundle.UnreadableBundle;
import org.qunzhi.contracts.Context;
import org.qunzhi.history.AsOf;
import org.qunzhi.history.Concern;
import org.qunzhi.history.Decision;
import org.qunzhi.history.History;
import org.qunzhi.history.Part;
import org.qunzhi.history.Seen;
import org.qunzhi.history.State;
import org.qunzhi.history.Thing;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a bundle's asker knows of one thing as of a time: the same as the platform's own history
 * says, by the same functions. The bundle is read twice and never held as a whole.
 */
final class Replayed {
    private static final JsonMapper JSON = JsonMapper.shared();
    private final Thing thing;
    private final List<Decision> decisions = new ArrayList<>();
    private final Optional<State> state;
    private final Faults faults = new Faults();

    /**
     * @throws UnreadableBundle where the log has no such position
     */
    Replayed(Bundle bundle, Thing thing, AsOf asOf) throws IOException {
        this.thing = thing;
        var log = asOf instanceof AsOf.Position at ? entry(bundle, at) : asOf;
        var concern = new Concern[] {Concern.of(thing)};
        each(bundle, log, faults, seen -> concern[0] = concern[0].with(seen));
        var own = new ArrayList<Seen>();
        each(
                bundle,
                log,
                new Faults(),
                seen -> {
                    if (concern[0].concerns(seen)) own.add(seen);
                });
        own.forEach(seen -> decisions.add(Decision.of(seen)));
        state = History.state(concern[0], own);
    }

    private static AsOf entry(Bundle bundle, AsOf.Position at) throws IOException {
        try (var entries = bundle.lines(Bundle.ENTRIES)) {
            long index = 0;
            for (var line = entries.next(); line != null; line = entries.next()) {
                var entry = LogCheck.entry(Bundle.json("entry " + index, line));
                if (entry.service().equals(at.service().code())
                        && entry.position() == at.position()) return new AsOf.Entry(index);
                index++;
            }
        }
        throw new UnreadableBundle(
                "no position " + at.position() + " of " + at.service().code() + " in the log");
    }

    private static void each(Bundle bundle, AsOf asOf, Faults faults, Consumer<Seen> taker)
            throws IOException {
        var disclosures = new DisclosureCheck(faults);
        try (var entries = bundle.lines(Bundle.ENTRIES);
                var events = bundle.lines("events.jsonl")) {
            long index = 0;
            for (var line = entries.nextBytes(); line != null; line = entries.nextBytes()) {
                var shown = events.next();
                if (shown == null)
                    throw new UnreadableBundle("events.jsonl ends before entry " + index);
                var text = new String(line, StandardCharsets.UTF_8);
                var entry = LogCheck.entry(Bundle.json("entry " + index, text));
                var json = Bundle.json("events.jsonl line " + (index + 1), shown);
                var disclosed = disclosures.check(index, entry, json);
                seen(disclosed).filter(asOf::includes).ifPresent(taker);
                index++;
            }
        }
    }

    /** Empty of a service that is not known here. */
    private static Optional<Seen> seen(Disclosed disclosed) {
        var entry = disclosed.entry();
        return Arrays.stream(Context.values())
                .filter(context -> context.code().equals(entry.service()))
                .findFirst()
                .map(
                        context ->
                                new Seen(
                                        disclosed.index(),
                                        context,
                                        entry.position(),
                                        entry.type(),
                                        Instant.parse(entry.time()),
                                        values(disclosed)));
    }

    private static Map<String, Part<Object>> values(Disclosed disclosed) {
        var values = new HashMap<String, Part<Object>>();
        disclosed.values().forEach((name, value) -> values.put(name, part(value.json())));
        // The bundle says of the event as a whole how many were erased, and not which.
        if (disclosed.counts().erased() > 0)
            for (var field : disclosed.fields())
                if (!values.containsKey(field.getName()))
                    values.put(field.getName(), new Part.Erased<>());
        return values;
    }

    private static Part<Object> part(JsonNode json) {
        return json.isNull()
                ? new Part.None<>()
                : new Part.Clear<>(JSON.treeToValue(json, Object.class));
    }

    Thing thing() {
        return thing;
    }

    List<Decision> decisions() {
        return decisions;
    }

    /** Absent where nothing that is shown concerns it. */
    Optional<State> state() {
        return state;
    }

    /** Of disclosures that are not what the log is committed to. */
    Faults faults() {
        return faults;
    }
}
