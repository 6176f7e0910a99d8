package org.qunzhi.auditor;

import static org.qunzhi.contracts.Context.AWARD;

import java.time.Duration;
import java.util.List;
import org.qunzhi.contracts.award.AwardEvent.AwardConferred;
import org.qunzhi.contracts.award.AwardEvent.AwardListOpened;
import org.qunzhi.contracts.award.AwardEvent.AwardProposed;
import org.qunzhi.contracts.award.AwardEvent.AwardsConferred;
import org.qunzhi.contracts.award.AwardEvent.AwardsProposed;
import org.qunzhi.contracts.award.AwardEvent.PublicityEnded;
import org.qunzhi.contracts.award.AwardEvent.PublicityStarted;
import org.qunzhi.rules.award.AwardLine;
import org.qunzhi.rules.award.Placed;
import org.qunzhi.rules.award.Tiers;
import org.qunzhi.rules.review.Ranking.Ranked;

/** The award list of the sample: proposed, publicised, conferred. */
final class SampleAwards {
    private final SampleContest contest;

    private By by = By.SOMEBODY;

    SampleAwards(SampleContest contest) {
        this.contest = contest;
    }

    void conclude(List<Ranked> ranked) {
        var shape = contest.shape;
        by = By.appointed("secretary", "association");
        say(
                new AwardListOpened(
                        "list",
                        "contest",
                        "association",
                        "ranking",
                        "secretary",
                        shape.tiers(),
                        shape.publicityDays()));
        var placed = Tiers.assign(contest.cutBy, ranked);
        for (var one : placed) say(proposed(one));
        var hash = AwardLine.hash(placed.stream().map(SampleAwards::line).toList());
        say(new AwardsProposed("list", "contest", "association", "ranking", placed.size(), hash));
        var from = contest.now().plusSeconds(1).minus(contest.backdated);
        say(new PublicityStarted("list", "contest", from, from.plus(contest.publicity)));
        contest.wait(contest.conferredAfter.minus(Duration.ofSeconds(1)));
        by = By.appointed("issuer-signatory", "association");
        say(new PublicityEnded("list", "contest"));
        for (var one : placed)
            say(
                    new AwardConferred(
                            "list",
                            "contest",
                            one.place(),
                            line(one).award(),
                            one.ranked().entry(),
                            one.tier()));
        say(new AwardsConferred("list", "contest", placed.size(), hash));
    }

    private static AwardProposed proposed(Placed one) {
        var ranked = one.ranked();
        return new AwardProposed(
                "list",
                "contest",
                one.place(),
                line(one).award(),
                ranked.entry(),
                ranked.rank(),
                ranked.score(),
                one.tier());
    }

    private static AwardLine line(Placed one) {
        var entry = one.ranked().entry();
        return new AwardLine("award-" + entry, entry, one.tier());
    }

    private void say(Object event) {
        contest.say(AWARD, "list", event, by);
    }
}
