package org.qunzhi.award.contest;

import static org.qunzhi.contracts.Role.SECRETARY;
import static org.qunzhi.standalone.Deciders.NOW;
import static org.qunzhi.standalone.Deciders.whole;

import java.util.List;
import org.qunzhi.award.contest.ContestCommand.AnnounceContest;
import org.qunzhi.award.contest.ContestCommand.Notice;
import org.qunzhi.contracts.award.ContestEvent.Tier;
import org.qunzhi.contracts.plan.OrganizationEvent.Kind;
import org.qunzhi.standalone.Deciders;

/** The house announces a contest. */
public final class ContestDeciders {
    private static final Notice NOTICE =
            new Notice(
                    2026,
                    "赛事",
                    "主题",
                    NOW.plusSeconds(1),
                    List.of(new Tier("first", "一等奖", 1000), new Tier("second", "二等奖", 9000)),
                    7);

    public static void play(Deciders deciders) {
        deciders.ask(
                        Contest.NONE,
                        (Contest its, ContestCommand command) -> its.decide(command, NOW),
                        Contest::after)
                .then(
                        whole(SECRETARY),
                        by -> new AnnounceContest("c1", by, Kind.ASSOCIATION, NOTICE));
    }

    private ContestDeciders() {}
}
