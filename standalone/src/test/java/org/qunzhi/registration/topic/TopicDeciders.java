package org.qunzhi.registration.topic;

import static org.qunzhi.contracts.Role.PROMOTER;
import static org.qunzhi.standalone.Deciders.HOUSE;
import static org.qunzhi.standalone.Deciders.LEADER;
import static org.qunzhi.standalone.Deciders.MEMBER;
import static org.qunzhi.standalone.Deciders.NOW;
import static org.qunzhi.standalone.Deciders.PLATFORM;
import static org.qunzhi.standalone.Deciders.UNIT;
import static org.qunzhi.standalone.Deciders.unit;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.qunzhi.contracts.TopicType;
import org.qunzhi.registration.circle.KnownCircle;
import org.qunzhi.registration.circle.KnownCircle.YearOfCircle;
import org.qunzhi.registration.circle.RegistrationState;
import org.qunzhi.registration.topic.TopicCommand.AcceptResult;
import org.qunzhi.registration.topic.TopicCommand.ApplyAgain;
import org.qunzhi.registration.topic.TopicCommand.ApplyForTopic;
import org.qunzhi.registration.topic.TopicCommand.ApproveTopic;
import org.qunzhi.registration.topic.TopicCommand.Proposal;
import org.qunzhi.registration.topic.TopicCommand.RecordActivity;
import org.qunzhi.registration.topic.TopicCommand.RegisterTopic;
import org.qunzhi.registration.topic.TopicCommand.ReturnResult;
import org.qunzhi.registration.topic.TopicCommand.ReturnTopic;
import org.qunzhi.registration.topic.TopicCommand.SubmitResult;
import org.qunzhi.rules.registration.Steps;
import org.qunzhi.standalone.Deciders;

/** A circle of the unit works on a topic; its promoter judges the beginning and the end. */
public final class TopicDeciders {
    private static final Steps STEPS = Steps.threeChains();
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);
    private static final Proposal PROPOSAL = new Proposal("降低轧辊消耗", "", "", TODAY, TODAY);
    private static final KnownCircle CIRCLE =
            new KnownCircle(
                    "c1",
                    HOUSE,
                    UNIT,
                    "攀登",
                    LEADER,
                    List.of(LEADER, MEMBER),
                    List.of(new YearOfCircle(2026, RegistrationState.REGISTERED, "1", null)));

    public static void play(Deciders deciders) {
        var applied =
                deciders.ask(
                                Topic.NONE,
                                (Topic its, TopicCommand command) -> its.decide(command, NOW),
                                Topic::after)
                        .then(
                                LEADER,
                                by ->
                                        new ApplyForTopic(
                                                "t1",
                                                by,
                                                CIRCLE,
                                                TopicType.INNOVATION,
                                                PROPOSAL,
                                                Set.of(),
                                                STEPS));
        applied.then(unit(PROMOTER), by -> new ReturnTopic("t1", by, CIRCLE, "目标不明"))
                .then(LEADER, by -> new ApplyAgain("t1", by, CIRCLE, PROPOSAL, Set.of(), STEPS));
        var worked =
                applied.then(unit(PROMOTER), by -> new ApproveTopic("t1", by, CIRCLE))
                        .then(PLATFORM, new RegisterTopic("t1", "2026-KT-0001"));
        for (var step : STEPS.codes(TopicType.INNOVATION))
            worked =
                    worked.then(
                            MEMBER,
                            by ->
                                    new RecordActivity(
                                            "t1",
                                            by,
                                            CIRCLE,
                                            step,
                                            TODAY,
                                            "",
                                            "",
                                            Set.of(MEMBER),
                                            List.of()));
        var submitted =
                worked.then(
                        LEADER,
                        by -> new SubmitResult("t1", by, CIRCLE, "研制成功", "有效", 0, List.of()));
        submitted.then(unit(PROMOTER), by -> new ReturnResult("t1", by, CIRCLE, "缺数据"));
        submitted.then(unit(PROMOTER), by -> new AcceptResult("t1", by, CIRCLE, "属实", "有效"));
    }

    private TopicDeciders() {}
}
