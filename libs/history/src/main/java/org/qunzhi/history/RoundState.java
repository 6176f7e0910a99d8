package org.qunzhi.history;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/**
 * 评审轮次.
 *
 * @param entries in the order in which they were listed
 */
public record RoundState(
        String id,
        Part<Status> status,
        Part<String> contest,
        Part<String> organizer,
        Part<String> name,
        Part<String> sheet,
        Part<String> policy,
        Part<Instant> scoringUntil,
        List<Seat> seats,
        List<Listed> entries)
        implements State {

    public enum Status {
        OPENED,
        SCORING,
        CLOSED,
        REVEALED,
        CONCLUDED
    }

    /** 评审席位; whose it is, is personal. */
    public record Seat(Part<String> seat, Part<String> expert) {}

    public record Listed(String entry, Part<String> scoring, Part<Long> score, Part<Long> rank) {}

    public RoundState {
        seats = List.copyOf(seats);
        entries = List.copyOf(entries);
    }

    static RoundState of(String id, Iterable<Seen> events) {
        var told = new Told();
        var seats = new ArrayList<Seat>();
        var entries = new LinkedHashMap<String, Told>();
        for (var event : events) {
            if (event.name().equals("expert-seated"))
                seats.add(new Seat(event.text("seat"), event.text("expert")));
            event.text("entry")
                    .shown()
                    .ifPresent(one -> listed(entries.computeIfAbsent(one, _ -> new Told()), event));
            take(told, event);
        }
        return new RoundState(
                id,
                told.choice(Status.class, "status"),
                told.text("contest"),
                told.text("organizer"),
                told.text("name"),
                told.text("sheet"),
                told.text("policy"),
                told.instant("scoringUntil"),
                seats,
                entries.entrySet().stream()
                        .map(one -> listed(one.getKey(), one.getValue()))
                        .toList());
    }

    private static void listed(Told told, Seen event) {
        switch (event.name()) {
            case "entry-listed", "scoring-opened" -> told.from(event, "scoring");
            case "entry-scored" -> told.from(event, "scoring", "score");
            case "entry-unscored" -> told.from(event, "scoring").isNone("score");
            case "entry-ranked" -> told.from(event, "score", "rank");
            default -> {}
        }
    }

    private static Listed listed(String entry, Told told) {
        return new Listed(entry, told.text("scoring"), told.number("score"), told.number("rank"));
    }

    private static void take(Told told, Seen event) {
        switch (event.name()) {
            case "round-opened" ->
                    told.from(event, "contest", "organizer", "name", "sheet", "policy")
                            .from(event, "scoringUntil")
                            .is("status", Status.OPENED);
            case "scoring-started" -> told.is("status", Status.SCORING);
            case "scoring-closed" -> told.is("status", Status.CLOSED);
            case "round-revealed" -> told.is("status", Status.REVEALED);
            case "ranking-concluded" -> told.from(event, "contest").is("status", Status.CONCLUDED);
            default -> {}
        }
    }
}
