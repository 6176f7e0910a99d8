package org.qunzhi.audit.history;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.qunzhi.audit.export.KeyUses;
import org.qunzhi.audit.export.View;
import org.qunzhi.audit.export.Views;
import org.qunzhi.audit.index.EventIndex;
import org.qunzhi.audit.index.EventIndex.Place;
import org.qunzhi.audit.log.Archive;
import org.qunzhi.audit.log.PublishedEvent;
import org.qunzhi.contracts.Context;
import org.qunzhi.history.AsOf;
import org.qunzhi.history.Concern;
import org.qunzhi.history.History;
import org.qunzhi.history.Mention;
import org.qunzhi.history.Part;
import org.qunzhi.history.Seen;
import org.qunzhi.history.State;
import org.springframework.stereotype.Component;

/** Answers questions about things, a page of events at a time. */
@Component
class Histories {
    private static final int PAGE = 128;

    private final EventIndex index;
    private final Archive archive;
    private final Views views;
    private final KeyUses uses;

    Histories(EventIndex index, Archive archive, Views views, KeyUses uses) {
        this.index = index;
        this.archive = archive;
        this.views = views;
        this.uses = uses;
    }

    /** Which events concern the thing, as far as the asker may know. */
    Concern concern(Question question) {
        var thing = question.thing();
        var concern = Concern.of(thing);
        if (!concern.learns()) return concern;
        var direct = read(question, Set.of(thing.mention()), -1);
        while (direct.hasNext()) concern = concern.with(direct.next().seen());
        return concern;
    }

    /** Those that concern the thing, in the order of the log; nothing of them is on record yet. */
    Iterator<Told> events(Question question, Concern concern, long after) {
        var mentions = new HashSet<>(concern.links());
        mentions.add(question.thing().mention());
        return new Filtered(read(question, mentions, after), concern);
    }

    /** How it stands after all of them. */
    Optional<State> state(Question question, Concern concern) {
        var events = events(question, concern, -1);
        var used = new ArrayList<View.Shown>();
        var state =
                History.state(
                        concern,
                        () ->
                                new Iterator<>() {
                                    @Override
                                    public boolean hasNext() {
                                        return events.hasNext();
                                    }

                                    @Override
                                    public Seen next() {
                                        var told = events.next();
                                        if (!told.shown().keyIds().isEmpty())
                                            used.add(told.shown());
                                        return told.seen();
                                    }
                                });
        record(question, used);
        return state;
    }

    /** To be called before anything of them is sent. */
    void record(Question question, List<View.Shown> shown) {
        var thing = question.thing();
        uses.record(
                question.asker(),
                "history of %s %s".formatted(thing.kind().code(), thing.id()),
                shown);
    }

    private Iterator<Told> read(Question question, Set<Mention> mentions, long after) {
        return new Pages(question, mentions, after);
    }

    /** Only what concerns the thing. */
    private static final class Filtered implements Iterator<Told> {
        private final Iterator<Told> all;
        private final Concern concern;
        private @Nullable Told next;

        Filtered(Iterator<Told> all, Concern concern) {
            this.all = all;
            this.concern = concern;
        }

        @Override
        public boolean hasNext() {
            while (next == null && all.hasNext()) {
                var one = all.next();
                if (concern.concerns(one.seen())) next = one;
            }
            return next != null;
        }

        @Override
        public Told next() {
            if (!hasNext() || next == null) throw new NoSuchElementException();
            var one = next;
            next = null;
            return one;
        }
    }

    /** The events that name one of these, merged into the order of the log. */
    private final class Pages implements Iterator<Told> {
        private final Question question;
        private final Set<Mention> mentions;
        private final boolean openOnly;
        private long after;
        private boolean more = true;
        private Iterator<Told> page = List.<Told>of().iterator();

        Pages(Question question, Set<Mention> mentions, long after) {
            this.question = question;
            this.mentions = mentions;
            this.after = after;
            this.openOnly = question.asker().person() == null;
        }

        @Override
        public boolean hasNext() {
            while (!page.hasNext() && more) page = told(nextPlaces()).iterator();
            return page.hasNext();
        }

        @Override
        public Told next() {
            if (!hasNext()) throw new NoSuchElementException();
            return page.next();
        }

        /** The first of each mention's next ones: none can lie before the last of those. */
        private List<Place> nextPlaces() {
            var places = new TreeSet<Place>(Comparator.comparingLong(Place::index));
            for (var mention : mentions)
                places.addAll(index.naming(mention, openOnly, after, PAGE));
            var first = places.stream().limit(PAGE).toList();
            more = first.size() == PAGE;
            if (!first.isEmpty()) after = first.getLast().index();
            var last = question.asOf() instanceof AsOf.Entry(var at) ? at : Long.MAX_VALUE;
            if (after > last || after >= question.size()) more = false;
            return first.stream()
                    .filter(one -> one.index() <= last && one.index() < question.size())
                    .toList();
        }

        private List<Told> told(List<Place> places) {
            var events = new ArrayList<PublishedEvent>();
            var indexes = new ArrayList<Long>();
            var found = archived(places);
            for (var place : places) {
                var event = found.getOrDefault(place.service(), Map.of()).get(place.position());
                if (event == null || !includes(place, event)) continue;
                events.add(event);
                indexes.add(place.index());
            }
            return told(events, indexes);
        }

        private boolean includes(Place place, PublishedEvent event) {
            return question.asOf().includes(place.index(), Instant.parse(event.attribute("time")));
        }

        private List<Told> told(List<PublishedEvent> events, List<Long> indexes) {
            var shown = views.of(question.asker(), question.today()).shown(events);
            var office = question.office();
            var then =
                    office == null
                            ? List.<List<String>>of()
                            : views.of(office, question.then()).names(events);
            var told = new ArrayList<Told>();
            for (int i = 0; i < events.size(); i++) {
                var names = office == null ? null : then.get(i);
                told.add(told(indexes.get(i), events.get(i), shown.get(i), names));
            }
            return told;
        }

        private Told told(
                long index, PublishedEvent event, View.Shown shown, @Nullable List<String> then) {
            var visible = then == null ? shown : shown.only(then);
            return new Told(seen(index, event, visible), visible, then);
        }
    }

    private Map<Context, Map<Long, PublishedEvent>> archived(List<Place> places) {
        var positions = new HashMap<Context, List<Long>>();
        for (var place : places)
            positions
                    .computeIfAbsent(place.service(), _ -> new ArrayList<>())
                    .add(place.position());
        var events = new HashMap<Context, Map<Long, PublishedEvent>>();
        positions.forEach((context, wanted) -> events.put(context, archive.read(context, wanted)));
        return events;
    }

    private static Seen seen(long index, PublishedEvent event, View.Shown shown) {
        var values = new HashMap<String, Part<Object>>();
        shown.fields().forEach((name, field) -> values.put(name, Part.of(field.value())));
        shown.erased().keySet().forEach(name -> values.put(name, new Part.Erased<>()));
        shown.broken().keySet().forEach(name -> values.put(name, new Part.Broken<>()));
        return new Seen(
                index,
                event.context(),
                event.position(),
                event.attribute("type"),
                Instant.parse(event.attribute("time")),
                values);
    }
}
