package org.qunzhi.audit.history;

import java.security.Principal;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.qunzhi.audit.checkpoint.Checkpoints;
import org.qunzhi.audit.export.Asker;
import org.qunzhi.audit.export.Views;
import org.qunzhi.audit.index.Appointments;
import org.qunzhi.audit.index.Circles;
import org.qunzhi.audit.index.Cut;
import org.qunzhi.audit.index.EventIndex;
import org.qunzhi.audit.log.LogEntries;
import org.qunzhi.authority.Acting;
import org.qunzhi.contracts.Role;
import org.qunzhi.history.AsOf;
import org.qunzhi.history.Kind;
import org.qunzhi.history.Thing;
import org.qunzhi.platform.web.BadInput;
import org.qunzhi.platform.web.Fault;
import org.qunzhi.platform.web.HttpProblem;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Reads what is asked, and says no to what is no question. */
@Component
class Questions {
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9._:-]{1,200}");
    private static final String EVERYBODY = "public";
    private static final String MEMBER = "circle-member";
    private static final JsonMapper JSON = new JsonMapper();

    private final Checkpoints checkpoints;
    private final LogEntries entries;
    private final EventIndex index;
    private final Views views;
    private final Appointments appointments;
    private final Circles circles;
    private final Clock clock;

    Questions(
            Checkpoints checkpoints,
            LogEntries entries,
            EventIndex index,
            Views views,
            Appointments appointments,
            Circles circles,
            Clock clock) {
        this.checkpoints = checkpoints;
        this.entries = entries;
        this.index = index;
        this.views = views;
        this.appointments = appointments;
        this.circles = circles;
        this.clock = clock;
    }

    /**
     * What that asks.
     *
     * @throws BadInput with all its faults
     * @throws HttpProblem where it is not theirs to ask, or there is no such kind
     */
    Question of(
            String kind,
            String id,
            HistoryApi.Asked asked,
            @Nullable Principal signedIn,
            @Nullable String named) {
        long size = size();
        var faults = new ArrayList<Fault>();
        var asOf = asOf(asked.at(), size, faults);
        var role = role(asked, faults);
        if (!faults.isEmpty()) throw new BadInput(faults);
        var known = Kind.of(kind).orElseThrow(Questions::notThere);
        if (!ID.matcher(id).matches()) throw notThere();
        var asker = views.asker(signedIn, named);
        if (asked.as() != null && !maySeeAs(asker, asked)) throw new HttpProblem(403, "no-right");
        return new Question(
                new Thing(known, id), asker, size, asOf, office(asked, role, asOf, size));
    }

    /** Who may look for things by what they are called (监督员、审计员); others have their lists. */
    Asker searching(@Nullable Principal signedIn, @Nullable String named) {
        var asker = views.asker(signedIn, named);
        if (asker.office(Role.AUDITOR).or(() -> asker.office(Role.SUPERVISOR)).isEmpty())
            throw notThere();
        // What a checkpoint covers by now is found.
        size();
        return asker;
    }

    /** About that thing, as it is now. */
    Question about(Kind kind, String id, Asker asker) {
        return new Question(new Thing(kind, id), asker, size(), new AsOf.Newest(), null);
    }

    private long size() {
        var latest = checkpoints.latest();
        if (latest.isEmpty()) throw new HttpProblem(503, "service-unavailable");
        return index.reach(latest.get().size());
    }

    /** Which entry a position is, everybody may know: the log says it. */
    private AsOf asOf(@Nullable String at, long size, List<Fault> faults) {
        if (at == null) return new AsOf.Newest();
        var parsed = AsOf.parse(at);
        if (parsed.isEmpty()) {
            faults.add(Fault.In.QUERY.of("at", "at-malformed"));
        } else if (parsed.get() instanceof AsOf.Position(var service, var position)) {
            var entry = entries.indexOf(service, position);
            if (entry.isPresent() && entry.getAsLong() < size)
                return new AsOf.Entry(entry.getAsLong());
            faults.add(Fault.In.QUERY.of("at", "at-not-logged"));
        }
        return parsed.orElseGet(AsOf.Newest::new);
    }

    private static Optional<Role> role(HistoryApi.Asked asked, List<Fault> faults) {
        var organization = asked.organization();
        var as = asked.as();
        var role = Arrays.stream(Role.values()).filter(one -> one.code().equals(as)).findFirst();
        boolean ofCircle = MEMBER.equals(as);
        if (ofCircle && isBlank(asked.circle())) faults.add(Fault.In.QUERY.of("circle", "missing"));
        if (!ofCircle && asked.circle() != null)
            faults.add(Fault.In.QUERY.of("circle", "circle-without-member"));
        if (as == null || as.equals(EVERYBODY) || ofCircle) {
            if (organization != null)
                faults.add(Fault.In.QUERY.of("organization", "office-without-one"));
            return Optional.empty();
        }
        if (role.isEmpty())
            faults.add(Fault.In.QUERY.of("as", "role-unknown", Map.of("choice", choice())));
        if (isBlank(organization)) faults.add(Fault.In.QUERY.of("organization", "missing"));
        return role;
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }

    private static List<String> choice() {
        var choice = new ArrayList<String>(List.of(EVERYBODY, MEMBER));
        Arrays.stream(Role.values()).map(Role::code).forEach(choice::add);
        return choice;
    }

    /**
     * Who held an office, and who was in a circle, is the organisation's to know, and its
     * supervisors'. Of a circle that is not theirs they do not learn whether there is one.
     */
    private boolean maySeeAs(Asker asker, HistoryApi.Asked asked) {
        if (asker.office(Role.AUDITOR).isPresent()) return true;
        return asker.offices().stream()
                .filter(acting -> acting.role() == Role.SUPERVISOR)
                .anyMatch(
                        acting ->
                                EVERYBODY.equals(asked.as())
                                        || acting.organization().equals(organization(asked)));
    }

    private @Nullable String organization(HistoryApi.Asked asked) {
        var circle = asked.circle();
        return circle == null ? asked.organization() : circles.organization(circle).orElse(null);
    }

    private @Nullable Asker office(
            HistoryApi.Asked asked, Optional<Role> role, AsOf asOf, long size) {
        if (asked.as() == null) return null;
        if (asked.circle() != null) return Asker.memberOf(asked.circle());
        if (role.isEmpty() || asked.organization() == null) return Asker.PUBLIC;
        var cut = new Cut(size, asOf);
        return new Asker(
                null, appointments.holders(role.get(), asked.organization(), cut, when(asOf)));
    }

    private Instant when(AsOf asOf) {
        return switch (asOf) {
            case AsOf.Moment(var at) -> at;
            case AsOf.Entry(var at) -> time(at);
            case AsOf.Newest(), AsOf.Position _ -> clock.instant();
        };
    }

    private Instant time(long index) {
        var entry = entries.range(index, index + 1).getFirst();
        return Instant.parse(JSON.readTree(entry.bytes()).path("time").asString(""));
    }

    /** Who asked for an office learns that nobody held it, or that it saw nothing. */
    boolean isAboutAnOffice(Question question) {
        return question.office() != null;
    }

    /** Who held it then, in the order of the appointments; of a circle who was in it. */
    Map<String, Object> office(Question question) {
        var office = question.office();
        var offices = office == null ? List.<Acting>of() : office.offices();
        var held = new ArrayList<Map<String, String>>();
        if (office != null && office.circle() != null)
            circles.members(office.circle(), question.then())
                    .forEach(person -> held.add(Map.of("person", person)));
        for (var acting : offices) {
            var one = new LinkedHashMap<String, String>();
            one.put("person", acting.person());
            one.put("appointment", acting.authority());
            if (acting.unit() != null) one.put("unit", acting.unit());
            held.add(one);
        }
        return Map.of("heldBy", held);
    }

    private static HttpProblem notThere() {
        return new HttpProblem(404, "not-found");
    }
}
