package org.qunzhi.award.awardlist;

import static org.qunzhi.contracts.Role.CHAIR;
import static org.qunzhi.contracts.Role.DECISION_MAKER;
import static org.qunzhi.contracts.Role.SECRETARY;
import static org.qunzhi.standalone.Deciders.HOUSE;
import static org.qunzhi.standalone.Deciders.NOW;
import static org.qunzhi.standalone.Deciders.PLATFORM;
import static org.qunzhi.standalone.Deciders.whole;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.qunzhi.authority.Acting;
import org.qunzhi.award.awardlist.AwardListCommand.ConcludedRanking;
import org.qunzhi.award.awardlist.AwardListCommand.ConferAwards;
import org.qunzhi.award.awardlist.AwardListCommand.ContinueConferral;
import org.qunzhi.award.awardlist.AwardListCommand.ContinueProposal;
import org.qunzhi.award.awardlist.AwardListCommand.Facts;
import org.qunzhi.award.awardlist.AwardListCommand.ProposeAwards;
import org.qunzhi.award.awardlist.AwardListCommand.StartPublicity;
import org.qunzhi.contracts.award.ContestEvent.ContestAnnounced;
import org.qunzhi.contracts.award.ContestEvent.Tier;
import org.qunzhi.rules.review.Ranking.Ranked;
import org.qunzhi.standalone.Deciders;

/** The house proposes, publicises and confers; what is long goes on by itself. */
public final class AwardListDeciders {
    private static final Set<String> NOTHING = Set.of();

    public static void play(Deciders deciders) {
        var book =
                deciders.ask(
                        AwardList.NONE,
                        (AwardList its, AwardListCommand command) -> its.decide(command, NOW),
                        AwardList::after);
        book.then(whole(SECRETARY), by -> propose(by, ranking(1)))
                .then(whole(CHAIR), by -> new StartPublicity("l1", by, NOTHING))
                .then(whole(DECISION_MAKER), by -> new ConferAwards("l1", by, NOTHING));

        var many = ranking(Chunk.MOST_AWARDS + 1);
        book.then(whole(SECRETARY), by -> propose(by, many))
                .then(PLATFORM, new ContinueProposal("l1", many, Chunk.MOST_AWARDS))
                .then(whole(CHAIR), by -> new StartPublicity("l1", by, NOTHING))
                .then(whole(DECISION_MAKER), by -> new ConferAwards("l1", by, NOTHING))
                .then(PLATFORM, new ContinueConferral("l1", Chunk.MOST_AWARDS));
    }

    private static ConcludedRanking ranking(int entries) {
        return new ConcludedRanking(
                "k1",
                IntStream.rangeClosed(1, entries)
                        .mapToObj(rank -> new Ranked(rank, "e%03d".formatted(rank), 9_000 - rank))
                        .toList());
    }

    /** Publicity of no days is over at once: here no time passes. */
    private static ProposeAwards propose(Acting by, ConcludedRanking ranking) {
        var tiers = List.of(new Tier("first", "一等奖", 10_000));
        var contest = new ContestAnnounced("c1", HOUSE, 2026, "赛事", "主题", NOW, tiers, 0);
        var admitted = ranking.ranked().stream().map(Ranked::entry).collect(Collectors.toSet());
        return new ProposeAwards(
                "l1", by, NOTHING, "c1", new Facts(contest, List.of(ranking), admitted));
    }

    private AwardListDeciders() {}
}
