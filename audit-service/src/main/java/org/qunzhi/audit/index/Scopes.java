package org.qunzhi.audit.index;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.qunzhi.audit.log.PublishedEvent;
import org.qunzhi.contracts.Context;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Finds out whose events are, a page of them at once. */
@Component
public class Scopes {
    private static final List<String> THINGS =
            List.of("circle", "topic", "round", "scoring", "entry");
    private static final Set<String> ON_THE_PATH =
            Set.of("entry-submitted", "entry-recommended", "entry-returned");

    /** A comment is written for the circle to read. */
    private static final Set<String> TOLD_TO_THE_CIRCLE = Set.of("score-sheet-comment-revealed");

    private static final Set<String> OF_A_UNIT =
            Set.of("employment-began", "employment-ended", "person-registered");

    private final Function<Set<String>, Map<String, Document>> facts;

    @Autowired
    public Scopes(EventIndex index) {
        this(index::facts);
    }

    /** From elsewhere: by the names of things, what is known of them. */
    public Scopes(Function<Set<String>, Map<String, Document>> facts) {
        this.facts = facts;
    }

    /** In the order of the events; the index must have come as far as the cut. */
    public List<Scope> of(List<PublishedEvent> events, Cut cut) {
        var names = new HashSet<String>();
        for (var event : events) for (var thing : THINGS) add(names, thing + ":", id(event, thing));
        var known = new HashMap<>(facts.apply(names));
        follow("entry", known);
        follow("circle", known);
        return events.stream().map(event -> new Found(event, known, cut).scope()).toList();
    }

    /** What is known of things names others. */
    private void follow(String kind, Map<String, Document> known) {
        var named = new HashSet<String>();
        known.values().forEach(fact -> add(named, kind + ":", fact.getString(kind)));
        named.removeAll(known.keySet());
        known.putAll(facts.apply(named));
    }

    /** {@code circle-registered} numbers a circle, {@code number-issued} names it as subject. */
    private static @Nullable String id(PublishedEvent event, String thing) {
        var fields = event.fields();
        if (fields.get(thing) instanceof String id) return id;
        boolean numbered = thing.equalsIgnoreCase(String.valueOf(fields.get("kind")));
        return numbered && fields.get("subject") instanceof String id ? id : null;
    }

    private static void add(Set<String> into, String prefix, @Nullable String id) {
        if (id != null && !id.isBlank()) into.add(prefix + id);
    }

    /** One event, and what is known of the things that it names. */
    private record Found(PublishedEvent event, Map<String, Document> known, Cut cut) {

        Scope scope() {
            var circle = circle();
            return new Scope(
                    home(circle),
                    host(),
                    path(),
                    unit(circle),
                    event.context() == Context.REGISTRATION || OF_A_UNIT.contains(name()),
                    circleId(circle),
                    members(circle),
                    people(),
                    revealed());
        }

        private String name() {
            return Facts.name(event);
        }

        private Document thing(String kind) {
            return known.getOrDefault(kind + ":" + id(event, kind), new Document());
        }

        private Document circle() {
            for (var by : List.of("topic", "entry")) {
                var circle = thing(by).getString("circle");
                if (circle != null) return known.getOrDefault("circle:" + circle, new Document());
            }
            return TOLD_TO_THE_CIRCLE.contains(name()) ? judged() : thing("circle");
        }

        /** The circle whose entry it is; other events of a scoring tell it nothing of their own. */
        private Document judged() {
            var entry = "entry:" + thing("scoring").getString("entry");
            var circle = known.getOrDefault(entry, new Document()).getString("circle");
            return known.getOrDefault("circle:" + circle, new Document());
        }

        private static @Nullable String circleId(Document circle) {
            var name = circle.getString("_id");
            return name == null ? null : name.substring("circle:".length());
        }

        private Set<String> home(Document circle) {
            var home = fields("organization", "holder", "member");
            if (event.context() == Context.PLAN || event.context() == Context.REGISTRATION)
                add(home, "", event.attributes().get("organization"));
            add(home, "", circle.getString("organization"));
            add(home, "", thing("topic").getString("organization"));
            add(home, "", thing("entry").getString("organization"));
            return home;
        }

        private Set<String> host() {
            if (ON_THE_PATH.contains(name()))
                return told(thing("entry"), "admitted")
                        ? of(thing("entry"), "organizer")
                        : Set.of();
            var host = fields("organizer", "association");
            if (event.context() == Context.REVIEW || event.context() == Context.AWARD)
                add(host, "", event.attributes().get("organization"));
            host.addAll(of(thing("scoring"), "organizer"));
            host.addAll(of(thing("round"), "organizer"));
            return host;
        }

        /** Each recommender from when the one before has recommended it. */
        private Set<String> path() {
            if (!ON_THE_PATH.contains(name())) return Set.of();
            var entry = thing("entry");
            var recommenders = entry.getList("recommenders", String.class, List.of());
            long done =
                    entry.getList("recommended", Document.class, List.of()).stream()
                            .filter(fact -> Told.by(cut, fact))
                            .map(fact -> fact.getString("association"))
                            .distinct()
                            .count();
            return new HashSet<>(
                    recommenders.subList(0, (int) Math.min(done + 1, recommenders.size())));
        }

        private @Nullable String unit(Document circle) {
            return event.fields().get("unit") instanceof String unit
                    ? unit
                    : circle.getString("unit");
        }

        private Set<String> members(Document circle) {
            return Set.copyOf(Circles.members(circle, cut));
        }

        private Set<String> people() {
            return fields("person");
        }

        private boolean revealed() {
            return told(thing("round"), "revealed");
        }

        private boolean told(Document thing, String name) {
            var fact = thing.get(name, Document.class);
            return fact != null && Told.by(cut, fact);
        }

        private static Set<String> of(Document thing, String name) {
            var one = new HashSet<String>();
            add(one, "", thing.getString(name));
            return one;
        }

        private Set<String> fields(String... names) {
            var found = new ArrayList<String>();
            for (var name : names)
                if (event.fields().get(name) instanceof String id && !id.isBlank()) found.add(id);
            return new HashSet<>(found);
        }
    }
}
