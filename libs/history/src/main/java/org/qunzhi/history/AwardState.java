package org.qunzhi.history;

import java.time.Instant;

/** 奖项: proposed, publicised (公示), conferred. */
public record AwardState(
        String id,
        Part<Status> status,
        Part<String> awardList,
        Part<String> contest,
        Part<String> entry,
        Part<Long> place,
        Part<Long> rank,
        Part<Long> score,
        Part<String> tier,
        Part<Instant> publicityFrom,
        Part<Instant> publicityUntil)
        implements State {

    public enum Status {
        PROPOSED,
        PUBLICISED,
        PUBLICITY_ENDED,
        CONFERRED
    }

    static AwardState of(String id, Iterable<Seen> events) {
        var told = new Told();
        for (var event : events) {
            switch (event.name()) {
                case "award-list-opened" -> told.from(event, "awardList", "contest");
                case "award-proposed" ->
                        told.from(event, "awardList", "contest", "entry", "place", "rank")
                                .from(event, "score", "tier")
                                .is("status", Status.PROPOSED);
                case "publicity-started" ->
                        told.from(event, "from=publicityFrom", "until=publicityUntil")
                                .is("status", Status.PUBLICISED);
                case "publicity-ended" -> told.is("status", Status.PUBLICITY_ENDED);
                case "award-conferred" ->
                        told.from(event, "awardList", "contest", "entry", "place", "tier")
                                .is("status", Status.CONFERRED);
                default -> {}
            }
        }
        return new AwardState(
                id,
                told.choice(Status.class, "status"),
                told.text("awardList"),
                told.text("contest"),
                told.text("entry"),
                told.number("place"),
                told.number("rank"),
                told.number("score"),
                told.text("tier"),
                told.instant("publicityFrom"),
                told.instant("publicityUntil"));
    }
}
