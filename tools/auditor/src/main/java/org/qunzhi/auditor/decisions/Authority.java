package org.qunzhi.auditor.decisions;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.qunzhi.auditor.bundle.At;
import org.qunzhi.auditor.bundle.Faults;
import org.qunzhi.contracts.Context;
import org.qunzhi.contracts.Role;
import org.qunzhi.contracts.plan.ErasureEvent.ErasureRequested;
import org.qunzhi.contracts.plan.PersonEvent.PersonRegistered;
import org.qunzhi.contracts.registration.CircleEvent;
import org.qunzhi.contracts.registration.CircleEvent.CircleAmended;
import org.qunzhi.contracts.registration.CircleEvent.CircleMemberJoined;
import org.qunzhi.contracts.registration.TopicEvent;
import org.qunzhi.contracts.review.RoundEvent.ExpertSeated;
import org.qunzhi.contracts.review.ScoringEvent.ExpertRecused;
import org.qunzhi.contracts.review.ScoringEvent.ScoreSheetSealed;
import org.qunzhi.rules.registration.CalendarDay;

/**
 * Every decision was somebody's to make: what it names as its authority was there at its time, was
 * theirs, of the organisation concerned and of a role that may decide such a thing ({@link
 * Rights}). What the asker was not shown is counted, and is no fault.
 */
final class Authority implements Check {
    private static final String AMENDED = Names.of(CircleAmended.class);
    private final Faults faults;
    private final Facts facts;
    private final Whose whose;
    private final Appointments appointments;
    private final Employments employments;
    private final Circles circles;
    private final List<Claim> claims = new ArrayList<>();
    private final Map<String, Cause> causes = new HashMap<>();
    private final Map<String, String> same = new HashMap<>();
    private int checked;
    private int unchecked;

    private record Cause(At<String> name, String organization, String authority) {}

    Authority(
            Faults faults,
            Facts facts,
            Appointments appointments,
            Employments employments,
            Circles circles) {
        this.faults = faults;
        this.facts = facts;
        this.whose = new Whose(facts);
        this.appointments = appointments;
        this.employments = employments;
        this.circles = circles;
    }

    @Override
    public void take(Decided decided) {
        var place = whose.of(decided);
        var name = decided.name();
        boolean shown =
                decided.showsAttribute("actor")
                        && decided.showsAttribute("authority")
                        && decided.showsAttribute("organization");
        if (!shown || Rights.of(name).isEmpty()) {
            unchecked++;
            return;
        }
        if (Rights.isCause(name))
            causes.put(
                    decided.attribute("id"),
                    new Cause(
                            decided.at(name),
                            one(decided.attribute("organization")),
                            one(decided.attribute("authority"))));
        var roll = roll(decided.event());
        claims.add(
                new Claim(
                        decided.index(),
                        decided.time(),
                        one(name),
                        one(decided.service()),
                        decided.counter(),
                        one(decided.attribute("actor")),
                        one(decided.attribute("organization")),
                        one(decided.attribute("authority")),
                        decided.attribute("causationid"),
                        place,
                        about(decided.event()),
                        thing(decided.event()),
                        roll,
                        roll != null && !roll.whole));
    }

    private Circles.@Nullable Roll roll(@Nullable Object event) {
        var thing = thing(event);
        var circle = thing == null ? null : circles.of(thing);
        return circle == null ? null : circle.roll;
    }

    /** Of equal texts one is kept: a history names few people very often. */
    private String one(String text) {
        return Objects.requireNonNullElse(same.putIfAbsent(text, text), text);
    }

    private static @Nullable String about(@Nullable Object event) {
        return switch (event) {
            case PersonRegistered of -> of.person();
            case ErasureRequested of -> of.person();
            case CircleMemberJoined of -> of.person();
            case null, default -> null;
        };
    }

    private static @Nullable String thing(@Nullable Object event) {
        return switch (event) {
            case CircleEvent of -> of.circle();
            case TopicEvent of -> of.topic();
            case ScoreSheetSealed of -> of.seat();
            case ExpertRecused of -> of.seat();
            case null, default -> null;
        };
    }

    @Override
    public void conclude() {
        for (var claim : claims) {
            long before = faults.count();
            if (judge(claim) || faults.count() > before) checked++;
            else unchecked++;
        }
    }

    /** Was there enough to judge by? */
    private boolean judge(Claim claim) {
        if (has(claim, Right.OfTheLog.class)) return ofTheLog(claim);
        if (claim.actor().equals(Rights.platform(claim.service()))) return followsFrom(claim);
        if (!claim.cause().isEmpty()) return wrong(claim, "authority-form", claim.actor());
        var kind = claim.before('@');
        int colon = kind.indexOf(':');
        return switch (colon < 0 ? kind : kind.substring(0, colon)) {
            case "self" -> own(claim);
            case "genesis" -> has(claim, Right.Genesis.class) || wrong(claim, "authority-form");
            case "employment" -> employed(claim, kind.substring(colon + 1));
            case "circle" -> member(claim, kind.substring(colon + 1));
            case "seat" -> seated(claim, kind.substring(colon + 1));
            default -> appointed(claim, kind);
        };
    }

