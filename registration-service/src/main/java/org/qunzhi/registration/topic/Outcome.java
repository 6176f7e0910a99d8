package org.qunzhi.registration.topic;

import static org.qunzhi.platform.Decision.accepted;
import static org.qunzhi.platform.Decision.refused;

import org.qunzhi.contracts.registration.TopicEvent;
import org.qunzhi.contracts.registration.TopicEvent.ResultAccepted;
import org.qunzhi.contracts.registration.TopicEvent.ResultReturned;
import org.qunzhi.contracts.registration.TopicEvent.ResultSubmitted;
import org.qunzhi.platform.Decision;
import org.qunzhi.registration.topic.TopicCommand.AcceptResult;
import org.qunzhi.registration.topic.TopicCommand.ReturnResult;
import org.qunzhi.registration.topic.TopicCommand.SubmitResult;
import org.qunzhi.registration.topic.TopicRefusal.NoResult;
import org.qunzhi.registration.topic.TopicRefusal.NotInProgress;
import org.qunzhi.registration.topic.TopicRefusal.StepsWithoutRecord;

/** HN 7.5.1: 课题活动结束后，管理层对活动成果进行验收，核查活动开展的真实性与成效. */
record Outcome(Topic topic) {

    Decision<TopicEvent> submit(SubmitResult result) {
        var applied = topic.applied();
        var objection = new Rights(applied, result.circle(), result.by()).objectionToLeading();
        if (objection != null) return refused(objection);
        var state = topic.state();
        if (state == null || !state.inProgress()) return refused(new NotInProgress(result.topic()));
        var missing =
                applied.steps().stream()
                        .filter(step -> !topic.recordedSteps().contains(step))
                        .toList();
        if (!missing.isEmpty()) return refused(new StepsWithoutRecord(missing));
        return accepted(
                new ResultSubmitted(
                        result.topic(),
                        result.summary(),
                        result.effect(),
                        result.benefitFen(),
                        Work.attachments(result.attachments())));
    }

    Decision<TopicEvent> accept(AcceptResult accept) {
        var applied = topic.applied();
        var objection = new Rights(applied, accept.circle(), accept.by()).objectionToJudging();
        if (objection != null) return refused(objection);
        if (topic.state() != TopicState.RESULT_SUBMITTED)
            return refused(new NoResult(accept.topic()));
        return accepted(
                new ResultAccepted(
                        accept.topic(),
                        applied.circle(),
                        applied.organization(),
                        accept.circle().name(),
                        applied.title(),
                        applied.type(),
                        accept.authenticity(),
                        accept.effectiveness()));
    }

    Decision<TopicEvent> giveBack(ReturnResult back) {
        var objection = new Rights(topic.applied(), back.circle(), back.by()).objectionToJudging();
        if (objection != null) return refused(objection);
        if (topic.state() != TopicState.RESULT_SUBMITTED)
            return refused(new NoResult(back.topic()));
        return accepted(new ResultReturned(back.topic(), back.reason()));
    }
}
