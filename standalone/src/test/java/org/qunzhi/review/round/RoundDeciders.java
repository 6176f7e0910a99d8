package org.qunzhi.review.round;

import static org.qunzhi.contracts.Role.SECRETARY;
import static org.qunzhi.standalone.Deciders.HOUSE;
import static org.qunzhi.standalone.Deciders.NOW;
import static org.qunzhi.standalone.Deciders.PLATFORM;
import static org.qunzhi.standalone.Deciders.whole;

import java.util.Set;
import org.qunzhi.contracts.TopicType;
import org.qunzhi.review.round.RoundCommand.CloseScoring;
import org.qunzhi.review.round.RoundCommand.ListEntry;
import org.qunzhi.review.round.RoundCommand.OpenRound;
import org.qunzhi.review.round.RoundCommand.RevealRound;
import org.qunzhi.review.round.RoundCommand.SeatExpert;
import org.qunzhi.review.round.RoundCommand.StartScoring;
import org.qunzhi.rules.review.ScoringPolicy;
import org.qunzhi.standalone.Deciders;

/** The house opens a round, seats its panel and reveals it. */
public final class RoundDeciders {
    private static final String SHEET = "problem-solving-cpe-2022";
    private static final String POLICY = "trimmed-mean-cpe-2022";
    private static final Set<String> NOWHERE = Set.of();

    public static void play(Deciders deciders) {
        var prepared =
                deciders.ask(
                                Round.NONE,
                                (Round its, RoundCommand command) -> its.decide(command, NOW),
                                Round::after)
                        .then(
                                whole(SECRETARY),
                                by ->
                                        new OpenRound(
                                                "r1",
                                                by,
                                                "c1",
                                                HOUSE,
                                                "发布评审",
                                                SHEET,
                                                POLICY,
                                                NOW.plusSeconds(1)))
                        .then(
                                PLATFORM,
                                new ListEntry(
                                        "r1",
                                        "e1",
                                        "mill",
                                        "s1",
                                        TopicType.PROBLEM_SOLVING_SELF_SET));
        int fewest = ScoringPolicy.find(POLICY).orElseThrow().fewestExperts();
        for (int i = 0; i < fewest; i++) {
            var seat = "seat" + i;
            prepared =
                    prepared.then(
                            whole(SECRETARY),
                            by -> new SeatExpert("r1", by, NOWHERE, seat, Set.of(HOUSE), seat));
        }
        prepared.then(whole(SECRETARY), by -> new StartScoring("r1", by, NOWHERE))
                .then(whole(SECRETARY), by -> new CloseScoring("r1", by, NOWHERE))
                .then(whole(SECRETARY), by -> new RevealRound("r1", by, NOWHERE, 1));
    }

    private RoundDeciders() {}
}
