package org.qunzhi.history;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.qunzhi.contracts.award.ContestEvent.Tier;

/**
 * 赛事.
 *
 * @param admitted entries, by id
 * @param rounds by id
 * @param awards by place
 */
public record ContestState(
        String id,
        Part<Status> status,
        Part<String> organizer,
        Part<Long> season,
        Part<String> name,
        Part<String> theme,
        Part<Instant> entriesUntil,
        Part<List<Tier>> tiers,
        Part<Long> publicityDays,
        List<String> admitted,
        List<String> rounds,
        Part<Instant> publicityFrom,
        Part<Instant> publicityUntil,
        List<Award> awards)
        implements State {

    public enum Status {
        ANNOUNCED,
        RANKED,
        PROPOSED,
        PUBLICISED,
        PUBLICITY_ENDED,
        CONFERRED
    }

    public record Award(
            String award,
            Part<Long> place,
            Part<String> entry,
            Part<String> tier,
            boolean conferred) {}

    public ContestState {
        admitted = List.copyOf(admitted);
        rounds = List.copyOf(rounds);
        awards = List.copyOf(awards);
    }

    static ContestState of(String id, Iterable<Seen> events) {
        var told = new Told();
        var admitted = new ArrayList<String>();
        var rounds = new ArrayList<String>();
        var awards = new LinkedHashMap<String, Award>();
        for (var event : events) {
            if (event.name().equals("entry-admitted"))
                event.text("entry").shown().ifPresent(admitted::add);
            if (event.name().equals("round-opened"))
                event.text("round").shown().ifPresent(rounds::add);
            event.text("award").shown().ifPresent(award -> award(awards, award, event));
            take(told, event);
        }
        return new ContestState(
                id,
                told.choice(Status.class, "status"),
                told.text("organizer"),
                told.number("season"),
                told.text("name"),
                told.text("theme"),
                told.instant("entriesUntil"),
                told.any("tiers").map(ContestState::tiers),
                told.number("publicityDays"),
                admitted,
                rounds,
                told.instant("publicityFrom"),
                told.instant("publicityUntil"),
                List.copyOf(awards.values()));
    }

    private static void award(Map<String, Award> into, String award, Seen event) {
        into.put(
                award,
                new Award(
                        award,
                        event.number("place"),
                        event.text("entry"),
                        event.text("tier"),
                        event.name().equals("award-conferred")));
    }

    private static void take(Told told, Seen event) {
        switch (event.name()) {
            case "contest-announced" ->
                    told.from(event, "organizer", "season", "name", "theme", "entriesUntil")
                            .from(event, "tiers", "publicityDays")
                            .is("status", Status.ANNOUNCED);
            case "ranking-concluded" -> told.is("status", Status.RANKED);
            case "awards-proposed" -> told.is("status", Status.PROPOSED);
            case "publicity-started" ->
                    told.from(event, "from=publicityFrom", "until=publicityUntil")
                            .is("status", Status.PUBLICISED);
            case "publicity-ended" -> told.is("status", Status.PUBLICITY_ENDED);
            case "awards-conferred" -> told.is("status", Status.CONFERRED);
            default -> {}
        }
    }

    private static List<Tier> tiers(Object value) {
        return ((List<?>) value).stream().map(ContestState::tier).toList();
    }

    private static Tier tier(Object tier) {
        return new Tier(
                (String) Told.member(tier, "code"),
                (String) Told.member(tier, "title"),
                ((Number) Told.member(tier, "share")).intValue());
    }
}