    /** What the log says of itself it says by its own key, of nobody else's log. */
    private boolean ofTheLog(Claim claim) {
        boolean own =
                claim.actor().equals(Rights.platform(claim.service()))
                        && claim.authority().startsWith(claim.organization() + "+");
        return own || wrong(claim, "authority-form");
    }

    private boolean wrong(Claim claim, String code, Object... details) {
        var all = details.length == 0 ? new Object[] {claim.authority()} : details;
        faults.add(claim.fault(code, all));
        return true;
    }

    private static boolean has(Claim claim, Class<? extends Right> right) {
        return Rights.of(claim.name()).stream().anyMatch(right::isInstance);
    }

    private boolean followsFrom(Claim claim) {
        var right =
                Rights.of(claim.name()).stream()
                        .filter(Right.FollowsFrom.class::isInstance)
                        .map(Right.FollowsFrom.class::cast)
                        .findFirst();
        if (right.isEmpty()) return wrong(claim, "authority-form", claim.actor());
        var cause = causes.get(claim.cause());
        if (cause == null || !right.get().causes().contains(cause.name().event())) {
            // An event of another service may not have reached the log yet.
            boolean behind = cause == null && facts.anyMayBeBehind(claim.service(), claim.time());
            return !behind && wrong(claim, "follow-up-without-cause", right.get().causes());
        }
        if (!cause.organization().equals(claim.organization())
                || !cause.authority().equals(claim.authority()))
            return wrong(claim, "follow-up-differs", cause.name().index());
        if (claim.time().isBefore(cause.name().time().minus(Facts.CLOCKS_DIFFER)))
            return wrong(claim, "follow-up-differs", cause.name().index());
        return true;
    }

    private boolean own(Claim claim) {
        if (!has(claim, Right.Own.class) || !claim.organization().isEmpty())
            return wrong(claim, "authority-form");
        return claim.about() == null
                || claim.about().equals(claim.actor())
                || wrong(
                        claim,
                        "authority-not-theirs",
                        claim.authority(),
                        claim.about(),
                        claim.actor());
    }

    /** Who forms a circle is one of it, and all of it work there on that day. */
    private boolean employed(Claim claim, String organization) {
        if (!has(claim, Right.Employed.class)) return wrong(claim, "authority-form");
        elsewhere(claim, organization);
        var day = CalendarDay.of(claim.time().minus(Facts.CLOCKS_DIFFER));
        if (!claim.version().equals(day.toString())
                && !claim.version().equals(CalendarDay.of(claim.time()).toString()))
            wrong(claim, "authority-version", claim.authority(), day);
        var roll = claim.roll();
        // Who joins a circle that is there joins by its leader.
        if (roll != null && !claim.forming()) return wrong(claim, "authority-form");
        if (roll == null || !roll.whole || employments.hidden()) return false;
        if (!roll.members.contains(claim.actor()))
            wrong(claim, "authority-not-theirs", claim.authority(), roll.members, claim.actor());
        var person = claim.about();
        if (person != null && !employments.mayHold(person, organization, claim.time()))
            wrong(claim, "not-employed", person, organization);
        return true;
    }

    private boolean elsewhere(Claim claim, String organization) {
        var place = claim.place();
        if (place != null && !place.organization().equals(claim.organization()))
            return wrong(claim, "authority-elsewhere", place.organization(), claim.organization());
        return !organization.equals(claim.organization())
                && wrong(claim, "authority-elsewhere", organization, claim.organization());
    }

    private boolean member(Claim claim, String id) {
        boolean leads = has(claim, Right.Leading.class);
        if (!leads && !has(claim, Right.Member.class)) return wrong(claim, "authority-form");
        var circle = circles.of(id);
        var roll = claim.roll();
        if (circle == null || roll == null || claim.thing() == null) return false;
        if (claim.forming()) return wrong(claim, "authority-form");
        elsewhere(claim, circle.organization);
        if (!circles.idOf(claim.thing()).equals(id)) wrong(claim, "authority-unknown");
        // A circle itself knows at once who is in it; its topics read of it a little later.
        var time = claim.thing().equals(id) ? Instant.MAX : claim.time();
        var actor = claim.actor();
        if (!(leads ? roll.mayBeLedBy(actor, time) : roll.mayContain(actor, time))) {
            var whose = leads ? List.of(String.valueOf(roll.leader)) : roll.members;
            wrong(claim, "authority-not-theirs", claim.authority(), whose, actor);
        }
        version(claim, circle);
        if (claim.name().equals(AMENDED)) employed(claim, circle.organization, roll.next);
        return true;
    }

    /** All of an amended circle work there, as of one that is formed. */
    private void employed(Claim claim, String organization, Circles.@Nullable Roll amended) {
        if (amended == null || !amended.whole || employments.hidden()) return;
        for (var person : amended.members)
            if (!employments.mayHold(person, organization, claim.time()))
                wrong(claim, "not-employed", person, organization);
    }

