package org.qunzhi.award.awardlist;

import static org.qunzhi.award.People.PROVINCE;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.qunzhi.authority.Acting;
import org.qunzhi.award.People;
import org.qunzhi.award.awardlist.AwardListCommand.ConcludedRanking;
import org.qunzhi.award.awardlist.AwardListCommand.ConferAwards;
import org.qunzhi.award.awardlist.AwardListCommand.Facts;
import org.qunzhi.award.awardlist.AwardListCommand.ProposeAwards;
import org.qunzhi.award.awardlist.AwardListCommand.StartPublicity;
import org.qunzhi.contracts.Role;
import org.qunzhi.contracts.award.AwardEvent;
import org.qunzhi.contracts.award.ContestEvent.ContestAnnounced;
import org.qunzhi.contracts.award.ContestEvent.Tier;
import org.qunzhi.contracts.review.RankingEvent;
import org.qunzhi.contracts.review.RankingEvent.EntryRanked;
import org.qunzhi.contracts.review.RankingEvent.RankingConcluded;
import org.qunzhi.platform.Decision;
import org.qunzhi.rules.review.Ranking;
import org.qunzhi.rules.review.Ranking.Ranked;

/** A contest of the province whose award list anybody may ask for. */
final class AwardListCases {
    static final Instant NOON = Instant.parse("2026-07-01T12:00:00Z");
    static final Instant NOON_A_WEEK_LATER = Instant.parse("2026-07-08T12:00:00Z");

    static final Acting SECRETARY = People.of(Role.SECRETARY, PROVINCE);
    static final Acting CHAIR = People.of(Role.CHAIR, PROVINCE);
    static final Acting MAKER = People.of(Role.DECISION_MAKER, PROVINCE);
    static final Acting SIGNATORY = People.of(Role.ISSUER_SIGNATORY, PROVINCE);
    static final Acting OTHER_MAKER = People.of(Role.DECISION_MAKER, People.CITY);

    static final ContestAnnounced CONTEST =
            new ContestAnnounced(
                    "c1",
                    PROVINCE,
                    2026,
                    "赛事",
                    "主题",
                    Instant.parse("2026-06-01T12:00:00Z"),
                    List.of(new Tier("first", "一等奖", 2000), new Tier("second", "二等奖", 8000)),
                    7);

    static ConcludedRanking ranking(int entries) {
        return new ConcludedRanking(
                "r1",
                IntStream.rangeClosed(1, entries)
                        .mapToObj(rank -> new Ranked(rank, "e%03d".formatted(rank), 9_000 - rank))
                        .toList());
    }

    static List<RankingEvent> events(ConcludedRanking ranking) {
        var events = new ArrayList<RankingEvent>();
        var none = List.<String>of();
        for (var entry : ranking.ranked()) {
            events.add(
                    new EntryRanked(
                            ranking.ranking(),
                            "round1",
                            "c1",
                            entry.entry(),
                            entry.rank(),
                            entry.score(),
                            none,
                            none,
                            none));
        }
        events.add(
                new RankingConcluded(
                        ranking.ranking(),
                        "round1",
                        "c1",
                        "policy",
                        ranking.ranked().size(),
                        Ranking.hash(ranking.ranked())));
        return events;
    }

    static Facts facts(ConcludedRanking... rankings) {
        var admitted =
                List.of(rankings).stream()
                        .flatMap(ranking -> ranking.ranked().stream())
                        .map(Ranked::entry)
                        .collect(Collectors.toSet());
        return new Facts(CONTEST, List.of(rankings), admitted);
    }

    static ProposeAwards propose(Facts facts) {
        return propose(SECRETARY, facts);
    }

    static ProposeAwards propose(Acting acting, Facts facts) {
        return new ProposeAwards("l1", acting, Set.of(), "c1", facts);
    }

    static StartPublicity publicise(Acting acting, String... ownContests) {
        return new StartPublicity("l1", acting, Set.of(ownContests));
    }

    static ConferAwards confer(Acting acting, String... ownContests) {
        return new ConferAwards("l1", acting, Set.of(ownContests));
    }

    static List<AwardEvent> accepted(Decision<AwardEvent> decision) {
        return switch (decision) {
            case Decision.Accepted<AwardEvent>(var events) -> events;
            case Decision.Refused<AwardEvent>(var refusal) ->
                    throw new AssertionError("refused: " + refusal);
        };
    }

    static AwardList after(AwardList list, List<AwardEvent> events) {
        var next = list;
        for (var event : events) next = next.after(event);
        return next;
    }

    private AwardListCases() {}
}