    /** The latest year that it was registered for, as the service may have known it. */
    private void version(Claim claim, Circles.Circle circle) {
        var since =
                circle.registered.entrySet().stream()
                        .filter(one -> claim.version().equals(one.getKey().toString()))
                        .map(Map.Entry::getValue)
                        .findFirst();
        boolean formed = claim.version().equals("formed");
        int year = formed ? 0 : since.isPresent() ? Integer.parseInt(claim.version()) : -1;
        boolean later =
                circle.registered.entrySet().stream()
                        .anyMatch(
                                one ->
                                        one.getKey() > year
                                                && one.getValue().index() < claim.index()
                                                && one.getValue()
                                                        .time()
                                                        .isBefore(
                                                                claim.time()
                                                                        .minus(Facts.MOST_BEHIND)));
        if (year < 0
                || later
                || (since.isPresent()
                        && since.get().time().isAfter(claim.time().plus(Facts.CLOCKS_DIFFER))))
            wrong(claim, "authority-version", claim.authority(), circle.registered.keySet());
    }

    private boolean seated(Claim claim, String seat) {
        if (!has(claim, Right.Seated.class)) return wrong(claim, "authority-form");
        var seated = facts.first(ExpertSeated.class, seat);
        if (seated.isEmpty())
            return !facts.hides(ExpertSeated.class) && wrong(claim, "authority-unknown");
        elsewhere(claim, seated.get().event().organizer());
        if (!seat.equals(claim.actor()) || !seat.equals(claim.thing()))
            wrong(claim, "authority-not-theirs", claim.authority(), seat, claim.actor());
        if (!claim.version().equals(Long.toString(facts.counterOf(seated.get().index()))))
            wrong(
                    claim,
                    "authority-version",
                    claim.authority(),
                    facts.counterOf(seated.get().index()));
        var expert = seated.get().event().expert().shown();
        if (expert.isPresent()
                && !appointments.hidden()
                && !appointments.mayHold(
                        expert.get(), Role.EXPERT, claim.organization(), claim.time()))
            wrong(claim, "authority-role", Role.EXPERT.code());
        return true;
    }

    private boolean appointed(Claim claim, String id) {
        var found = appointments.find(id);
        if (found.isEmpty()) {
            boolean behind = facts.mayBeBehind(Context.PLAN.code(), claim.service(), claim.time());
            return !appointments.hidden() && !behind && wrong(claim, "authority-unknown");
        }
        var one = found.get();
        var of = one.of();
        if (!of.person().equals(claim.actor()))
            wrong(claim, "authority-not-theirs", claim.authority(), of.person(), claim.actor());
        elsewhere(claim, of.organization());
        period(claim, one);
        if (Objects.equals(claim.about(), claim.actor()) && has(claim, Right.Own.class))
            return true;
        reach(claim, one);
        return true;
    }

    private void period(Claim claim, Appointments.Appointment one) {
        var last = one.ended == null ? "0" : "1";
        if (!claim.version().equals("0") && !claim.version().equals(last))
            wrong(claim, "authority-version", claim.authority(), last);
        if (one.mayHoldAt(claim.time()) && !claim.version().equals("1")) return;
        if (claim.time().isBefore(one.begins()))
            wrong(claim, "authority-not-begun", claim.authority(), one.begins(), claim.time());
        else wrong(claim, "authority-over", claim.authority(), one.ends(), claim.time());
    }

    private void reach(Claim claim, Appointments.Appointment one) {
        var of = one.of();
        var rights =
                Rights.of(claim.name()).stream()
                        .filter(Right.Appointed.class::isInstance)
                        .map(Right.Appointed.class::cast)
                        .filter(right -> right.roles().contains(of.role()))
                        .toList();
        if (rights.isEmpty()) {
            wrong(claim, "authority-role", of.role().code());
            return;
        }
        var place = claim.place();
        if (place == null || appointments.hidden()) return;
        boolean reached =
                rights.stream().anyMatch(right -> reaches(right.reach(), claim, place, one));
        if (!reached)
            wrong(
                    claim,
                    "authority-does-not-reach",
                    claim.authority(),
                    String.valueOf(of.unit()),
                    String.valueOf(place.unit()));
    }

    /** Of a decision-maker's appointment more is asked than of a promoter's: all of it. */
    private boolean reaches(
            Right.Reach reach, Claim claim, Place place, Appointments.Appointment one) {
        return switch (reach) {
            case ANYWHERE -> true;
            case WHOLE -> one.of().unit() == null;
            case UNIT ->
                    one.of().role() == Role.DECISION_MAKER
                            ? one.of().unit() == null
                            : !place.exact()
                                    || appointments.reaches(one.of(), place.unit(), claim.time());
        };
    }

    /** Decisions whose authority was held against the history. */
    int checked() {
        return checked;
    }

    /** Decisions of which too little was shown for that. */
    int unchecked() {
        return unchecked;
    }
}
